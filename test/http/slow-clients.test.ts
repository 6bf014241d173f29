import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { ANSWER_WITHIN_MS } from '../../src/http/stop-streams.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { aToken, type CallbackReplica, type CallbackWorld, callbackWorld } from './support/callback-world.ts';

const PATH_LENGTH = 3_000;
/** Thirty kilobytes for each event: less than what Node calls a full buffer. */
const WATCH = `subscription ($after: String) { userUpdateStatus(after: $after) { cursor ${Array.from(
  { length: 10 },
  (_, index) => `copy${index}: transitions { path }`,
).join(' ')} } }`;
/** Fifteen megabytes: the kernel's buffers hold some. */
const EVENTS = 500;

type Result = {
  data?: { userUpdateStatus: { cursor: string } | null };
  errors?: { extensions: { code: string; after?: string } }[];
};

type Watcher = {
  results: Result[];
  /** The server's end of the connection. */
  served: Socket;
  pause(): void;
  resume(): void;
  leave(): void;
};

let world: CallbackWorld;
let replica: CallbackReplica;
let user: string;
const watchers: Watcher[] = [];
const accepted: Socket[] = [];
const remember = (message: unknown) => void accepted.push((message as { socket: Socket }).socket);

beforeAll(async () => {
  subscribe('net.server.socket', remember);
  world = await callbackWorld();
  user = await aUser(world.db);
});
beforeEach(async () => {
  replica = await world.replica({ feed: { bufferLimit: 20, patienceMs: 1_000 } });
});
afterEach(async () => {
  vi.useRealTimers();
  for (const watcher of watchers.splice(0)) watcher.leave();
  await until('every stream is left', () => replica.feed.openSubscriptions() === 0);
  await replica.stop();
});
afterAll(async () => {
  unsubscribe('net.server.socket', remember);
  await world.close();
});

async function servedTo(port: number | undefined): Promise<Socket> {
  return until('the connection is accepted', () => accepted.find(({ remotePort }) => remotePort === port));
}

async function watchBySse(after: string | null): Promise<Watcher> {
  const results: Result[] = [];
  const asking: ClientRequest = request(`${replica.url}/graphql/stream`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await aToken()}`,
    },
  });
  asking.on('error', () => {});
  asking.end(JSON.stringify({ query: WATCH, variables: { after } }));
  const response = await new Promise<IncomingMessage>((resolve) => asking.once('response', resolve));
  response.on('error', () => {});
  let rest = '';
  response.setEncoding('utf8').on('data', (text: string) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks)
      if (block.startsWith('event: next\n')) results.push(JSON.parse(block.slice(block.indexOf('{'))));
  });
  return {
    results,
    served: await servedTo(asking.socket?.localPort),
    pause: () => response.pause(),
    resume: () => response.resume(),
    leave: () => asking.destroy(),
  };
}

async function watchByWebSocket(after: string | null): Promise<Watcher> {
  const results: Result[] = [];
  const socket = new WebSocket(`${replica.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const messages: { type: string; payload: Result & NonNullable<Result['errors']> }[] = [];
  socket.on('error', () => {});
  socket.on('message', (text) => {
    const message = JSON.parse(String(text));
    messages.push(message);
    if (message.type === 'next') results.push(message.payload);
    if (message.type === 'error') results.push({ errors: message.payload });
  });
  let port: number | undefined;
  socket.once('upgrade', (response) => {
    port = response.socket.localPort;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const send = (message: object) => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: { authorization: await aToken() } });
  await until('the connection is acknowledged', () => messages[0]?.type === 'connection_ack');
  send({ id: '1', type: 'subscribe', payload: { query: WATCH, variables: { after } } });
  return {
    results,
    served: await servedTo(port),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    leave: () => socket.terminate(),
  };
}

type Transport = 'event stream' | 'WebSocket';

async function watch(transport: Transport, after: string | null = null): Promise<Watcher> {
  const open = replica.feed.openSubscriptions();
  const watcher = await (transport === 'WebSocket' ? watchByWebSocket(after) : watchBySse(after));
  watchers.push(watcher);
  await until('it is subscribed', () => replica.feed.openSubscriptions() > open);
  return watcher;
}

/** Many big events at once, which the replica's own relay numbers. */
async function happen(count: number): Promise<void> {
  const updateId = await anUpdate(world.db, user);
  await sql`update update_changes set status = 'CANCELLED' where user_id = ${user}`.execute(world.db);
  const transitions = JSON.stringify([
    { field: 'FIRST_NAME', path: ['x'.repeat(PATH_LENGTH)], previousStatus: null, status: 'SUBMITTING' },
  ]);
  await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
    select ${user}, ${updateId}, now(), 'SUBMITTING', ${transitions} from generate_series(1, ${count - 1})`.execute(
    world.db,
  );
}

function cursors({ results }: Watcher): string[] {
  return results.flatMap(({ data }) => data?.userUpdateStatus?.cursor ?? []);
}

const errorsOf = ({ results }: Watcher) => results.flatMap(({ errors }) => errors ?? []);

describe.each<[Transport, Transport]>([
  ['event stream', 'WebSocket'],
  ['WebSocket', 'event stream'],
])('a client that does not read its %s', (transport, other) => {
  test('is told where to resume, and resumes without gap or repeat; others hear of everything', async () => {
    const slow = await watch(transport);
    const others = [await watch(transport), await watch(other)];
    slow.pause();
    await happen(EVENTS);
    for (const one of others) await until('another has everything', () => cursors(one).length === EVENTS);
    await until('the slow one is ended', () => replica.feed.openSubscriptions() === others.length);
    // What waits for the client in our memory is one event, not all of them.
    expect(slow.served.writableLength).toBeLessThan(3 * 10 * PATH_LENGTH);

    slow.resume();
    const [error] = await until('it hears of it', () => errorsOf(slow).length > 0 && errorsOf(slow));
    expect(error?.extensions).toMatchObject({ code: 'SLOW_CONSUMER', after: expect.any(String) });
    expect(cursors(slow).length).toBeLessThan(EVENTS * 0.8);

    const resumed = await watch(transport, error?.extensions.after);
    await happen(1);
    const heard = [...others, resumed];
    const all = EVENTS + 1;
    for (const one of others) await until('another goes on', () => cursors(one).length === all);
    await until('it catches up', () => cursors(slow).length + cursors(resumed).length >= all);
    expect([...cursors(slow), ...cursors(resumed)]).toEqual(cursors(heard[0] as Watcher));
    expect(heard.flatMap(errorsOf)).toEqual([]);
  });

  test('is hung up on when it does not begin to again', async () => {
    // Only what is set from here on is hurried: a replica has timers of its own.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const hurry = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
    const slow = await watch(transport);
    slow.pause();
    await happen(EVENTS);
    await until('it is ended', () => hurry(20).then(() => replica.feed.openSubscriptions() === 0));
    expect(slow.served.destroyed).toBe(false);
    await until('it is hung up on', () => hurry(500).then(() => slow.served.destroyed));
    await until('it is counted as gone', async () =>
      /graphql_subscriptions_open\{transport="\w+"\} 0/.test(await replica.metrics()),
    );
  });

  test('does not hold up a server that stops', async () => {
    const slow = await watch(transport);
    slow.pause();
    await happen(EVENTS);
    await until('it is ended', () => replica.feed.openSubscriptions() === 0);
    expect(slow.served.destroyed).toBe(false);
    const since = performance.now();
    await replica.stop();
    expect(performance.now() - since).toBeLessThan(ANSWER_WITHIN_MS);
    expect(slow.served.destroyed).toBe(true);
  });
});
