import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What a network does to connections. What a silent direction holds back arrives once it is open again, as after a
 * partition: a request may then land although its client has left.
 */
export type Weather =
  | { kind: 'OPEN' }
  /** Every chunk arrives so much later. */
  | { kind: 'SLOW'; delayMs: number }
  | { kind: 'NARROW'; bytesPerSecond: number }
  /** Connections are accepted, and nothing arrives on either side. */
  | { kind: 'HALF_OPEN' }
  /** Nothing arrives at the server. */
  | { kind: 'DEAF' }
  /** Nothing arrives at the client. */
  | { kind: 'MUTE' }
  /** Connections are reset at once, and no new one is accepted. */
  | { kind: 'CLOSED' };

export type TcpProxy = {
  port: number;
  set(weather: Weather): void;
  /** Resets all connections. */
  cut(): void;
  close(): Promise<void>;
};

const CHUNK = 1_024;

/** A way to a server through a network that a test controls. `target`: a port of this machine, or a unix socket. */
export async function startTcpProxy(target: number | string): Promise<TcpProxy> {
  let weather: Weather = { kind: 'OPEN' };
  let changed = Promise.withResolvers<void>();
  const sockets = new Set<Socket>();

  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
    if (weather.kind === 'CLOSED') return reset(near);
    const far = connect({
      ...(typeof target === 'number' ? { port: target } : { path: target }),
      allowHalfOpen: true,
    });
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.once('close', () => sockets.delete(socket));
    }
    void pump(near, far, 'DEAF');
    void pump(far, near, 'MUTE');
  });

  async function pump(from: Socket, to: Socket, silent: 'DEAF' | 'MUTE'): Promise<void> {
    try {
      for await (const chunk of from as AsyncIterable<Buffer>) {
        for (const piece of weather.kind === 'NARROW' ? pieces(chunk) : [chunk]) {
          await untilItPasses(silent);
          await passing(piece.length);
          if (!to.write(piece)) await once(to, 'drain');
        }
      }
      await untilItPasses(silent);
      to.end();
    } catch {
      from.destroy();
      to.destroy();
    }
  }

  async function untilItPasses(silent: 'DEAF' | 'MUTE'): Promise<void> {
    while (weather.kind === 'HALF_OPEN' || weather.kind === silent) await changed.promise;
  }

  async function passing(bytes: number): Promise<void> {
    if (weather.kind === 'SLOW') await sleep(weather.delayMs);
    if (weather.kind === 'NARROW') await sleep((bytes / weather.bytesPerSecond) * 1_000);
  }

  function cut(): void {
    for (const socket of sockets) reset(socket);
  }

  function set(next: Weather): void {
    weather = next;
    if (next.kind === 'CLOSED') cut();
    changed.resolve();
    changed = Promise.withResolvers();
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    set,
    cut,
    async close() {
      const closed = once(server, 'close');
      server.close();
      set({ kind: 'OPEN' });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Unix sockets know no reset. */
function reset(socket: Socket): void {
  if (socket.remoteFamily) socket.resetAndDestroy();
  else socket.destroy();
}

function pieces(chunk: Buffer): Buffer[] {
  const count = Math.ceil(chunk.length / CHUNK);
  return Array.from({ length: count }, (_, nth) => chunk.subarray(nth * CHUNK, (nth + 1) * CHUNK));
}
