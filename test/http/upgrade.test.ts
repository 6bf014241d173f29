import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { aToken, startServer, type TestServer, until } from './support/server.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let server: TestServer;
const lines: Socket[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => {
  for (const line of lines.splice(0)) line.destroy();
});
afterAll(() => server.stop());

/** A connection on which requests are written as they are. */
async function dial() {
  const line = connect(server.port, '127.0.0.1');
  lines.push(line);
  let received = '';
  line.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  await new Promise((resolve) => line.once('connect', resolve));
  return {
    line,
    /** Sends a request and gives the status and the body of its answer. */
    async ask(start: string, headers: Record<string, string>, body = '') {
      received = '';
      const head = Object.entries({ Host: 'localhost', ...headers }).map(
        ([name, value]) => `${name}: ${value}`,
      );
      line.write(`${start} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n${body}`);
      await until('the answer is whole', () => {
        const [, length] = /content-length: (\d+)/i.exec(received) ?? [];
        return length !== undefined && received.split('\r\n\r\n')[1]?.length === Number(length);
      });
      return { status: Number(received.split(' ')[1]), body: received.split('\r\n\r\n')[1] ?? '' };
    },
  };
}

/** As Java's client offers HTTP/2 with its first request, and others their own protocols. */
const offer = (protocol: string) => ({
  Connection: 'Upgrade, HTTP2-Settings',
  Upgrade: protocol,
  'HTTP2-Settings': 'AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA',
});

const QUERY = JSON.stringify({ query: '{ me }' });

async function posting(token: string | null = null) {
  return {
    'Content-Type': 'application/json',
    'Content-Length': String(QUERY.length),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

describe('the offer of another protocol', () => {
  test.each(['h2c', 'TLS/1.0, HTTP/1.1', 'websocket'])(
    'by POST (%s) changes nothing about its answer',
    async (protocol) => {
      const { ask } = await dial();
      const headers = { ...offer(protocol), ...(await posting(await aToken())) };
      expect(await ask('POST /graphql', headers, QUERY)).toEqual({
        status: 200,
        body: '{"data":{"me":"tester"}}\n',
      });
    },
  );

  test('leaves the connection to the requests that follow', async () => {
    const { ask } = await dial();
    const headers = await posting(await aToken());
    await ask('POST /graphql', { ...offer('h2c'), ...headers }, QUERY);
    expect((await ask('POST /graphql', headers, QUERY)).status).toBe(200);
    expect((await ask('GET /health/live', {})).status).toBe(200);
  });

  test.each(['h2c', 'websocket'])('by POST (%s) does not make up for a token', async (protocol) => {
    const { ask } = await dial();
    const { status, body } = await ask('POST /graphql', { ...offer(protocol), ...(await posting()) }, QUERY);
    expect(status).toBe(401);
    expect(JSON.parse(body).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('by GET does not make up for a token', async () => {
    const { ask } = await dial();
    for (const path of ['/graphql?query={me}', '/graphql/stream?query={me}'])
      expect((await ask(`GET ${path}`, offer('h2c'))).status).toBe(401);
  });
});

describe('the offer of a WebSocket', () => {
  test('is taken, whatever its case', async () => {
    const headers = { Upgrade: 'WebSocket' };
    const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws', { headers });
    const first = new Promise((resolve) => socket.once('message', (text) => resolve(String(text))));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(
      JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${await aToken()}` } }),
    );
    expect(await first).toBe('{"type":"connection_ack"}');
    socket.terminate();
  });

  test.each([
    ['/graphql/stream', 401],
    ['/health/live', 200],
    ['/nowhere', 404],
  ])('for %s is not: %s', async (path, expected) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, 'graphql-transport-ws');
    const received: unknown[] = [];
    socket.on('error', () => {});
    socket.on('message', (text) => received.push(String(text)));
    const outcome = await new Promise((resolve) => {
      socket.once('close', () => resolve('closed'));
      socket.once('unexpected-response', (asking, { statusCode }) => {
        asking.destroy();
        resolve(statusCode);
      });
    });
    expect([outcome, received]).toEqual([expected, []]);
  });

  test.each([
    ['/nowhere', 404],
    ['/%', 400],
  ])('is passed over where there is none (%s)', async (path, status) => {
    const { ask } = await dial();
    expect((await ask(`GET ${path}`, offer('websocket'))).status).toBe(status);
    expect((await ask('GET /health/live', {})).status).toBe(200);
  });

  test('whose connection has closed is let go of', async () => {
    const connections: WeakRef<object>[] = [];
    server.app.server.prependListener('upgrade', (_request, connection) => {
      connections.push(new WeakRef(connection));
    });
    const { line, ask } = await dial();
    const closed = new Promise((resolve) => line.once('close', resolve));
    await ask('GET /graphql', { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' });
    await closed;
    await until('it is', async () => {
      await pause(10);
      collect();
      return connections.length === 1 && connections[0]?.deref() === undefined;
    });
  });

  test('that is refused does not keep its connection; one that was taken does', async () => {
    const socket = new WebSocket(server.wsUrl, 'graphql-transport-ws');
    const messages: string[] = [];
    socket.on('message', (text) => messages.push(String(text)));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: await aToken() } }));
    await until('it is acknowledged', () => messages.length === 1);

    const offered = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' };
    const { line, ask } = await dial();
    const closed = new Promise((resolve) => line.once('close', resolve));
    expect((await ask('GET /graphql', offered)).status).toBe(400);
    await closed;

    socket.send('{"type":"ping"}');
    await until('it is answered', () => messages.length === 2);
    socket.terminate();
  });
});
