import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { EVENT_RETENTION_DAYS } from '../../src/events/cursor.ts';
import { until } from '../support/condition.ts';
import { startTestCore, type TestCore } from '../support/core.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let core: TestCore;
/** Twins of the same replica, to whom it is as much later. None takes users by itself. */
let later: (days: number, eventRetentionDays?: number) => Promise<TestCore>;
const twins: TestCore[] = [];

beforeAll(async () => {
  core = await startTestCore({ work: false });
  later = async (days, eventRetentionDays) => {
    const { database, simulator } = core;
    const clockOffsetMs = days * DAY_MS;
    const twin = await startTestCore({
      ...{ database, simulator, work: false, webhooks: false, clockOffsetMs },
      ...(eventRetentionDays ? { eventRetentionDays } : {}),
    });
    twins.push(twin);
    return twin;
  };
});
afterAll(async () => {
  for (const twin of twins) await twin.close();
  await core?.close();
});

/** A user with an update that is done, all its events numbered. */
async function updated() {
  const { userId } = await core.newUser('approved');
  const { updateId } = await core.update(userId, { jobTitle: 'Engineer' });
  expect(await core.statusOf(updateId)).toBe('APPLIED');
  const events = await core.events(userId);
  return { userId, updateId, last: events.at(-1)?.position };
}

const log = (at: TestCore) => readLogState(at.db);

describe('the retention of events', () => {
  it('keeps events for thirty days by default, by the database’s clock as it was moved', async () => {
    const { userId, last } = await updated();
    expect(EVENT_RETENTION_DAYS).toBe(30);
    await core.maintain();
    await (await later(29.9)).maintain();
    expect((await log(core)).prunedThrough).toBe(0);
    await (await later(30.1)).maintain();
    const { head, prunedThrough } = await log(core);
    expect([prunedThrough, head]).toEqual([last, last]);
    // A replica whose clock is behind takes nothing back.
    await core.maintain();
    expect((await log(core)).prunedThrough).toBe(last);
    expect((await core.events(userId)).length).toBeGreaterThan(1);
  });

  it('keeps them as long as it is told', async () => {
    const { last } = await updated();
    const before = (await log(core)).prunedThrough;
    await (await later(35, 36)).maintain();
    expect((await log(core)).prunedThrough).toBe(before);
    await (await later(35, 34)).maintain();
    expect((await log(core)).prunedThrough).toBe(last);
  });

  it('comes by itself', async () => {
    const { last } = await updated();
    const { database, simulator } = core;
    const options = { database, simulator, webhooks: false, clockOffsetMs: 31 * DAY_MS };
    const working = await startTestCore(options);
    twins.push(working);
    await until('the events have expired', async () => (await log(core)).prunedThrough === last);
  });

  it('gets through more than one batch at once', async () => {
    const { userId, updateId } = await updated();
    await sql`
      insert into update_events (user_id, update_id, occurred_at, status, transitions)
      select id, ${updateId}, now(), 'APPLIED', '[]'
      from users, generate_series(1, 25000) where id = ${userId}`.execute(core.db);
    await core.events(userId);
    await (await later(31)).maintain();
    const { head, prunedThrough } = await log(core);
    expect(head).toBeGreaterThan(25_000);
    expect(prunedThrough).toBe(head);
  });
});

it('an idempotency key is known for as long as is said, and is a new update afterwards', async () => {
  const core = await startTestCore({ idempotencyRetentionDays: 2, work: false });
  const { userId } = await core.newUser('approved');
  const update = (jobTitle: string) => core.update(userId, { jobTitle }, { idempotencyKey: 'a key' });
  const first = await update('Clerk');
  const age = (hours: number) =>
    sql`update profile_updates set requested_at = clock_timestamp() - make_interval(hours => ${hours})
      where id = ${first.updateId}`.execute(core.db);
  await age(47);
  await core.maintain();
  expect((await update('Clerk')).updateId).toBe(first.updateId);
  await age(49);
  await core.maintain();
  const later = await update('Baker');
  expect(later.problems).toEqual([]);
  expect(later.updateId).not.toBe(first.updateId);
  await core.close();
});
