import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.ts';
import { operationLimits } from '../../src/graphql/cost/operation-limits.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { aToken, type CallbackWorld, callbackWorld } from './support/callback-world.ts';

const UPDATES = '{ updates { edges { node { id user { version } } } } }';

let world: CallbackWorld;
let token: string;
let reads: Kysely<DB>;
const statements: string[] = [];

beforeAll(async () => {
  world = await callbackWorld();
  const { pool } = openDatabase({ url: world.databaseUrl, maxConnections: 4, onError() {} });
  const log = ({ query }: { query: CompiledQuery }) => void statements.push(query.sql);
  reads = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log });
  const userId = await aUser(world.db);
  for (const itemKey of ['0', '1', '2', '3', '4', '5'])
    await anUpdate(world.db, userId, [{ field: 'DOCUMENTS', itemKey }]);
  token = await aToken({ userId });
});
afterAll(async () => {
  await reads.destroy();
  await world.close();
});

/** Reads that wait for a lock. */
const blocked = async () =>
  (
    await world.db.executeQuery<{ count: number }>(
      CompiledQuery.raw(
        "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      ),
    )
  ).rows[0]?.count ?? 0;

describe('what an operation takes while it runs is limited, too', () => {
  test('objects of the answer are counted, and its error is told once', async () => {
    const strict = await world.replica({ limits: { ...operationLimits(), objects: 10 } });
    const query = '{ updates(first: 100) { edges { node { id } } } }';
    const { status, body } = await strict.post({ query }, token, {
      accept: 'application/graphql-response+json',
    });
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [{ message: expect.stringContaining('10 objects'), extensions: { code: 'QUERY_TOO_COSTLY' } }],
    });
  });

  test('nothing is read after the deadline', async () => {
    statements.length = 0;
    const late = await world.replica({ reads, limits: operationLimits(undefined, -1) });
    const { status, headers, body } = await late.post({ query: UPDATES }, token);
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    expect(body).toEqual({
      errors: [
        {
          message: expect.stringContaining('too long'),
          extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 1 },
        },
      ],
    });
    expect(statements).toEqual([]);
  });

  test('an operation whose time runs out stops between two steps', async () => {
    const deadlineMs = 1_000;
    const slow = await world.replica({ reads, limits: operationLimits(undefined, deadlineMs) });
    // The secret of cursors is read once per process.
    await slow.post({ query: '{ updates(first: 1) { edges { cursor } } }' }, token);
    statements.length = 0;
    const answer = await world.db.transaction().execute(async (tx) => {
      await tx.executeQuery(CompiledQuery.raw('lock table update_changes in access exclusive mode'));
      const pending = slow.post({ query: '{ updates { edges { node { user { version } } } } }' }, token);
      await until('the read waits for the lock', async () => (await blocked()) > 0);
      const runningAt = performance.now();
      await until('its time is over', () => performance.now() > runningAt + deadlineMs);
      return { pending };
    });
    const { status, body } = await answer.pending;
    expect(status).toBe(503);
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 1 } }] });
    expect(body).not.toHaveProperty('data');
    // The updates were on their way; their users are not asked for any more.
    expect(statements).toHaveLength(1);
  });

  test('a statement that takes too long is stopped in the database, and health answers meanwhile', async () => {
    const slow = openDatabase({
      url: world.databaseUrl,
      maxConnections: 2,
      statementTimeoutMs: 1_500,
      onError() {},
    });
    const waiting = await world.replica({ reads: slow.db });
    await world.db.transaction().execute(async (tx) => {
      await tx.executeQuery(CompiledQuery.raw('lock table update_changes in access exclusive mode'));
      const answer = waiting.post({ query: UPDATES }, token);
      await until('the read waits for the lock', async () => (await blocked()) > 0);
      expect((await fetch(`${waiting.url}/health/live`)).status).toBe(200);
      const { status, body } = await answer;
      expect(status).toBe(503);
      expect(body).toMatchObject({
        errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: 1 } }],
      });
      expect(body).not.toHaveProperty('data');
      // Not only the wait has ended.
      expect(await blocked()).toBe(0);
    });
    await waiting.stop();
    await slow.db.destroy();
  });
});
