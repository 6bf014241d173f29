import { createClient as createSseClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import WebSocket from 'ws';
import { ANSWER_WITHIN_MS } from '../../src/http/stop-streams.ts';
import { aToken, post, startServer, until } from './support/server.ts';

const isClosing = (url: string) =>
  fetch(`${url}/health/live`).then(
    ({ status }) => status === 503,
    () => true,
  );

const ticks = 'subscription { ticks { value } }';

test('a request in flight is answered, and no new one is taken', async () => {
  const server = await startServer();
  const slow = post(server, { query: '{ slow }' });
  await until(() => server.waiting.count === 1);
  let stopped = false;
  const stopping = server.stop().then(() => {
    stopped = true;
  });
  await until(() => isClosing(server.url));
  expect(stopped).toBe(false);
  server.release();
  expect((await slow).body).toEqual({ data: { slow: 'done' } });
  await stopping;
});

test('an operation in flight on a WebSocket is answered', async () => {
  const server = await startServer();
  const client = createClient({
    url: server.wsUrl,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: await aToken() },
    retryAttempts: 0,
  });
  const answers = client.iterate({ query: '{ slow }' });
  const answer = answers.next();
  await until(() => server.waiting.count === 1);
  const stopping = server.stop();
  await until(() => isClosing(server.url));
  server.release();
  expect((await answer).value).toEqual({ data: { slow: 'done' } });
  // Told that it is complete, the client has no reason to send it again elsewhere.
  expect((await answers.next()).done).toBe(true);
  await stopping;
});

test('WebSockets are closed with 1001, which makes clients come back', async () => {
  const server = await startServer();
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    const client = createClient({
      url: server.wsUrl,
      webSocketImpl: WebSocket,
      connectionParams: async () => ({ authorization: await aToken() }),
      retryAttempts: 0,
      on: { closed: (event) => resolve(event as { code: number; reason: string }) },
    });
    client.subscribe({ query: ticks }, { next: () => {}, error: () => {}, complete: () => {} });
  });
  await until(() => server.feed.open() === 1);
  await server.stop();
  expect(await closed).toMatchObject({
    code: 1001,
    reason: 'The server stops: resume with your last cursor',
  });
  expect(server.feed.open()).toBe(0);
});

test('a client of WebSockets comes back by itself to the server that takes over', async () => {
  const first = await startServer();
  let url = first.wsUrl;
  const client = createClient({
    url: () => url,
    webSocketImpl: WebSocket,
    connectionParams: async () => ({ authorization: await aToken() }),
    retryAttempts: 10,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 10)),
  });
  const received: unknown[] = [];
  client.subscribe(
    { query: ticks },
    { next: (result) => received.push(result), error: () => {}, complete: () => {} },
  );
  await until(() => first.feed.open() === 1);
  const second = await startServer();
  url = second.wsUrl;
  await first.stop();
  await until(() => second.feed.open() === 1);
  second.feed.push('again');
  await until(() => received.length === 1);
  await client.dispose();
  await second.stop();
});

test('an operation in flight on an event stream is answered', async () => {
  const server = await startServer();
  const answer = fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await aToken()}`,
    },
    body: JSON.stringify({ query: '{ slow }' }),
  });
  await until(() => server.waiting.count === 1);
  const stopping = server.stop();
  await until(() => isClosing(server.url));
  server.release();
  expect(await (await answer).text()).toMatch(/data: \{"data":\{"slow":"done"\}\}\n\nevent: complete/);
  await stopping;
});

test('event streams end without the event that would tell clients to stay away', async () => {
  const server = await startServer();
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await aToken()}`,
    },
    body: JSON.stringify({ query: ticks }),
  });
  await until(() => server.feed.open() === 1);
  await server.stop();
  const text = await response.text();
  expect(text).toContain('resume with your last cursor');
  expect(text).not.toContain('event: complete');
  expect(server.feed.open()).toBe(0);
});

test('a client of event streams comes back by itself to the server that takes over', async () => {
  const first = await startServer();
  let url = first.url;
  const client = createSseClient({
    url: () => `${url}/graphql/stream`,
    headers: async () => ({ authorization: `Bearer ${await aToken()}` }),
    retryAttempts: 10,
    retry: () => new Promise((resolve) => setTimeout(resolve, 10)),
  });
  const received: unknown[] = [];
  client.subscribe(
    { query: ticks },
    { next: (result) => received.push(result), error: () => {}, complete: () => {} },
  );
  await until(() => first.feed.open() === 1);
  const second = await startServer();
  url = second.url;
  await first.stop();
  await until(() => second.feed.open() === 1);
  second.feed.push('again');
  await until(() => received.length === 1);
  client.dispose();
  await second.stop();
});

test('a client that does not close its WebSocket does not hold the server up', async () => {
  const server = await startServer();
  const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.pause();
  await server.stop();
  socket.terminate();
});

test('a client that left its event stream before the answer does not hold the server up', async () => {
  const server = await startServer();
  const leaving = new AbortController();
  const asked = fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await aToken()}` },
    body: JSON.stringify({ query: '{ slow }' }),
    signal: leaving.signal,
  }).catch(() => undefined);
  await until(() => server.waiting.count === 1);
  leaving.abort();
  await asked;
  const since = performance.now();
  const stopping = server.stop();
  await until(() => isClosing(server.url));
  server.release();
  await stopping;
  expect(performance.now() - since).toBeLessThan(ANSWER_WITHIN_MS);
});
