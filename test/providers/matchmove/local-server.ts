import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { onTestFinished } from 'vitest';
import { createMatchmoveAdapter } from '../../../src/providers/matchmove/adapter.ts';
import { configureMatchmove } from '../../../src/providers/matchmove/config.ts';
import type { ProviderAdapter } from '../../../src/providers/module.ts';
import { createHttpClient } from '../../../src/providers/shared/http.ts';

export type Received = {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: unknown;
  text: string;
};
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown; text?: string };
export type Responder = (request: Received, number: number) => Reply;

export const SECRET = 'local-webhook-secret';

/** An HTTP server that answers as told, the adapter that talks to it, and what it was asked. */
export async function talkTo(
  respond: Responder,
  timeoutMs = 5000,
): Promise<{ adapter: ProviderAdapter; received: Received[]; signal: AbortSignal }> {
  const received: Received[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: text === '' ? undefined : JSON.parse(text),
      text,
    };
    received.push(request);
    const reply = respond(request, received.length);
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
  const config = configureMatchmove(`http://127.0.0.1:${port}/`, {
    MATCHMOVE_PROGRAM_CODE: 'demo program',
    MATCHMOVE_USERNAME: 'partner',
    MATCHMOVE_PASSWORD: 'pa:ss wörd',
    MATCHMOVE_WEBHOOK_SECRET: SECRET,
  });
  const adapter = createMatchmoveAdapter(config, createHttpClient(agent, timeoutMs));
  return { adapter, received, signal: new AbortController().signal };
}
