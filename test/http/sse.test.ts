import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { aToken, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ticks = 'subscription { ticks { value contextNumber } }';

async function stream(body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) {
  return fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await aToken()}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${server.url}/graphql/stream?${new URLSearchParams(parameters)}`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${await aToken()}`, ...headers },
  });
}

describe('a subscription', () => {
  test('reaches a client of the protocol, each event in a context of its own', async () => {
    const client = createClient({
      url: `${server.url}/graphql/stream`,
      headers: async () => ({ authorization: `Bearer ${await aToken()}` }),
      retryAttempts: 0,
    });
    const events = client.iterate<{ ticks: { value: string; contextNumber: number } }>({ query: ticks });
    const first = events.next();
    await until(() => server.feed.open() === 1);
    server.feed.push('a');
    server.feed.push('b');
    const [one, two] = [(await first).value, (await events.next()).value];
    expect([one.data.ticks.value, two.data.ticks.value]).toEqual(['a', 'b']);
    expect(one.data.ticks.contextNumber).not.toBe(two.data.ticks.contextNumber);
    await events.return?.();
    await until(() => server.feed.open() === 0);
    client.dispose();
  });

  test('lets go of its source when the line breaks', async () => {
    const leaving = new AbortController();
    const response = await stream({ query: ticks }, {}, leaving.signal);
    await until(() => server.feed.open() === 1);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    leaving.abort();
    await until(() => server.feed.open() === 0);
  });

  test('ends with the error of its source as its last result', async () => {
    const response = await stream({ query: ticks });
    await until(() => server.feed.open() === 1);
    server.feed.fail(new GraphQLError('It has ended.', { extensions: { code: 'TOKEN_EXPIRED' } }));
    expect(await response.text()).toContain(
      'event: next\ndata: {"errors":[{"message":"It has ended.","extensions":{"code":"TOKEN_EXPIRED"}}]}\n\nevent: complete\n',
    );
    expect(server.feed.open()).toBe(0);
  });

  test('says that it is alive while nothing happens, at the pace of proxies', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const leaving = new AbortController();
    const { body } = await stream({ query: ticks }, {}, leaving.signal);
    const chunks = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect(await chunks?.read()).toEqual({ done: false, value: ':\n\n' });
    for (let minute = 0; minute < 5; minute += 1) {
      const alive = chunks?.read();
      vi.advanceTimersByTime(12_000);
      expect(await alive).toEqual({ done: false, value: ':\n\n' });
    }
    leaving.abort();
    await chunks?.closed.catch(() => undefined);
    await until(() => server.feed.open() === 0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('keeps neither its token nor its text', async () => {
    const asked: IncomingMessage[] = [];
    const remember = (message: unknown) => void asked.push((message as { request: IncomingMessage }).request);
    subscribe('http.server.request.start', remember);
    onTestFinished(() => void unsubscribe('http.server.request.start', remember));
    const leaving = new AbortController();
    await stream({ query: ticks }, {}, leaving.signal);
    await until(() => server.feed.open() === 1);
    expect(asked).toHaveLength(1);
    expect([asked[0]?.headers, asked[0]?.rawHeaders]).toEqual([{}, []]);
    leaving.abort();
    await until(() => server.feed.open() === 0);
  });

  test('of a slow client waits in the feed instead of filling the memory', async () => {
    const response = await stream({ query: ticks });
    await until(() => server.feed.open() === 1);
    const big = 'x'.repeat(1_000_000);
    for (let index = 0; index < 60; index += 1) server.feed.push(big);
    await until(() => server.feed.waiting() < 60);
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.feed.waiting()).toBeGreaterThan(20);
    // Held until here: a response that nobody holds hangs up when it is collected.
    await response.body?.cancel();
    await until(() => server.feed.open() === 0);
  });
});

test('queries and mutations are answered as a stream of one', async () => {
  const response = await stream({ query: 'mutation { rename(name: "x") }' });
  expect(await response.text()).toContain('event: next\ndata: {"data":{"rename":"x"}}\n\nevent: complete\n');
});

test('a GET is served alike, with its variables and its operation', async () => {
  const response = await get({
    query: 'query a($yes: Boolean!) { me @include(if: $yes) } query b { me: __typename }',
    operationName: 'a',
    variables: '{"yes":true}',
  });
  expect(await response.text()).toContain(
    'event: next\ndata: {"data":{"me":"tester"}}\n\nevent: complete\ndata:\n\n',
  );

  const subscription = await get({ query: ticks });
  expect(subscription.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  await until(() => server.feed.open() === 1);
  server.feed.push('by GET');
  server.feed.fail(new GraphQLError('over'));
  expect(await subscription.text()).toContain('"value":"by GET"');
});

test.each(['*/*', 'text/event-stream, application/json;q=0.5', 'text/*'])(
  'the answer fits %s',
  async (accept) => {
    expect(await (await stream({ query: '{ me }' }, { accept })).text()).toContain(
      '{"data":{"me":"tester"}}',
    );
  },
);

describe('refused without data is', () => {
  test.each([
    ['an unknown field', '{ mee }'],
    ['a syntax error', '{ me'],
    ['too many aliases', `{ ${'a: me '.repeat(31)} }`],
    ['too many fields of an event', `subscription { ticks { ${'value '.repeat(501)} } }`],
  ])('%s, in the stream', async (_, query) => {
    const response = await stream({ query });
    const text = await response.text();
    expect(text).toContain('"code":"BAD_USER_INPUT"');
    expect(text).not.toContain('"data":');
  });

  test.each<[string, number, unknown, Record<string, string>?]>([
    ['a body without a query', 400, {}],
    ['a body that is not JSON', 400, '{'],
    ['a batch', 400, [{ query: '{ me }' }]],
    ['an answer of another type', 406, { query: '{ me }' }, { accept: 'application/json' }],
    ['another type of body', 415, 'x', { 'content-type': 'text/plain' }],
  ])('%s', async (_, status, body, headers) => {
    const response = await stream(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test.each<[string, Record<string, string>]>([
    ['a GET without a query', {}],
    ['a GET with variables that are not JSON', { query: '{ me }', variables: '{private' }],
    ['a GET with variables that are a list', { query: '{ me }', variables: '["private"]' }],
    ['a GET with extensions that are not JSON', { query: '{ me }', extensions: 'private' }],
  ])('%s, without quoting it', async (_, parameters) => {
    const response = await get(parameters);
    expect(response.status).toBe(400);
    const body = await response.text();
    expect(JSON.parse(body).errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(body).not.toContain('private');
  });

  test('a mutation by GET', async () => {
    const response = await get({ query: 'mutation { rename(name: "x") }' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect(await response.json()).toEqual({
      errors: [{ message: 'Mutations are sent by POST.', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('a GET without a token', async () => {
    expect((await get({ query: ticks }, { authorization: '' })).status).toBe(401);
    expect(server.feed.open()).toBe(0);
  });

  test('another method', async () => {
    const headers = { authorization: `Bearer ${await aToken()}`, accept: 'text/event-stream' };
    const response = await fetch(`${server.url}/graphql/stream`, { method: 'PUT', headers });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
    const head = await fetch(`${server.url}/graphql/stream?query={me}`, { method: 'HEAD', headers });
    expect(head.status).toBe(404);
  });
});

test('a stream is logged and counted like any request', async () => {
  await (await stream({ query: '{ me }' })).text();
  const logged = () =>
    server.logged.some(({ route, status }) => route === '/graphql/stream' && status === 200);
  await until(logged);
  expect(await server.metrics.registry.metrics()).toMatch(/type="query",transport="sse",outcome="ok"/);
});
