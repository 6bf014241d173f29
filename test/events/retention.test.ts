import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.ts';
import { numberCommittedEvents, readHistory, readLogState } from '../../src/db/events/event.repository.ts';
import { expireEvents } from '../../src/db/events/retention.repository.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { planOf } from '../support/plan.ts';
import { type EventsWorld, eventsWorld, happenOften } from './support.ts';

const ALL = 10_000;
const DAY_MS = 24 * 60 * 60 * 1000;

let world: EventsWorld;

beforeAll(async () => {
  world = await eventsWorld();
});
afterAll(() => world.close());

const monthAgo = () => new Date(Date.now() - 30 * DAY_MS);
const expire = (limit = ALL, olderThan = monthAgo()) => expireEvents(world.db, olderThan, limit);

/** Numbered events of a new user, so many days old each. Gives the position before them. */
async function happened(...ages: number[]) {
  const { head: before } = await readLogState(world.db);
  const user = await aUser(world.db);
  await happenOften(world.db, user, ages.length);
  await sql`
    update update_events set occurred_at = now() - make_interval(days => aged.days)
    from unnest(${ages}::int[]) with ordinality as aged (days, place)
    where position = ${before} + aged.place`.execute(world.db);
  return { user, before };
}

const old = (count: number) => Array<number>(count).fill(40);
const prunedThrough = async () => (await readLogState(world.db)).prunedThrough;
const erase = (user: string) => world.db.deleteFrom('users').where('id', '=', user).execute();

/** So that a test begins with nothing left to expire. */
async function expireEverything(): Promise<void> {
  await sql`update event_log set pruned_through = head`.execute(world.db);
}

describe('events expire', () => {
  it('up to the last one that is older than what is kept, once', async () => {
    await expireEverything();
    const { before } = await happened(60, 40, 31, 29, 1);
    expect(await expire()).toBe(3);
    expect(await prunedThrough()).toBe(before + 3);
    expect(await expire()).toBe(0);
    expect(await prunedThrough()).toBe(before + 3);
  });

  it('not beyond one that is younger, though older ones follow', async () => {
    await expireEverything();
    const { before } = await happened(40, 29, 60, 60);
    expect(await expire()).toBe(1);
    expect(await prunedThrough()).toBe(before + 1);
    expect(await expire()).toBe(0);
    expect(await expire(ALL, new Date(Date.now() - 20 * DAY_MS))).toBe(3);
    expect(await prunedThrough()).toBe(before + 4);
  });

  it('not at all where the next is younger, or there is none', async () => {
    await expireEverything();
    const before = await prunedThrough();
    expect(await expire()).toBe(0);
    await happened(1, 40);
    expect(await expire()).toBe(0);
    expect(await prunedThrough()).toBe(before);
  });

  it('a batch at a time', async () => {
    await expireEverything();
    const { before } = await happened(...old(25), 1);
    const steps: number[][] = [];
    for (let run = 0; run < 4; run += 1) steps.push([await expire(10), (await prunedThrough()) - before]);
    expect(steps).toEqual([
      [10, 10],
      [10, 20],
      [5, 25],
      [0, 25],
    ]);
  });

  it('never back, where more is kept than before', async () => {
    await expireEverything();
    await happened(40, 40);
    await expire();
    const reached = await prunedThrough();
    expect(await expire(ALL, new Date(Date.now() - 3650 * DAY_MS))).toBe(0);
    expect(await prunedThrough()).toBe(reached);
  });

  it('only once they are numbered', async () => {
    await expireEverything();
    const { head } = await readLogState(world.db);
    const user = await aUser(world.db);
    await anUpdate(world.db, user, [{ field: 'FIRST_NAME' }], { requestedAt: new Date(0) });
    expect(await expire()).toBe(0);
    expect(await prunedThrough()).toBe(head);
    await until('it is numbered', async () => (await numberCommittedEvents(world.db)) !== null);
    expect(await expire()).toBe(1);
    expect(await prunedThrough()).toBe(head + 1);
  });

  it('not beyond the head', async () => {
    await expireEverything();
    const { before } = await happened(40, 40, 40);
    await world.db
      .updateTable('event_log')
      .set({ head: before + 2 })
      .execute();
    expect(await expire()).toBe(2);
    expect(await prunedThrough()).toBe(before + 2);
    await world.db
      .updateTable('event_log')
      .set({ head: before + 3 })
      .execute();
  });

  it('and stay as the history of their update', async () => {
    await expireEverything();
    const { user } = await happened(40);
    const updates = await world.db
      .selectFrom('profile_updates')
      .select('id')
      .where('user_id', '=', user)
      .execute();
    await expire();
    const ids = updates.map(({ id }) => id);
    expect(await readHistory(world.db, ids)).toHaveLength(1);
  });
});

