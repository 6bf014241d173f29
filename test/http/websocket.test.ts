import { GraphQLError } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aToken, type GraphqlAnswer, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;
const clients: Client[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
  await until(() => server.feed.open() === 0);
});
afterAll(() => server.stop());

function connect(connectionParams?: Record<string, unknown>, headers?: Record<string, string>): Client {
  const webSocketImpl = class extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: headers ?? {} });
    }
  };
  const client = createClient({
    url: server.wsUrl,
    webSocketImpl,
    retryAttempts: 0,
    lazyCloseTimeout: 0,
    ...(connectionParams ? { connectionParams } : {}),
  });
  clients.push(client);
  return client;
}

const authorized = async () => connect({ authorization: `Bearer ${await aToken()}` });

async function answers(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const received: GraphqlAnswer[] = [];
  try {
    for await (const result of client.iterate({ query, variables })) received.push(result as GraphqlAnswer);
  } catch (errors) {
    received.push({ errors: errors as NonNullable<GraphqlAnswer['errors']> });
  }
  return received;
}

const ticks = 'subscription { ticks { value contextNumber } }';

describe('the token is taken', () => {
  test.each<[string, (token: string) => Client]>([
    ['from the connection parameters', (token) => connect({ authorization: `Bearer ${token}` })],
    ['bare', (token) => connect({ authorization: token })],
    ['whatever the case of its name', (token) => connect({ Authorization: `bearer ${token}` })],
    ['from the header of the upgrade', (token) => connect(undefined, { authorization: `Bearer ${token}` })],
  ])('%s', async (_, client) => {
    expect(await answers(client(await aToken()), '{ me }')).toEqual([{ data: { me: 'tester' } }]);
  });

  test.each<[string, Record<string, unknown> | undefined]>([
    ['no parameters', undefined],
    ['no token', {}],
    ['nonsense', { authorization: 'Bearer nonsense' }],
    ['another kind of value', { authorization: ['a'] }],
  ])('or the connection is closed with 4401 (%s)', async (_, params) => {
    const failure = await new Promise<unknown>((resolve) => {
      connect(params).subscribe({ query: '{ me }' }, { next: () => {}, complete: () => {}, error: resolve });
    });
    expect(failure).toMatchObject({ code: 4401, reason: 'Unauthorized' });
  });

  test('and a good header does not make up for a bad parameter', async () => {
    const client = connect(
      { authorization: 'Bearer nonsense' },
      { authorization: `Bearer ${await aToken()}` },
    );
    const failure = await new Promise<unknown>((resolve) => {
      client.subscribe({ query: '{ me }' }, { next: () => {}, complete: () => {}, error: resolve });
    });
    expect(failure).toMatchObject({ code: 4401 });
  });

  test('and once it has ended, no new operation starts', async () => {
    // Ends at a whole second: in two to three.
    const client = connect({ authorization: await aToken({ expiresIn: 2.999 }) });
    const first = client.iterate({ query: ticks });
    const waiting = first.next();
    await until(() => server.feed.open() === 1);
    const code = async () => (await answers(client, '{ me }'))[0]?.errors?.[0]?.extensions.code;
    await until(async () => (await code()) === 'TOKEN_EXPIRED');
    await first.return?.();
    await waiting;
  });
});

describe('a connection is closed', () => {
  const open = (protocol: string) => {
    const socket = new WebSocket(server.wsUrl, protocol);
    const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
    return { socket, closed };
  };

  test('with 4401 when it asks before it has introduced itself', async () => {
    const { socket, closed } = open('graphql-transport-ws');
    socket.once('open', () => socket.send('{"type":"subscribe","id":"1","payload":{"query":"{ me }"}}'));
    expect(await closed).toBe(4401);
  });

  test('with 4400 when it does not speak the protocol', async () => {
    const { socket, closed } = open('graphql-transport-ws');
    socket.once('open', () => socket.send('hello'));
    expect(await closed).toBe(4400);
  });

  test('with 1009 when a message is longer than a megabyte', async () => {
    const { socket, closed } = open('graphql-transport-ws');
    socket.once('open', () => socket.send('x'.repeat(1_048_577)));
    expect(await closed).toBe(1009);
  });

  test('when it wants another protocol', async () => {
    const socket = new WebSocket(server.wsUrl, 'graphql-ws');
    const outcome = await new Promise((resolve) => {
      socket.once('error', () => resolve('refused'));
      socket.once('close', resolve);
    });
    expect(['refused', 4406]).toContain(outcome);
  });
});

