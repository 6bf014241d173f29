import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Listens on a port of its own choice when `port` is 0, trying `preferred` first: replicas that hold the
 * address of an owner that died find its successor there.
 */
export async function listen(
  serve: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  where: { host: string; port: number; preferred?: number | undefined },
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(serve);
  if (where.port !== 0) await bind(server, where.host, where.port);
  else {
    const again = where.preferred !== undefined && (await tryBind(server, where.host, where.preferred));
    if (!again) await bind(server, where.host, 0);
  }
  const { port } = server.address() as AddressInfo;
  const host = where.host.includes(':') ? `[${where.host}]` : where.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((bound, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      bound();
    });
  });
}

async function tryBind(server: Server, host: string, port: number): Promise<boolean> {
  try {
    await bind(server, host, port);
    return true;
  } catch {
    return false;
  }
}
