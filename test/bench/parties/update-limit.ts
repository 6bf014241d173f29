import { Agent, createServer, request } from 'node:http';
import pg from 'pg';
import { environment } from './environment.ts';

/**
 * The least that a durable update can do: what is to be sent is committed, the provider is asked, and its answer is
 * committed. No GraphQL, no rules, no reads, nothing sealed, one column.
 */
const { host, port, databaseUrl } = environment();
const provider = new URL(process.env.PROVIDER_URL ?? '');
const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
const agent = new Agent({ keepAlive: true });

const commit = () =>
  pool.query({ name: 'commit', text: 'update bare set n = n + 1 where id = $1', values: [1] });
const askProvider = () =>
  new Promise<void>((answered, failed) => {
    request(provider, { agent }, (response) => response.resume().once('end', answered))
      .once('error', failed)
      .end();
  });

async function update(): Promise<void> {
  await commit();
  await askProvider();
  await commit();
}

createServer((incoming, response) => {
  incoming.resume().once('end', () => {
    update().then(
      () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}'),
      () => response.writeHead(500).end(),
    );
  });
}).listen(port, host);
