import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';

/** What becomes of a webhook between the provider and the replicas. */
export type WebhookFate =
  | { kind: 'DELIVER' }
  /** The provider is told that it was taken, and nobody hears of it. */
  | { kind: 'LOSE' }
  | { kind: 'DOUBLE' }
  /** It overtakes nothing: others of the same user come before it. */
  | { kind: 'HOLD'; ms: number }
  /** Before the genuine one comes another with its signature. */
  | { kind: 'FORGE' };

export type WebhookPost = {
  url: string;
  figures: { delivered: number; lost: number; forged: number };
  /** Forged ones that a replica took for genuine. */
  believed: string[];
  /** Begins a run with these fates. */
  begin(fates: readonly WebhookFate[]): void;
  /** From now on, every webhook is delivered once and at once. */
  behave(): void;
  close(): Promise<void>;
};

const TIMEOUT_MS = 10_000;

/** Stands between the providers and the replicas, and treats each webhook as the plan says; the path names the provider. */
export async function startWebhookPost(anyReplica: () => string): Promise<WebhookPost> {
  const figures = { delivered: 0, lost: 0, forged: 0 };
  const believed: string[] = [];
  let fates: readonly WebhookFate[] = [];
  let count = 0;

  async function forward(path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<number> {
    const { host: _host, 'content-length': _length, connection: _connection, ...rest } = headers;
    try {
      const answer = await request(`${anyReplica()}${path}`, {
        method: 'POST',
        headers: rest as Record<string, string>,
        body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body.dump();
      return answer.statusCode;
    } catch {
      return 502;
    }
  }

  async function treat(path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<number> {
    const fate = fates[count++ % fates.length] ?? { kind: 'DELIVER' };
    if (fate.kind === 'LOSE') {
      figures.lost += 1;
      return 200;
    }
    if (fate.kind === 'HOLD') await sleep(fate.ms);
    if (fate.kind === 'FORGE') {
      figures.forged += 1;
      const forged = Buffer.from(body.toString().replace(/\d/, (digit) => String((Number(digit) + 1) % 10)));
      const status = await forward(path, headers, forged);
      if (status < 300) believed.push(path);
    }
    if (fate.kind === 'DOUBLE') await forward(path, headers, body);
    figures.delivered += 1;
    return forward(path, headers, body);
  }

  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const status = await treat(incoming.url ?? '/', incoming.headers, Buffer.concat(chunks));
    outgoing.writeHead(status).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    figures,
    believed,
    begin(next) {
      fates = next;
      count = 0;
      believed.length = 0;
      Object.assign(figures, { delivered: 0, lost: 0, forged: 0 });
    },
    behave() {
      fates = [];
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
