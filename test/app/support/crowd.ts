import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import WebSocket from 'ws';
import { until } from '../../support/condition.ts';

export type CrowdTransport = 'websocket' | 'sse';

export type Crowd = {
  /** Events that the subscribers were told of, all together. */
  told(): number;
  leave(): Promise<void>;
};

type Options = { url: string; token: string; query: string; variables?: Record<string, unknown> };

const AT_ONCE = 50;

/** Opens `count` subscriptions, each on a connection of its own. They count what they are told, and keep nothing. */
export async function gather(how: CrowdTransport, count: number, options: Options): Promise<Crowd> {
  let told = 0;
  const hear = () => {
    told += 1;
  };
  const leaving: (() => void)[] = [];
  let left = 0;
  const gone = () => {
    left += 1;
  };
  const join = how === 'websocket' ? joinBySocket : joinByStream;
  for (let joined = 0; joined < count; joined += AT_ONCE)
    leaving.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, count - joined) }, () => join(options, hear, gone)),
      )),
    );
  await until('everybody subscribes', async () => (await openAt(options.url, how)) === count, 30_000);
  return {
    told: () => told,
    async leave() {
      for (const one of leaving) one();
      await until('everybody has left', async () => left === count, 30_000);
      await until('the server has seen it', async () => (await openAt(options.url, how)) === 0, 30_000);
    },
  };
}

/** How many subscriptions the server counts. */
async function openAt(url: string, how: CrowdTransport): Promise<number> {
  const series = `graphql_subscriptions_open{transport="${how}"}`;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const line = metrics.split('\n').find((candidate) => candidate.startsWith(series));
  return Number(line?.slice(series.length) ?? 0);
}

async function joinBySocket({ url, token, ...payload }: Options, hear: () => void, gone: () => void) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  socket.once('close', gone);
  await new Promise<void>((subscribed, failed) => {
    socket.once('error', failed);
    socket.once('close', (code: number) => failed(new Error(`closed with ${code}`)));
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: token } })),
    );
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.includes('"type":"next"')) hear();
      else if (text.includes('"type":"connection_ack"')) {
        socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload }));
        subscribed();
      }
    });
  });
  return () => socket.close();
}

async function joinByStream({ url, token, ...payload }: Options, hear: () => void, gone: () => void) {
  const agent = new Agent();
  const asking: ClientRequest = request(`${url}/graphql/stream`, {
    agent,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
  });
  asking.end(JSON.stringify(payload));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    asking.once('response', resolve);
    asking.once('error', reject);
  });
  response.on('data', (chunk: Buffer) => {
    for (const line of chunk.toString().split('\n')) if (line === 'event: next') hear();
  });
  response.on('error', () => undefined);
  response.once('close', gone);
  return () => asking.destroy();
}
