import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Wire } from './harness.ts';

export type Received = { headers: IncomingHttpHeaders; raw: string; body: Wire; at: number };

/** A webhook endpoint. `answer` says what the n-th delivery (from 1) gets; null leaves it unanswered. */
export async function receiver(answer: (ordinal: number) => number | null = () => 204) {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    let raw = '';
    for await (const chunk of incoming) raw += chunk;
    received.push({ headers: incoming.headers, raw, body: JSON.parse(raw), at: Date.now() });
    const status = answer(received.length);
    if (status !== null) outgoing.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return {
    received,
    close,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/matchmove`,
  };
}
