import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';

/** The subscription of all watchers here. */
export const WATCH = `subscription ($userId: ID, $after: String) { userUpdateStatus(userId: $userId, after: $after) {
  cursor status update { id status } user { id version } } }`;

export type Watcher = { userId: string; token: string; after?: string };

export type Crowd = {
  /** Closes all connections, and waits until they are. */
  leave(): Promise<void>;
};

export type CrowdOptions = {
  how: 'websocket' | 'sse';
  url: string;
  watchers: readonly Watcher[];
  /** How many connect at a time; all by default. */
  atOnce?: number;
  /** An event of a watcher, as text. */
  onEvent(watcher: number, text: string): void;
};

/** Opens a connection with one subscription for each watcher. What they hear goes to `onEvent`, and is not kept. */
export async function gather({ how, url, watchers, atOnce, onEvent }: CrowdOptions): Promise<Crowd> {
  const join = how === 'websocket' ? joinBySocket : joinByStream;
  const leaving: (() => Promise<void>)[] = [];
  let next = 0;
  const enter = async () => {
    while (next < watchers.length) {
      const index = next;
      next += 1;
      leaving.push(await join(url, watchers[index] as Watcher, (text) => onEvent(index, text)));
    }
  };
  await Promise.all(Array.from({ length: atOnce ?? watchers.length }, enter));
  return {
    async leave() {
      await Promise.all(leaving.map((one) => one()));
    },
  };
}

type Join = (url: string, watcher: Watcher, hear: (text: string) => void) => Promise<() => Promise<void>>;

const payloadOf = ({ userId, after }: Watcher) => ({
  query: WATCH,
  variables: { userId, ...(after ? { after } : {}) },
});

const RETRY_AFTER_MS = 1_000;

const joinBySocket: Join = async (url, watcher, hear) => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const gone = new Promise<void>((resolve) => void socket.once('close', () => resolve()));
  await new Promise<void>((subscribed, failed) => {
    socket.once('error', failed);
    socket.once('close', (code: number) => failed(new Error(`closed with ${code}`)));
    socket.once('open', () =>
      socket.send(
        JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${watcher.token}` } }),
      ),
    );
    let id = 0;
    const subscribe = () => {
      id += 1;
      if (socket.readyState === socket.OPEN)
        socket.send(JSON.stringify({ type: 'subscribe', id: String(id), payload: payloadOf(watcher) }));
    };
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      // As every client has to: a server that is overloaded says when to come again.
      if (text.includes('"SERVICE_UNAVAILABLE"')) setTimeout(subscribe, RETRY_AFTER_MS);
      else if (text.includes('"type":"next"')) hear(text);
      else if (text.includes('"type":"connection_ack"')) {
        subscribe();
        subscribed();
      } else if (text.includes('"type":"error"')) failed(new Error(text));
      else if (text.includes('"type":"ping"')) socket.send('{"type":"pong"}');
    });
  });
  return () => {
    socket.terminate();
    return gone;
  };
};

const joinByStream: Join = async (url, watcher, hear) => {
  const asking = request(`${url}/graphql/stream`, {
    agent: new Agent(),
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${watcher.token}`,
    },
  });
  asking.end(JSON.stringify(payloadOf(watcher)));
  const gone = new Promise<void>((resolve) => void asking.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    asking.once('error', reject);
    asking.once('response', (response) => {
      asking.on('error', () => undefined);
      response.on('error', () => undefined);
      response.on('data', (chunk: Buffer) => {
        const text = chunk.toString();
        for (const line of text.split('\n')) if (line.startsWith('data: {')) hear(line);
      });
      resolve();
    });
  });
  return () => {
    asking.destroy();
    return gone;
  };
};

/** The cursor of an event. */
export const cursorIn = (text: string): string => text.match(/"cursor":"([^"]+)"/)?.[1] ?? text;

/** Waits for a condition. Throws when it does not hold in time. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 120_000,
): Promise<void> {
  const since = performance.now();
  while (!(await holds())) {
    if (performance.now() - since > withinMs) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await pause(5);
  }
}

/** Waits until a count stands still: what was under way has arrived. */
export async function atRest(count: () => number, forMs = 200): Promise<void> {
  for (let seen = -1; seen !== count(); ) {
    seen = count();
    await pause(forMs);
  }
}
