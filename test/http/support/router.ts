import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: tests look into messages whose shape they decided on
type Payload = any;

export type ReceivedMessage = {
  at: number;
  path: string;
  headers: IncomingHttpHeaders;
  body: {
    kind: string;
    action: 'check' | 'next' | 'complete';
    id: string;
    verifier: string;
    payload?: Payload;
    errors?: Payload;
  };
};

/** How the router answers: a status with headers, or `hang` for no answer at all. */
export type RouterAnswer = { status: number; headers?: Record<string, string> } | 'hang';

/** `earlier`: how many messages of the same subscription and action came before. */
type Answers = (message: ReceivedMessage, earlier: number) => RouterAnswer | Promise<RouterAnswer>;

/** As Apollo Router answers. */
export const agreeable: Answers = ({ body }) =>
  body.action === 'check'
    ? { status: 204, headers: { 'subscription-protocol': 'callback/1.0' } }
    : { status: body.action === 'next' ? 200 : 202 };

export type RouterStandIn = Awaited<ReturnType<typeof startRouter>>;

/** A router's callback endpoint over real HTTP. It remembers every message and answers as it is told. */
export async function startRouter() {
  const received: ReceivedMessage[] = [];
  const byKind = new Map<string, ReceivedMessage[]>();
  let answers: Answers = agreeable;
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const { url: path = '', headers } = incoming;
    const message: ReceivedMessage = {
      at: performance.now(),
      path,
      headers,
      body: text ? JSON.parse(text) : {},
    };
    const { id, action } = message.body;
    received.push(message);
    const ofThese = byKind.get(`${id} ${action}`) ?? [];
    byKind.set(`${id} ${action}`, ofThese);
    const earlier = ofThese.push(message) - 1;
    const answer = await answers(message, earlier);
    if (answer !== 'hang') outgoing.writeHead(answer.status, answer.headers).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const of = (id: string, action?: string) =>
    action === undefined
      ? received.filter(({ body }) => body.id === id)
      : (byKind.get(`${id} ${action}`) ?? []);
  return {
    origin,
    received,
    /** Messages of one subscription. */
    of,
    /** The payloads of a subscription's events, in the order in which they came. */
    events: (id: string) => of(id, 'next').map(({ body }) => body.payload.data?.userUpdateStatus),
    answer(next: Answers) {
      answers = next;
    },
    callbackUrl: (id: string) => `${origin}/callback/${id}`,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
