import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { MessageOrder } from '../../src/http/websocket/in-order.ts';
import { type RawSocket, rawSocket } from './support/raw-socket.ts';
import { aToken, startServer, type TestServer, until } from './support/server.ts';

let server: TestServer;
let client: RawSocket;

beforeAll(async () => {
  server = await startServer();
});
afterEach(async () => {
  client.socket.terminate();
  await until('every source is left', () => server.feed.open() === 0);
});
afterAll(() => server.stop());

const SUBSCRIBE = { type: 'subscribe', id: '1', payload: { query: 'subscription { ticks { value } }' } };
const COMPLETE = { type: 'complete', id: '1' };

async function introduced(): Promise<RawSocket> {
  client = await rawSocket(server.wsUrl);
  await client.introduce(await aToken());
  return client;
}

async function isAlive({ received, send }: RawSocket): Promise<void> {
  send({ type: 'ping' });
  await until('it is answered', () => received.some(({ type }) => type === 'pong'));
}

it('an id that is completed and used again in one burst has one stream, the last one', async () => {
  const { send, received } = await introduced();
  for (let round = 0; round < 50; round += 1) {
    send(SUBSCRIBE);
    send(COMPLETE);
  }
  send(SUBSCRIBE);
  await until('the last one is open', () => server.feed.open() === 1);
  await isAlive(client);
  server.feed.push('a');
  await until('it is told', () => received.some(({ type }) => type === 'next'));
  await isAlive(client);
  expect(received.filter(({ type }) => type === 'next')).toHaveLength(1);
  expect(server.feed.open()).toBe(1);
  send(COMPLETE);
  await until('it is left', () => server.feed.open() === 0);
});

it('an id of an open stream that is completed and used again in one burst has the new stream', async () => {
  const { send, received } = await introduced();
  send(SUBSCRIBE);
  await until('it is open', () => server.feed.open() === 1);
  for (let round = 0; round < 20; round += 1) {
    send(COMPLETE);
    send(SUBSCRIBE);
    await isAlive(client);
    await until('one is open', () => server.feed.open() === 1);
    const before = received.length;
    await until('the new one is told', () => {
      server.feed.push(`round ${round}`);
      return received.slice(before).some(({ type }) => type === 'next');
    });
  }
  expect(received.filter(({ type }) => type === 'complete' || type === 'error')).toEqual([]);
  send(COMPLETE);
  await until('it is left', () => server.feed.open() === 0);
});

it('an id of a slow query that is completed and used again has the new stream alone', async () => {
  const { send, received } = await introduced();
  send({ type: 'subscribe', id: '1', payload: { query: '{ slow }' } });
  send(COMPLETE);
  send(SUBSCRIBE);
  await isAlive(client);
  server.release();
  await until('the stream is open', () => server.feed.open() === 1);
  server.feed.push('a');
  await until('it is told', () => received.some(({ type }) => type === 'next'));
  expect(received.filter(({ id }) => id === '1')).toEqual([
    { type: 'next', id: '1', payload: { data: { ticks: { value: 'a' } } } },
  ]);
  send(COMPLETE);
  await until('it is left', () => server.feed.open() === 0);
});

it('a stream that is completed while it opens is left', async () => {
  const { send } = await introduced();
  for (let id = 0; id < 50; id += 1) {
    send({ ...SUBSCRIBE, id: String(id) });
    send({ ...COMPLETE, id: String(id) });
  }
  await isAlive(client);
  await until('all are left', () => server.feed.open() === 0);
});

it('nothing opens that still waited for its turn when the connection closed', async () => {
  const { send, socket } = await introduced();
  for (let round = 0; round < 200; round += 1) {
    send(SUBSCRIBE);
    send(COMPLETE);
  }
  send(SUBSCRIBE);
  socket.terminate();
  await until('all are left', () => server.feed.open() === 0);
});

it('more messages than may wait for their turn are not taken', async () => {
  const order = new MessageOrder(2);
  const first = Promise.withResolvers<void>();
  const taken: number[] = [];
  const answered: number[] = [];
  const take = (number: number) => {
    const turn = order.enter('1', 'SUBSCRIBE', () => answered.push(number));
    const work = async () => {
      taken.push(number);
      if (number === 1) await first.promise;
    };
    return turn?.run(work).then(() => turn.end()) ?? null;
  };
  const turns = [take(1), take(2), take(3)];
  expect(take(4)).toBeNull();
  expect(taken).toEqual([1]);
  first.resolve();
  await Promise.all(turns);
  await take(5);
  expect(taken).toEqual([1, 2, 3, 5]);
  expect(answered).toEqual([1, 2, 3, 5]);
});

it('nobody waits for an answer to a stream that is open, and its id is free', async () => {
  const order = new MessageOrder(2);
  const open = Promise.withResolvers<void>();
  const done: string[] = [];
  const turn = order.enter('1', 'SUBSCRIBE', () => done.push('answered'));
  void turn?.run(() => open.promise).then(() => turn.end());
  order.begun('1');
  expect(done).toEqual([]);
  order.streams('1');
  expect(done).toEqual(['answered']);
  const next = order.enter('1', 'SUBSCRIBE', () => done.push('next'));
  await next?.run(async () => void done.push('taken'));
  open.resolve();
  await open.promise;
  expect(done).toEqual(['answered', 'taken']);
});
