import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/condition.ts';
import { rawSocket } from './support/raw-socket.ts';
import { type Sockets, startSockets } from './support/sockets.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let sockets: Sockets;
beforeAll(async () => {
  sockets = await startSockets({});
});
afterAll(() => sockets.stop());

async function isGone(object: WeakRef<object> | undefined): Promise<boolean> {
  await pause(10);
  collect();
  return object?.deref() === undefined;
}

test('an open WebSocket keeps neither the request that opened it nor its headers', async () => {
  const requests: WeakRef<IncomingMessage>[] = [];
  sockets.server.on('upgrade', (request) => requests.push(new WeakRef(request)));
  const client = await rawSocket(sockets.url);
  await client.introduce('token');
  client.send({ type: 'subscribe', id: '1', payload: { query: 'subscription { ticks { value } }' } });
  await until('it is open', () => sockets.feed.open() === 1);
  expect(requests).toHaveLength(1);
  await until('the request is gone', () => isGone(requests[0]));
  expect(sockets.connections().size).toBe(1);
  client.socket.terminate();
  await until('it is left', () => sockets.feed.open() === 0);
});

test('nothing keeps a WebSocket that has closed', async () => {
  const client = await rawSocket(sockets.url);
  await client.introduce('token');
  client.send({ type: 'subscribe', id: '1', payload: { query: 'subscription { ticks { value } }' } });
  await until('it is open', () => sockets.feed.open() === 1);
  const served = [...sockets.connections()].map((socket) => new WeakRef(socket));
  expect(served).toHaveLength(1);
  client.socket.terminate();
  await until('it is gone', () => isGone(served[0]));
});
