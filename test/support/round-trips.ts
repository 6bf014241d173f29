import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type RoundTrips = {
  /** The database's, by way of the counter. */
  url: string;
  /** The statements that were sent since the last time, one per round trip, in their order. */
  take(): string[];
  close(): Promise<void>;
};

/** Stands between a server and PostgreSQL and reads along: what is counted is what went over the wire. */
export async function countRoundTrips(databaseUrl: string): Promise<RoundTrips> {
  const target = new URL(databaseUrl);
  const folder = target.searchParams.get('host');
  const port = Number(target.searchParams.get('port') ?? (target.port || 5432));
  const sockets = new Set<Socket>();
  let sent: string[] = [];
  const server = createServer((near) => {
    const far = folder ? connect(`${folder}/.s.PGSQL.${port}`) : connect(port, target.hostname);
    const read = readAlong((statement) => sent.push(statement));
    near.on('data', (data) => {
      read(data);
      far.write(data);
    });
    far.on('data', (data) => void near.write(data));
    near.once('close', () => far.end());
    far.once('close', () => near.end());
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = new URL(databaseUrl);
  url.search = '';
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** Parses a client's messages; `told` gets the text of each statement when the client waits for its answer. */
function readAlong(told: (statement: string) => void): (data: Buffer) => void {
  const prepared = new Map<string, string>();
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  let statement = '';
  const text = (from: Buffer) => from.toString('utf8', 0, from.indexOf(0));

  function message(type: string, body: Buffer): void {
    if (type === 'Q') told(text(body));
    if (type === 'P') {
      const name = text(body);
      statement = text(body.subarray(Buffer.byteLength(name) + 1));
      prepared.set(name, statement);
    }
    if (type === 'B') {
      const portal = text(body);
      statement = prepared.get(text(body.subarray(Buffer.byteLength(portal) + 1))) ?? '';
    }
    if (type === 'S') told(statement);
  }

  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      // The first message has no type.
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      if (started) message(String.fromCharCode(rest[0] as number), rest.subarray(5, end));
      started = true;
      rest = rest.subarray(end);
    }
  };
}
