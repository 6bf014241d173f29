import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SlowProvider = {
  url: string;
  /** Milliseconds that requests have taken here since the last time, one after the other. */
  take(): number;
  close(): Promise<void>;
};

/** A simulator that answers after `ms`, and not before. */
export async function slowDown(simulatorUrl: string, ms: number): Promise<SlowProvider> {
  let spent = 0;
  const server = createServer((incoming, outgoing) => {
    const since = performance.now();
    const { method, headers } = incoming;
    const onward = request(`${simulatorUrl}${incoming.url}`, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        setTimeout(
          () => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(Buffer.concat(chunks));
            spent += performance.now() - since;
          },
          Math.max(0, ms - (performance.now() - since)),
        ),
      );
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = spent;
      spent = 0;
      return taken;
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
