import { createClient } from 'graphql-ws';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import {
  aToken,
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
  countRegistrations,
  operation,
} from './support/callback-world.ts';
import type { GraphqlAnswer } from './support/server.ts';

const OWN_UPDATES = 105;
const SECRET = 'router-secret-of-this-test';

let world: CallbackWorld;
let replica: CallbackReplica;
let userId: string;
let token: string;
let reads: Kysely<DB>;
const statements: string[] = [];

beforeAll(async () => {
  world = await callbackWorld();
  const { pool } = openDatabase({ url: world.databaseUrl, maxConnections: 4, onError() {} });
  const log = ({ query }: { query: CompiledQuery }) => void statements.push(query.sql);
  reads = new Kysely<DB>({ dialect: new PostgresDialect({ pool }), log });
  replica = await world.replica({ reads, routerSecret: SECRET });
  userId = await aUser(world.db);
  for (let index = 0; index < OWN_UPDATES; index += 1)
    await anUpdate(world.db, userId, [{ field: 'DOCUMENTS', itemKey: String(index) }]);
  token = await aToken({ userId });
});
afterAll(async () => {
  await reads.destroy();
  await world.close();
});

/** Updates of the user of updates of the user…: `levels` deep, each with `page` items. */
const nested = (levels: number, page: string): string =>
  `updates${page} { edges { node { id ${levels > 1 ? `user { ${nested(levels - 1, page)} }` : ''} } } }`;
const attack = (page = ''): string => `{ ${nested(3, page)} }`;
const subscription = `subscription { userUpdateStatus { user { ${nested(2, '(first: 100)')} } } }`;

async function overSse(query: string, method = 'POST'): Promise<string> {
  const search = method === 'GET' ? `?${new URLSearchParams({ query })}` : '';
  const response = await fetch(`${replica.url}/graphql/stream${search}`, {
    method,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    ...(method === 'POST' ? { body: JSON.stringify({ query }) } : {}),
  });
  return response.text();
}

async function overWebSocket(query: string): Promise<GraphqlAnswer> {
  const client = createClient({
    url: `${replica.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  try {
    for await (const result of client.iterate({ query })) return result as GraphqlAnswer;
    return {};
  } catch (errors) {
    return { errors: errors as NonNullable<GraphqlAnswer['errors']> };
  } finally {
    await client.dispose();
  }
}

describe('an operation that would cost too much', () => {
  test.each([attack(), attack('(first: 100)')])('is refused before anything is read: %s', async (query) => {
    statements.length = 0;
    const { status, body } = await replica.post({ query }, token, {
      accept: 'application/graphql-response+json',
    });
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(body.errors).toEqual([
      {
        message: expect.stringContaining('the limit is 10000'),
        extensions: { code: 'QUERY_TOO_COSTLY', cost: expect.any(Number), limit: 10_000 },
      },
    ]);
    expect(statements).toEqual([]);
  });

  test('is refused on every transport, subscriptions too', async () => {
    const refused = { errors: [{ extensions: { code: 'QUERY_TOO_COSTLY' } }] };
    for (const query of [attack(), subscription]) {
      expect(await overWebSocket(query)).toMatchObject(refused);
      for (const method of ['GET', 'POST']) {
        const stream = await overSse(query, method);
        expect(stream).toContain('QUERY_TOO_COSTLY');
        expect(stream).not.toContain('"data"');
      }
    }
    const address = `${replica.url}/graphql?${new URLSearchParams({ query: attack() })}`;
    const byGet = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect(await byGet.json()).toMatchObject(refused);

    const callback = operation(world.router);
    const called = await replica.post({ ...callback.body, query: subscription }, token, {
      'x-router-secret': SECRET,
    });
    expect([called.status, called.body]).toMatchObject([400, refused]);
    expect(await countRegistrations(world.db)).toBe(0);
  });

  test('is refused by what its variables ask for', async () => {
    const query = `query A($first: Int = 100, $with: Boolean!) {
      updates(first: $first) { edges { node { id user @include(if: $with) { ${nested(1, '(first: $first)')} } } } } }`;
    const ask = async (variables: object) => (await replica.post({ query, variables }, token)).body;
    expect(await ask({ with: true })).not.toHaveProperty('data');
    expect(await ask({ with: true, first: 10 })).not.toHaveProperty('errors');
    expect(await ask({ with: false })).not.toHaveProperty('errors');
  });

  test('may come from the router up to ten times that', async () => {
    const query = `query A($r: [_Any!]!) { _entities(representations: $r) { ... on User { id kyc { status } ${nested(1, '(first: 5)')} } } }`;
    const variables = { r: Array.from({ length: 1_000 }, () => ({ __typename: 'User', id: userId })) };
    const router = { 'x-router-secret': SECRET };
    const few = await replica.post({ query, variables }, token, router);
    expect(few.body.errors).toBeUndefined();
    const many = await replica.post(
      { query: query.replace('first: 5', 'first: 50'), variables },
      token,
      router,
    );
    expect(many.body.errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY', limit: 100_000 } }]);
  });
});

test('a user reached again under itself is read once, and a heavy answer below the limit stays quick', async () => {
  statements.length = 0;
  const query = `query A($id: ID!) { user(id: $id) { ${nested(2, '(first: 100)').replace('first: 100', 'first: 60').replace('first: 100', 'first: 30')} } }`;
  let answered = false;
  const answer = replica.post({ query, variables: { id: userId } }, token).finally(() => {
    answered = true;
  });
  // Of this thread alone: what else the machine does counts for nothing.
  const worked = (since?: NodeJS.CpuUsage) => {
    const { user, system } = process.threadCpuUsage(since);
    return (user + system) / 1_000;
  };
  const pauses: number[] = [];
  while (!answered) {
    const before = process.threadCpuUsage();
    expect((await fetch(`${replica.url}/health/live`)).status).toBe(200);
    pauses.push(worked(before));
  }
  const { body } = await answer;
  expect(body.errors).toBeUndefined();
  expect(JSON.stringify(body.data).match(/"node"/g)).toHaveLength(60 + 60 * 30);
  // The user, and two pages of updates with their ids and the updates themselves.
  expect(statements.filter((sql) => sql.includes('from users u'))).toHaveLength(1);
  expect(statements.length).toBeLessThan(6);
  expect(Math.max(...pauses)).toBeLessThan(2_000);
});

test('introspection costs nothing, however it is asked for', async () => {
  const { getIntrospectionQuery } = await import('graphql');
  for (const query of [
    getIntrospectionQuery(),
    getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  ]) {
    const { body } = await replica.post({ query }, token);
    expect(body.errors).toBeUndefined();
    expect(body.data).toHaveProperty('__schema.types');
  }
});
