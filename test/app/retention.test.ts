import { createClient } from 'graphql-ws';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { happen } from '../events/support.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type Answer, ask, watch } from './support/client.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';

const WATCH = 'subscription ($after: String) { userUpdateStatus(after: $after) { cursor status } }';

let database: TestDatabase;
let db: Database;
let server: Server;
let first: number;
let younger: string | undefined;

/** Two events of three days ago and one of an hour ago, and a replica that is told to keep two days. */
beforeAll(async () => {
  database = await createTestDatabase();
  ({ db } = openDatabase({ url: database.url, maxConnections: 2, onError() {} }));
  younger = (await happen(db, await aUser(db), 3)).at(-1);
  const { head } = await readLogState(db);
  first = head - 2;
  await sql`
    update update_events
    set occurred_at = now() - case when position < ${head} then interval '3 days' else interval '1 hour' end`.execute(
    db,
  );
  server = await startServerInProcess({
    DATABASE_URL: database.url,
    EVENT_RETENTION_DAYS: '2',
    // What the users of this test are sealed with.
    ENCRYPTION_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  });
  await until('the first sweep was there', async () => (await readLogState(db)).prunedThrough > 0);
});
afterAll(async () => {
  await server?.remove();
  await db?.destroy();
  await database?.drop();
});

const cursorAt = async (position: number) => encodeCursor((await readLogState(db)).logId, position);

async function overWebSocket(after: string): Promise<Answer> {
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${server.token}` },
  });
  const refused = new Promise<Answer>((resolve, reject) => {
    client.subscribe(
      { query: WATCH, variables: { after } },
      {
        next: ({ errors }) => resolve(errors),
        error: reject,
        complete: () => reject(new Error('no answer')),
      },
    );
  });
  return refused.finally(() => client.dispose());
}

async function overEventStream(after: string): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${server.token}`,
    },
    body: JSON.stringify({ query: WATCH, variables: { after } }),
  });
  const text = await response.text();
  return JSON.parse(text.match(/^data: (\{.*)$/m)?.[1] ?? 'null')?.errors;
}

it.each([
  ['WebSocket', overWebSocket],
  ['event stream', overEventStream],
])('a cursor older than the operator’s retention is CURSOR_EXPIRED over %s', async (_, watchOver) => {
  for (const position of [first - 1, first]) {
    expect(await watchOver(await cursorAt(position))).toEqual([
      expect.objectContaining({
        message:
          'The cursor is too old, or the database was restored to an earlier time. Read the users again, then start from eventCursor.',
        extensions: { code: 'CURSOR_EXPIRED' },
      }),
    ]);
  }
});

it('one of the last expired event goes on with what is younger, and so does eventCursor', async () => {
  const kept = watch(server, await cursorAt(first + 1));
  const fresh = watch(server, (await ask(server, '{ eventCursor }')).eventCursor);
  await until('the younger event has come', () => kept.events.length > 0);
  const [next] = await happen(db, await aUser(db));
  await until('it is told to both', () => [kept, fresh].every(({ of }) => of(next ?? '').length > 0));
  expect(kept.events[0].update.id).toBe(younger);
  kept.end();
  fresh.end();
});