describe('where events were erased with their user', () => {
  it('their positions are passed, however many, within one batch', async () => {
    await expireEverything();
    const erased = await happened(...old(30));
    const { before } = await happened(...old(3), 1);
    await erase(erased.user);
    expect(await expire(5)).toBe(3);
    expect(await prunedThrough()).toBe(before + 3);
  });

  it('young ones take no cursor with them', async () => {
    await expireEverything();
    const { before } = await happened(40);
    const erased = await happened(1, 1, 1);
    await erase(erased.user);
    expect(await expire()).toBe(1);
    expect(await prunedThrough()).toBe(before + 1);
    await happened(1);
    expect(await expire()).toBe(0);
    expect(await prunedThrough()).toBe(before + 1);
  });

  it('the place itself may be one of them', async () => {
    await expireEverything();
    const erased = await happened(40);
    await expire();
    await erase(erased.user);
    const { before } = await happened(40, 1);
    expect(await expire()).toBe(1);
    expect(await prunedThrough()).toBe(before + 1);
  });
});

describe('two replicas at once', () => {
  it('pass every event once between them, while others are numbered', async () => {
    await expireEverything();
    const { before } = await happened(...old(200));
    const worker = async () => {
      let passed = 0;
      for (let reached = before; reached < before + 200; ) {
        passed += await expire(7);
        const now = await prunedThrough();
        expect(now).toBeGreaterThanOrEqual(reached);
        reached = now;
      }
      return passed;
    };
    const numbering = happenOften(world.db, await aUser(world.db), 50);
    const passed = await Promise.all([worker(), worker(), worker()]);
    await numbering;
    expect(passed.reduce((sum, one) => sum + one)).toBe(200);
    expect(await prunedThrough()).toBe(before + 200);
  });

  it('never move the place back: one that was held up finds it where the other has left it', async () => {
    await expireEverything();
    const { before } = await happened(...old(10));
    let slow: Promise<number> | undefined;
    await world.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('event_log')
        .set({ pruned_through: before + 7 })
        .execute();
      slow = expire(5);
      await until('the other waits for the head row', async () => {
        const { rows } = await sql`
          select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(tx);
        return rows.length === 1;
      });
    });
    expect(await slow).toBe(0);
    expect(await prunedThrough()).toBe(before + 7);
    expect(await expire(5)).toBe(3);
  });
});

it('however many events there are, the index by position leads to them', async () => {
  await expireEverything();
  const { user, before } = await happened(40);
  await sql`
    insert into update_events (position, user_id, update_id, occurred_at, status, transitions)
    select position + n, user_id, update_id, occurred_at, status, transitions
    from update_events, generate_series(1, 20000) n where user_id = ${user}`.execute(world.db);
  await world.db
    .updateTable('event_log')
    .set({ head: before + 20_001 })
    .execute();
  await sql`analyze update_events`.execute(world.db);
  const { pool } = openDatabase({ url: world.url, maxConnections: 1, onError() {} });
  const asked: CompiledQuery[] = [];
  const log = ({ query }: { query: CompiledQuery }) => void asked.push(query);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log });
  try {
    expect(await expireEvents(db, monthAgo(), ALL)).toBe(ALL);
    const [statement, ...rest] = asked;
    expect(rest).toEqual([]);
    const { scans } = await planOf(world.db, statement as CompiledQuery);
    expect(scans.filter((scan) => !scan.endsWith(' on event_log'))).toEqual([
      'Index Scan by update_events_position_key',
    ]);
  } finally {
    await db.destroy();
  }
});
