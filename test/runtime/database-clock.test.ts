import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { systemClocks } from '../../src/engine/clocks.ts';
import { startDatabaseClock } from '../../src/runtime/database-clock.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const MINUTE = 60_000;

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase({ url: database.url, maxConnections: 1, onError() {} }).db;
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

/** Clocks that a test moves beside the real ones. */
function movedClocks(moved: { wallMs: number; steadyMs: number }) {
  return {
    wallMs: () => systemClocks.wallMs() + moved.wallMs,
    steadyMs: () => systemClocks.steadyMs() + moved.steadyMs,
    every: systemClocks.every,
  };
}

async function aClock(moved: { wallMs: number; steadyMs: number }, over = db) {
  const warnings: object[] = [];
  const log = { warn: (fields: object) => void warnings.push(fields) };
  const clock = await startDatabaseClock({ db: over, log, clocks: movedClocks(moved) });
  const isRight = () => Math.abs(clock.now() - Date.now()) < 1_000;
  return { clock, warnings, isRight };
}

it.each([0, 5 * MINUTE, -5 * MINUTE])(
  'gives the time of the database where ours is off by %i ms',
  async (off) => {
    const { clock, warnings, isRight } = await aClock({ wallMs: off, steadyMs: 0 });
    expect(isRight()).toBe(true);
    expect(clock.isKnown()).toBe(true);
    expect(Math.abs((clock.offset()?.offsetMs ?? Number.NaN) + off)).toBeLessThan(1_000);
    expect(warnings).toHaveLength(off === 0 ? 0 : 1);
    await clock.measure();
    expect(warnings).toHaveLength(off === 0 ? 0 : 1);
    clock.stop();
  },
);

it('is not misled when somebody sets the clock, and says so', async () => {
  const moved = { wallMs: 0, steadyMs: 0 };
  const { clock, warnings, isRight } = await aClock(moved);
  moved.wallMs = 10 * MINUTE;
  expect(isRight()).toBe(true);
  await until('it is measured anew', () => warnings.length === 1);
  expect(isRight()).toBe(true);
  clock.stop();
});

it('is right again soon after the machine was suspended', async () => {
  const moved = { wallMs: 0, steadyMs: 0 };
  const { clock, isRight } = await aClock(moved);
  // The steady clock stood still, which is to say that the others went on.
  moved.steadyMs = -MINUTE;
  expect(isRight()).toBe(false);
  await until('it is measured anew', isRight);
  clock.stop();
});

it('is not known when the database cannot be asked, at once or for minutes', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/nothing';
  const gone = openDatabase({ url, maxConnections: 1, onError() {} }).db;
  const never = await aClock({ wallMs: 0, steadyMs: 0 }, gone);
  expect(never.clock.isKnown()).toBe(false);
  expect(never.clock.offset()).toBeNull();
  expect(never.warnings).toHaveLength(1);
  never.clock.stop();
  await gone.destroy();

  const moved = { wallMs: 0, steadyMs: 0 };
  const late = await aClock(moved);
  moved.steadyMs = moved.wallMs = 6 * MINUTE;
  expect(late.clock.isKnown()).toBe(false);
  await late.clock.measure();
  expect(late.clock.isKnown()).toBe(true);
  late.clock.stop();
});