describe('a subscription', () => {
  test('gets every event, each in a context of its own', async () => {
    const stream = (await authorized()).iterate<{ ticks: { value: string; contextNumber: number } }>({
      query: ticks,
    });
    const first = stream.next();
    await until(() => server.feed.open() === 1);
    server.feed.push('a');
    server.feed.push('b');
    const [one, two] = [(await first).value, (await stream.next()).value];
    expect([one.data.ticks.value, two.data.ticks.value]).toEqual(['a', 'b']);
    expect(one.data.ticks.contextNumber).not.toBe(two.data.ticks.contextNumber);
  });

  test('lets go of its source when the client leaves it', async () => {
    const client = await authorized();
    const stream = client.iterate({ query: ticks });
    const waiting = stream.next();
    await until(() => server.feed.open() === 1);
    await stream.return?.();
    await until(() => server.feed.open() === 0);
    await waiting;
  });

  test('lets go of its source when the line breaks', async () => {
    const token = await aToken();
    const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: token } })),
    );
    socket.once('message', () =>
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: ticks } })),
    );
    await until(() => server.feed.open() === 1);
    socket.terminate();
    await until(() => server.feed.open() === 0);
  });

  test('ends with the error of its source as its last result', async () => {
    const received = answers(await authorized(), ticks);
    await until(() => server.feed.open() === 1);
    server.feed.push('a');
    server.feed.fail(new GraphQLError('Too slow.', { extensions: { code: 'SLOW_CONSUMER' } }));
    expect(await received).toEqual([
      { data: { ticks: { value: 'a', contextNumber: expect.any(Number) } } },
      { errors: [{ message: 'Too slow.', extensions: { code: 'SLOW_CONSUMER' } }] },
    ]);
    expect(server.feed.open()).toBe(0);
  });

  test('does not tell what failed inside', async () => {
    const received = answers(await authorized(), ticks);
    await until(() => server.feed.open() === 1);
    server.feed.fail(new Error('password=hunter2'));
    expect(await received).toEqual([
      { errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
    ]);
    expect(JSON.stringify(server.logged)).not.toContain('hunter2');
  });

  test('is counted while it is open', async () => {
    const client = await authorized();
    const stream = client.iterate({ query: ticks });
    const waiting = stream.next();
    await until(() => server.feed.open() === 1);
    const open = 'graphql_subscriptions_open{transport="websocket"}';
    expect(await server.metrics.registry.metrics()).toContain(`${open} 1`);
    await stream.return?.();
    await until(async () => (await server.metrics.registry.metrics()).includes(`${open} 0`));
    await waiting;
  });
});

describe('queries and mutations', () => {
  test('are answered too', async () => {
    const client = await authorized();
    expect(await answers(client, '{ me }')).toEqual([{ data: { me: 'tester' } }]);
    expect(await answers(client, 'mutation { rename(name: "x") }')).toEqual([{ data: { rename: 'x' } }]);
  });

  test.each([
    ['{ mee }', /Cannot query field "mee" on type "Query"\.$/],
    ['{ me', /Syntax Error/],
    ['{ user(id: [1]) { id } }', /value of type "ID"/],
    [`{ ${'a: me '.repeat(31)} }`, /30 aliases/],
    [`subscription { ticks { ${'value '.repeat(501)} } }`, /500 fields/],
    ['query A { me } query B { me }', /operationName/],
    ['', /Syntax Error/],
  ])('are refused without data as over HTTP: %s', async (query, message) => {
    const [answer] = await answers(await authorized(), query);
    expect(answer).not.toHaveProperty('data');
    expect(answer?.errors?.[0]?.message).toMatch(message);
    expect(answer?.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('do not quote values in their errors', async () => {
    const [answer] = await answers(await authorized(), 'query A($a: Int!) { add(a: $a) }', {
      a: '+639171234567',
    });
    expect(answer?.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer)).not.toContain('+639');
  });

  test('need the router secret for the router fields', async () => {
    const guarded = await startServer({ env: { mode: 'production', routerSecret: 's3' } });
    for (const [headers, code] of [
      [{}, 'FORBIDDEN'],
      [{ 'x-router-secret': 's3' }, undefined],
    ] as const) {
      const client = createClient({
        url: guarded.wsUrl,
        connectionParams: { authorization: await aToken() },
        webSocketImpl: class extends WebSocket {
          constructor(address: string, protocols: string) {
            super(address, protocols, { headers });
          }
        },
      });
      const [answer] = await answers(client, '{ _service { sdl } }');
      expect(answer?.errors?.[0]?.extensions.code).toBe(code);
      await client.dispose();
    }
    await guarded.stop();
  });
});

test('a slow client slows its own stream down instead of filling the memory', async () => {
  const token = await aToken();
  const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
  socket.once('open', () =>
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: token } })),
  );
  socket.once('message', () => {
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: ticks } }));
    socket.pause();
  });
  await until(() => server.feed.open() === 1);
  const big = 'x'.repeat(1_000_000);
  for (let index = 0; index < 60; index += 1) server.feed.push(big);
  await until(() => server.feed.waiting() < 60);
  await new Promise((resolve) => setImmediate(resolve));
  // What the kernel's buffers took is gone; the rest waits in the feed, which can count it.
  expect(server.feed.waiting()).toBeGreaterThan(20);
  socket.terminate();
});
