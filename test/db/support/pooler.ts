import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Pooler = { url: string; close(): Promise<void> };

/**
 * What PgBouncer in transaction mode looks like from outside: it refuses startup parameters that it does not know, gives
 * process ids of its own, and every client begins with a session as the database's defaults make it.
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
      near.on('data', (data) => far.write(data));
    });
    let pending = Buffer.alloc(0);
    const untilReady = (data: Buffer) => {
      pending = Buffer.concat([pending, data]);
      for (let message = firstMessage(pending); message; message = firstMessage(pending)) {
        pending = pending.subarray(message.length);
        const type = String.fromCharCode(message[0] ?? 0);
        if (type === 'K') message.writeUInt32BE(7, 5);
        near.write(message);
        if (type !== 'Z') continue;
        far.off('data', untilReady);
        far.on('data', (more) => near.write(more));
        near.write(pending);
        return;
      }
    };
    far.on('data', untilReady);
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
