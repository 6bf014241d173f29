import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  id: string;
  headers: IncomingHttpHeaders;
  text: string;
  /** The position that the id names. */
  position: number;
  body: { type: string; timestamp: string; data: Record<string, string | null> };
  userId: string;
  /** What was answered: 0 for nothing. */
  status: number;
};

/** A status, with headers where there are some; `hang` for no answer at all. */
export type Answer = number | { status: number; headers: Record<string, string> } | 'hang';

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** A receiver of webhooks over real HTTP. It remembers every request, and answers as it is told. */
export async function startReceiver() {
  const received: Received[] = [];
  let answers: (request: Omit<Received, 'status'>) => Answer = () => 204;
  let server: Server;

  async function listen(port: number): Promise<void> {
    server = createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      const body = JSON.parse(text) as Received['body'];
      const id = String(incoming.headers['webhook-id']);
      const position = Number(id.split('_')[1]);
      const request = {
        id,
        headers: incoming.headers,
        text,
        position,
        body,
        userId: String(body.data.userId),
      };
      const answer = answers(request);
      const { status, headers } = typeof answer === 'object' ? answer : { status: answer, headers: {} };
      received.push({ ...request, status: status === 'hang' ? 0 : status });
      if (status !== 'hang') outgoing.writeHead(status, headers).end();
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  }

  async function kill(): Promise<void> {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  await listen(0);
  const { port } = (server! as Server).address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    /** Those that were answered with 2xx, the first of each id. */
    taken(): Received[] {
      const seen = new Set<string>();
      return received.filter(
        ({ id, status }) => status >= 200 && status < 300 && !seen.has(id) && seen.add(id),
      );
    },
    answer(next: typeof answers): void {
      answers = next;
    },
    /** Breaks off every connection. */
    kill,
    restart: () => listen(port),
    close: kill,
  };
}

/** Whether the events of each user came in order. */
export function inOrder(taken: readonly Received[]): boolean {
  const last = new Map<string, number>();
  return taken.every(({ userId, position }) => {
    const isLater = position > (last.get(userId) ?? 0);
    last.set(userId, position);
    return isLater;
  });
}
