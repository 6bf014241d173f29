import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { onTestFinished } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../src/providers/shared/http.ts';

export type Received = {
  method: string;
  /** Path and query as they stood on the wire. */
  path: string;
  headers: IncomingHttpHeaders;
  /** The exact body. */
  text: string;
  /** The body as JSON; undefined where there is none. */
  body: unknown;
};
export type Reply = {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  text?: string | Buffer;
  /** Ends the connection without an answer. */
  hangUp?: boolean;
};
export type Responder = (request: Received, number: number) => Reply | Promise<Reply>;

/** An HTTP server that answers as told and notes what it was asked, with a client that can talk to it. */
export async function listen(
  respond: Responder,
  timeoutMs = 5000,
): Promise<{ url: string; http: HttpClient; received: Received[]; signal: AbortSignal }> {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      text,
      body: text === '' ? undefined : JSON.parse(text),
    };
    received.push(request);
    const reply = await respond(request, received.length);
    if (reply.hangUp) {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
    outgoing.end(reply.text ?? (reply.body === undefined ? '' : JSON.stringify(reply.body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent();
  onTestFinished(async () => {
    await agent.destroy();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { url, http: createHttpClient(agent, timeoutMs), received, signal: new AbortController().signal };
}
