import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../support/condition.ts';
import { type RawSocket, rawSocket } from './support/raw-socket.ts';
import { type Sockets, startSockets } from './support/sockets.ts';

const MIB = 1_048_576;
let sockets: Sockets;
let client: RawSocket;

beforeAll(async () => {
  // Only reading nothing ends a connection here.
  sockets = await startSockets({ introductionMs: 600_000, pingEveryMs: 600_000 });
});
afterEach(async () => {
  client.socket.terminate();
  await until('it is gone', () => sockets.connections().size === 0);
});
afterAll(() => sockets.stop());

/** Sends and reads nothing until it is thrown out. Gives what waited for it at most, in bytes. */
async function flood(sendOne: (index: number) => void, { messages = 200_000, atOnce = 500 }) {
  const { watch, most } = watchWaiting();
  client.socket.pause();
  for (let sent = 0; sent < messages && sockets.connections().size > 0; ) {
    for (const end = sent + atOnce; sent < end; sent += 1) sendOne(sent);
    await watch();
  }
  await until('it is thrown out', () => sockets.connections().size === 0);
  return most();
}

/** What is sent lies in this process, too: `watch` waits until it is not that which fills the memory. */
function watchWaiting() {
  let most = 0;
  const look = () => {
    const now = [...sockets.connections()].map(({ bufferedAmount }) => bufferedAmount);
    most = Math.max(most, ...now);
    return most;
  };
  return {
    async watch() {
      do {
        await setImmediate();
        look();
      } while (client.socket.bufferedAmount > MIB && sockets.connections().size > 0);
    },
    most: look,
  };
}

const longId = 'x'.repeat(200_000);
const refused = (index: number) => ({ type: 'subscribe', id: `${index}${longId}`, payload: { query: '{' } });

describe('who asks and reads no answers is thrown out before they fill the memory', () => {
  test('a stranger’s pings', async () => {
    client = await rawSocket(sockets.url);
    const ping = JSON.stringify({ type: 'ping', payload: { padding: 'x'.repeat(100) } });
    const waited = await flood(() => client.send(ping), {});
    expect(waited).toBeLessThan(64 * 1_024);
  });

  test('a stranger’s long pings, of whose payload nothing comes back', async () => {
    client = await rawSocket(sockets.url);
    client.socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { padding: 'x'.repeat(16_000) } });
    const { watch, most } = watchWaiting();
    for (let sent = 0; sent < 1_000; sent += 1) {
      client.send(ping);
      await watch();
    }
    expect(most()).toBeLessThan(64 * 1_024);
  });

  test('a stranger’s pings of the socket’s own', async () => {
    client = await rawSocket(sockets.url);
    const payload = 'x'.repeat(125);
    const waited = await flood(() => client.socket.ping(payload), {});
    expect(waited).toBeLessThan(64 * 1_024);
  });

  test('a viewer’s operations that are refused, with their long ids', async () => {
    client = await rawSocket(sockets.url);
    await client.introduce('token');
    const waited = await flood((index) => client.send(refused(index)), { messages: 600, atOnce: 5 });
    expect(waited).toBeLessThan(17 * MIB);
  });

  test('a viewer’s pings behind answers that are not read', async () => {
    client = await rawSocket(sockets.url);
    await client.introduce('token');
    client.socket.pause();
    // Until the buffers of the kernel are full.
    for (let index = 0; watchWaiting().most() === 0; index += 1) {
      client.send(refused(index));
      await until('it is taken', () => client.socket.bufferedAmount === 0);
    }
    const waited = await flood(() => client.send({ type: 'ping' }), {});
    // So it was their number that was too much, not their length.
    expect(waited).toBeLessThan(15 * MIB);
  });
});

describe('who reads may ask a lot', () => {
  test('pings', async () => {
    client = await rawSocket(sockets.url);
    await client.introduce('token');
    for (let sent = 0; sent < 10_000; sent += 1) client.send({ type: 'ping' });
    await until('all are answered', () => client.received.length === 10_001);
  });

  test('operations', async () => {
    client = await rawSocket(sockets.url);
    await client.introduce('token');
    for (let id = 0; id < 1_000; id += 1)
      client.send({ type: 'subscribe', id: `${id}`, payload: { query: 'subscription { ticks { value } }' } });
    await until('all subscribe', () => sockets.feed.open() === 1_000);
    sockets.feed.push('x'.repeat(4_000));
    await until('all are told', () => client.received.length === 1_001);
  });
});
