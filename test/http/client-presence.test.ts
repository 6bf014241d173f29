import { once } from 'node:events';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { hasClientLeft } from '../../src/http/client-presence.ts';
import type { TestContext } from './support/schema.ts';
import { aToken, startServer, type TestServer, until } from './support/server.ts';

/** What each resolver found when it was let go on. */
const found: boolean[] = [];
const waiting: (() => void)[] = [];

async function look(): Promise<string> {
  await new Promise<void>((resolve) => waiting.push(resolve));
  found.push(hasClientLeft());
  return 'done';
}

const schema = buildSubgraphSchema([
  {
    typeDefs: parse(
      'type Query { a: String } type Mutation { slow: String } type Subscription { ticks: String }',
    ),
    resolvers: {
      Mutation: { slow: look },
      Subscription: {
        ticks: {
          subscribe: (_: unknown, __: unknown, { feed }: TestContext) => feed.subscribe(),
          resolve: look,
        },
      },
    },
  },
]);

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ schema });
});
afterAll(() => server?.stop());

/** Lets a resolver go on once everything that the server was told has reached it. */
async function letGo(): Promise<boolean> {
  const before = found.length;
  for (const go of waiting.splice(0)) go();
  await until('it has looked', () => found.length > before);
  return found.at(-1) as boolean;
}
const waits = () => until('it waits', () => waiting.length === 1);

async function sendHttp(path: string, accept: string, signal?: AbortSignal, query = 'mutation { slow }') {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${await aToken()}` },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
}

async function connect(query: string) {
  const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
  const received: { type: string }[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  await once(socket, 'open');
  socket.send(
    JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await aToken()}` } }),
  );
  await until('it is acknowledged', () => received.some(({ type }) => type === 'connection_ack'));
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }));
  return { socket, received };
}
/** The server has taken what came before on this connection. */
async function heard({ socket, received }: Awaited<ReturnType<typeof connect>>) {
  socket.send('{"type":"ping"}');
  await until('it has answered', () => received.some(({ type }) => type === 'pong'));
}

it.each([
  ['POST', '/graphql', 'application/json'],
  ['an event stream', '/graphql/stream', 'text/event-stream'],
])('the client of a mutation by %s waits until it closes its connection', async (_, path, accept) => {
  const patient = sendHttp(path, accept);
  await waits();
  expect(await letGo()).toBe(false);
  await (await patient).text();
  const leave = new AbortController();
  const gone = sendHttp(path, accept, leave.signal).then((response) => response.text());
  await waits();
  leave.abort();
  await expect(gone).rejects.toThrow();
  await until('the server knows', async () => (await connectionsOf(server)) === 0);
  expect(await letGo()).toBe(true);
});

function connectionsOf({ app }: TestServer): Promise<number> {
  return new Promise((resolve, reject) =>
    app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );
}

it('by WebSocket, until it completes the operation or closes the connection', async () => {
  const patient = await connect('mutation { slow }');
  await waits();
  expect(await letGo()).toBe(false);
  patient.socket.close();
  const completing = await connect('mutation { slow }');
  await waits();
  completing.socket.send('{"type":"complete","id":"1"}');
  await heard(completing);
  expect(await letGo()).toBe(true);
  completing.socket.close();
  const closing = await connect('mutation { slow }');
  await waits();
  closing.socket.terminate();
  await until('the server knows', async () => (await connectionsOf(server)) === 0);
  expect(await letGo()).toBe(true);
});

it('what a subscriber gets is read for all who share it, though the first one leaves', async () => {
  const leave = new AbortController();
  const query = 'subscription { ticks }';
  const first = await sendHttp('/graphql/stream', 'text/event-stream', leave.signal, query);
  const ended = first.text().catch(() => 'aborted');
  await until('the first watches', () => server.feed.open() === 1);
  const second = await connect(query);
  await until('both watch', () => server.feed.open() === 2);
  server.feed.push('one');
  await until('it is read', () => waiting.length > 0);
  leave.abort();
  expect(await ended).toBe('aborted');
  await until('the server knows', () => server.feed.open() === 1);
  const before = found.length;
  for (const go of waiting.splice(0)) go();
  await until('the other one has it', () => second.received.some(({ type }) => type === 'next'));
  expect(found.slice(before)).toContain(false);
  expect(found.slice(before)).not.toContain(true);
  second.socket.close();
});
