import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to PostgreSQL that can go dead as a network does: connections stay open, and nothing comes through. */
export type Line = {
  /** The database's, by this line. */
  url: string;
  /** Connections that are open now. */
  open(): number;
  /** Nothing passes on connections there are; new ones are fine. */
  goDead(): void;
  /** Lets a statement through, and nothing more towards the server: a process that stopped behind it. */
  goDumbAfter(statement: string): void;
  isDumb(): boolean;
  close(): Promise<void>;
};

type Connection = { sockets: [Socket, Socket]; dead: boolean };

/** @param databaseUrl of a server on a socket in a folder (`?host=/folder`) or on a port */
export async function startLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const folder = target.searchParams.get('host');
  const port = target.searchParams.get('port') ?? target.port;
  const connections = new Set<Connection>();
  let last: string | null = null;
  let dumb = false;
  const server = createServer((near) => {
    const far = folder
      ? connect(`${folder}/.s.PGSQL.${port || '5432'}`)
      : connect(Number(port || 5432), target.hostname);
    const connection: Connection = { sockets: [near, far], dead: false };
    connections.add(connection);
    near.on('data', (data) => {
      if (connection.dead || dumb) return;
      far.write(data);
      dumb = last !== null && data.includes(last);
    });
    far.on('data', (data) => void (connection.dead || near.write(data)));
    near.once('close', () => {
      connections.delete(connection);
      // What is lost on the way is not heard of at the other end.
      if (!connection.dead && !dumb) far.end();
    });
    far.once('close', () => connection.dead || near.end());
    for (const socket of connection.sockets) socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.search = '';
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const sockets: Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  return {
    url: url.href,
    open: () => connections.size,
    goDead() {
      for (const connection of connections) connection.dead = true;
    },
    goDumbAfter(statement) {
      last = statement;
    },
    isDumb: () => dumb,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const { sockets: both } of connections) for (const socket of both) socket.destroy();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
