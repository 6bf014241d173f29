import { once } from 'node:events';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aToken, startServer, type TestServer, until } from './support/server.ts';

const QUOTA = { endUser: 2, service: 1_000 };
let server: TestServer;

beforeAll(async () => {
  server = await startServer({ quotas: { sockets: QUOTA, subscriptions: QUOTA } });
});
afterAll(() => server.stop());

const anEndUser = (subject: string) => aToken({ subject, userId: '6ad1cbd8-2bd4-46f3-b5b0-8c3cd8bb3d5a' });

async function introduce(token: string): Promise<WebSocket> {
  const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  return socket;
}

async function acknowledged(token: string): Promise<WebSocket> {
  const socket = await introduce(token);
  await once(socket, 'message');
  return socket;
}

test('a viewer has so many sockets open, and others have theirs', async () => {
  const token = await anEndUser('sockets');
  const open = [await acknowledged(token), await acknowledged(token)];
  const [code] = await once(await introduce(token), 'close');
  expect(code).toBe(1013);
  open.push(await acknowledged(await anEndUser('somebody else')));

  open[0]?.close();
  await until(async () => {
    const socket = await introduce(token);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    socket.once('message', () => resolve(true)).once('close', () => resolve(false));
    const taken = await promise;
    socket.terminate();
    return taken;
  });
  for (const socket of open) socket.terminate();
});

test('a viewer has so many subscriptions open, whatever the transport', async () => {
  const token = await anEndUser('subscriptions');
  const query = 'subscription { ticks { value } }';
  const stream = async (signal?: AbortSignal) =>
    fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
      ...(signal ? { signal } : {}),
    });
  const leaving = new AbortController();
  await stream(leaving.signal);
  const client = createClient({
    url: server.wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const events = client.iterate({ query });
  void events.next();
  await until(() => server.feed.open() === 2);

  const refused = await (await stream()).text();
  expect(refused).toContain('RATE_LIMITED');
  expect(refused).toContain('"retryAfter":');
  expect(server.feed.open()).toBe(2);

  leaving.abort();
  await until(() => server.feed.open() === 1);
  const again = new AbortController();
  await until(async () => {
    await stream(again.signal);
    return server.feed.open() === 2;
  });
  again.abort();
  await client.dispose();
});
