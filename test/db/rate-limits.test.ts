import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { countCall, forgetUnusedRates } from '../../src/db/rate-limits/rate-limit.repository.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
const replicas: Database[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  for (let index = 0; index < 2; index += 1)
    replicas.push(openDatabase({ url: database.url, maxConnections: 4, onError() {} }).db);
});
afterAll(async () => {
  for (const db of replicas) await db.destroy();
  await database.drop();
});

const [one, other] = [() => replicas[0] as Database, () => replicas[1] as Database];
const kept = async () =>
  (await sql<{ count: number }>`select count(*) as count from rate_limits`.execute(one())).rows[0]?.count;

test('replicas that count at once let through what the rate allows, and no more', async () => {
  const key = randomBytes(32);
  const rate = { count: 10, windowMs: 600_000 };
  const waits = await Promise.all(
    Array.from({ length: 40 }, (_, index) => countCall(index % 2 ? one() : other(), key, rate)),
  );
  expect(waits.filter((wait) => wait === null)).toHaveLength(10);
  for (const wait of waits.filter((wait) => wait !== null)) {
    expect(wait).toBeGreaterThan(50_000);
    expect(wait).toBeLessThanOrEqual(60_000);
  }
  expect(await countCall(one(), randomBytes(32), rate)).toBeNull();
});

test('a call is let through again when its time has come', async () => {
  const key = randomBytes(32);
  const rate = { count: 2, windowMs: 400 };
  await until('the rate is used up', async () => (await countCall(one(), key, rate)) !== null);
  await until('a call is let through', async () => (await countCall(one(), key, rate)) === null);
});

test('keys of which nothing is used any more are forgotten, others are kept', async () => {
  await sql`delete from rate_limits`.execute(one());
  await countCall(one(), randomBytes(32), { count: 1, windowMs: 1 });
  await countCall(one(), randomBytes(32), { count: 1, windowMs: 600_000 });
  await until('one is forgotten', async () => {
    await forgetUnusedRates(one());
    return (await kept()) === 1;
  });
  await forgetUnusedRates(one());
  expect(await kept()).toBe(1);
});
