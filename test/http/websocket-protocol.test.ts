import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ClientOptions } from 'ws';
import { createSigningJwk, importSigningJwk, inlineKeys } from '../../src/auth/keys.ts';
import { signSandboxToken } from '../../src/auth/sign.ts';
import { createTokenVerifier } from '../../src/auth/tokens.ts';
import { type RawSocket, rawSocket } from './support/raw-socket.ts';
import { aToken, startServer, type TestServer, until } from './support/server.ts';
import { startSockets } from './support/sockets.ts';

let server: TestServer;
const open: RawSocket[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const { socket } of open.splice(0)) socket.terminate();
  await until('every source is left', () => server.feed.open() === 0);
});
afterAll(() => server.stop());

async function connect(url = server.wsUrl, protocol?: string, options?: ClientOptions): Promise<RawSocket> {
  const client = await rawSocket(url, protocol, options);
  open.push(client);
  return client;
}

async function introduced(): Promise<RawSocket> {
  const client = await connect();
  await client.introduce(await aToken());
  return client;
}

const subscribe = (id: string, query = 'subscription { ticks { value } }') => ({
  type: 'subscribe',
  id,
  payload: { query },
});
const errorLines = () => server.logged.filter(({ level }) => Number(level) >= 50);
const messages = ({ received }: RawSocket, wanted: string) => received.filter(({ type }) => type === wanted);

async function isAlive(client: RawSocket): Promise<void> {
  const before = messages(client, 'pong').length;
  client.send({ type: 'ping' });
  await until('it is answered', () => messages(client, 'pong').length > before);
}

