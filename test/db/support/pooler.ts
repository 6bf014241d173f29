import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Pooler = { url: string; close(): Promise<void> };

/**
 * What PgBouncer in transaction mode looks like from outside: it refuses startup parameters that it does not know, gives
 * process ids of its own, and every client begins with a session as the database's defaults make it. Before 1.21 it does
 * not know prepared statements either: a named one is parsed in one session and missed in the next.
 *
 * @param databaseUrl of a server on a socket in a folder (`?host=/folder`)
 */
export async function startPooler(databaseUrl: string): Promise<Pooler> {
  const target = new URL(databaseUrl);
  const socketPath = `${target.searchParams.get('host')}/.s.PGSQL.${target.searchParams.get('port') ?? '5432'}`;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(socketPath);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.once('close', () => open.delete(socket));
    }
    near.once('close', () => far.destroy());
    far.once('close', () => near.end());
    near.once('data', (startup) => {
      if (startup.includes('\0options\0')) return near.end(refusal('unsupported startup parameter: options'));
      far.write(startup);
      near.on('data', messages(losingNames(far)));
    });
    far.on(
      'data',
      messages((message) => {
        if (typeOf(message) === 'K') message.writeUInt32BE(7, 5);
        near.write(message);
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.search = '';
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Gives the messages of a stream one by one, each once it is whole. */
function messages(take: (message: Buffer) => void): (data: Buffer) => void {
  let pending = Buffer.alloc(0);
  return (data) => {
    pending = Buffer.concat([pending, data]);
    for (let message = firstMessage(pending); message; message = firstMessage(pending)) {
      pending = pending.subarray(message.length);
      take(message);
    }
  };
}

/** Hands messages on, but a statement that is parsed under a name is not found under it. */
function losingNames(far: Socket): (message: Buffer) => void {
  return (message) => {
    const isNamed = typeOf(message) === 'P' && message[5] !== 0;
    if (isNamed) message.write('?', 5);
    far.write(message);
  };
}

function typeOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/** The first message, once it is whole. */
function firstMessage(bytes: Buffer): Buffer | null {
  const length = bytes.length < 5 ? Number.POSITIVE_INFINITY : 1 + bytes.readUInt32BE(1);
  return length <= bytes.length ? bytes.subarray(0, length) : null;
}

function refusal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C08P01\0M${message}\0\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