describe('a message that is none ends the connection with 4400 and is no fault of ours', () => {
  const garbage: [string, object | string][] = [
    ['text', 'hello'],
    ['a list', '[]'],
    ['nothing', ''],
    ['an object without a type', {}],
    ['an unknown type', { type: 'start', id: '1' }],
    ['an operation without an id', { type: 'subscribe', payload: { query: '{ me }' } }],
    ['an operation whose id is empty', subscribe('')],
    ['an operation without a query', { type: 'subscribe', id: '1', payload: {} }],
    [
      'variables that are a list',
      { type: 'subscribe', id: '1', payload: { query: '{ me }', variables: [] } },
    ],
    ['a payload of a ping that is text', { type: 'ping', payload: 'hello' }],
    ['an acknowledgement, which is for servers to send', { type: 'connection_ack' }],
    ['a result, which is for servers to send', { type: 'next', id: '1', payload: {} }],
    ['an error, which is for servers to send', { type: 'error', id: '1', payload: [{ message: 'no' }] }],
  ];

  test.each(garbage)('%s', async (_, message) => {
    for (const client of [await connect(), await introduced()]) {
      client.send(message);
      expect(await client.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
    }
    expect(errorLines()).toEqual([]);
  });

  test('and nothing that comes behind it is begun', async () => {
    const client = await introduced();
    client.send('hello');
    client.send(subscribe('1', '{ slow }'));
    expect((await client.closed).code).toBe(4400);
    expect(server.waiting.count).toBe(0);
  });
});

describe('who has not introduced itself', () => {
  test('gets 4401 for an operation', async () => {
    const client = await connect();
    client.send(subscribe('1', '{ me }'));
    expect(await client.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  test('gets 4401 for a token that is refused, which clients do not send again and again', async () => {
    const client = await connect();
    client.send({ type: 'connection_init', payload: { authorization: 'Bearer nonsense' } });
    expect(await client.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
    expect(client.received).toEqual([]);
  });

  test('gets 4408 when it takes its time, and nobody else does', async () => {
    const hasty = await startSockets({ introductionMs: 50 });
    const prompt = await connect(hasty.url);
    await prompt.introduce('token');
    const dumb = await connect(hasty.url);
    const pinging = await connect(hasty.url);
    await isAlive(pinging);
    for (const client of [dumb, pinging])
      expect(await client.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
    await isAlive(prompt);
    await hasty.stop();
  });

  test('and does not read that either is gone soon', async () => {
    const hasty = await startSockets({ introductionMs: 50 });
    const client = await connect(hasty.url);
    client.socket.pause();
    await until('it is gone', () => hasty.connections().size === 0);
    await hasty.stop();
  });

  test('gets 1009 for a message that no introduction is as long as', async () => {
    const client = await connect();
    client.send({ type: 'connection_init', payload: { padding: 'x'.repeat(20_000) } });
    expect((await client.closed).code).toBe(1009);
  });

  test('may bring a token that has just ended, and is served with it as long as it is let in', async () => {
    const key = await importSigningJwk(await createSigningJwk());
    const trust = { keys: inlineKeys(key.jwks), issuer: 'https://issuer.test', audience: 'profiles' };
    const tolerant = await startServer({ verifyToken: createTokenVerifier(trust) });
    const client = await connect(tolerant.wsUrl);
    const claims = { subject: 'late', scopes: ['users:read'], expiresIn: -1 };
    await client.introduce(await signSandboxToken({ key, ...trust, ...claims }));
    client.send(subscribe('1', '{ me }'));
    await until('it is answered', () => messages(client, 'complete').length === 1);
    expect(messages(client, 'next')[0]?.payload).toEqual({ data: { me: 'late' } });
    await tolerant.stop();
  });

  test('may bring a token as long as a header', async () => {
    const client = await connect();
    await client.introduce(await aToken(), { padding: 'x'.repeat(15_000) });
    client.send(subscribe('1', `{ me } # ${'x'.repeat(500_000)}`));
    await until('it is answered', () => messages(client, 'complete').length === 1);
  });
});

describe('a connection', () => {
  test.each(['', 'graphql-ws'])('of another protocol is closed with 4406: %j', async (protocol) => {
    const client = await connect(server.wsUrl, protocol);
    // The client's library gives up by itself where the server names none of its protocols.
    expect((await client.closed).code).toBe(protocol === '' ? 4406 : 1006);
  });

  test('that introduces itself twice gets 4429', async () => {
    const client = await introduced();
    client.send({ type: 'connection_init', payload: { authorization: await aToken() } });
    expect(await client.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  test('that does so before the first is acknowledged gets 4429', async () => {
    const client = await connect();
    const introduction = { type: 'connection_init', payload: { authorization: await aToken() } };
    client.send(introduction);
    client.send(introduction);
    expect((await client.closed).code).toBe(4429);
  });

  test('is pinged by either side’s means, introduced or not', async () => {
    for (const client of [await connect(), await introduced()]) {
      const pong = new Promise<string>((resolve) => client.socket.once('pong', (data) => resolve(`${data}`)));
      client.socket.ping('hello');
      expect(await pong).toBe('hello');
      client.send({ type: 'ping' });
      client.send({ type: 'ping', payload: { since: 'morning' } });
      await until('both are answered', () => messages(client, 'pong').length === 2);
      expect(messages(client, 'pong')).toEqual([{ type: 'pong' }, { type: 'pong' }]);
    }
  });

  test('takes a pong without a word', async () => {
    const client = await introduced();
    client.send({ type: 'pong', payload: { a: 1 } });
    await isAlive(client);
    expect(client.received.map(({ type }) => type)).toEqual(['connection_ack', 'pong']);
  });

  test('whose other side has gone deaf ends, and its sources with it', async () => {
    const sockets = await startSockets({ pingEveryMs: 40 });
    const well = await connect(sockets.url);
    let pings = 0;
    well.socket.on('ping', () => {
      pings += 1;
    });
    const deaf = await connect(sockets.url, undefined, { autoPong: false });
    await deaf.introduce('token');
    deaf.send(subscribe('1'));
    await until('it subscribes', () => sockets.feed.open() === 1);
    expect((await deaf.closed).code).toBe(1006);
    await until('its source is left', () => sockets.feed.open() === 0);
    const heard = pings;
    await until('the other one is still asked', () => pings > heard + 2);
    await isAlive(well);
    await sockets.stop();
  });
});

describe('an operation', () => {
  test('whose id is taken ends the connection with 4409', async () => {
    const client = await introduced();
    client.send(subscribe('1'));
    await until('it subscribes', () => server.feed.open() === 1);
    client.send(subscribe('1', '{ me }'));
    expect(await client.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
    await until('its source is left', () => server.feed.open() === 0);
  });

  test('that the client completes lets go of its source, and its id is free again', async () => {
    const client = await introduced();
    client.send(subscribe('1'));
    client.send(subscribe('2'));
    await until('both subscribe', () => server.feed.open() === 2);
    client.send({ type: 'complete', id: '1' });
    await until('one source is left', () => server.feed.open() === 1);
    server.feed.push('a');
    await until('the other goes on', () => messages(client, 'next').length === 1);
    expect(messages(client, 'next')[0]?.id).toBe('2');
    client.send(subscribe('1', '{ me }'));
    await until('the id is taken again', () => messages(client, 'next').length === 2);
    expect(messages(client, 'next')[1]).toEqual({
      type: 'next',
      id: '1',
      payload: { data: { me: 'tester' } },
    });
  });

  test('that nobody knows is completed without a word', async () => {
    const client = await introduced();
    client.send({ type: 'complete', id: 'never' });
    await isAlive(client);
  });
});
