import { createSecretKey } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import { environment } from './environment.ts';
import { userCard, userSummary } from './limit-answers.ts';
import { readUsersStatement } from './read-users-statement.ts';

/**
 * What can be reached: no GraphQL at all, one prepared statement, the sealed values opened, the answer written by hand.
 */
const { host, port, databaseUrl, keys } = environment();
const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
pool.on('connect', (client) => void client.query('set jit = off'));
const master = createSecretKey(parseKeyring(keys).current.key);
const text = await readUsersStatement();

async function read(ids: readonly string[]) {
  const { rows } = await pool.query({ name: 'read-users', text, values: [ids] });
  return rows;
}

async function answer(body: string): Promise<unknown> {
  const { variables } = JSON.parse(body);
  if (!variables.representations) {
    const [row] = await read([variables.id]);
    return { data: { user: row ? userCard(row, master) : null } };
  }
  const ids: string[] = variables.representations.map(({ id }: { id: string }) => id);
  const byId = new Map((await read(ids)).map((row) => [row.id, row]));
  return {
    data: {
      _entities: ids.map((id) => {
        const row = byId.get(id);
        return row ? userSummary(row, master) : null;
      }),
    },
  };
}

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    answer(Buffer.concat(chunks).toString()).then(
      (data) => {
        const json = JSON.stringify(data);
        response
          .writeHead(200, {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(json),
          })
          .end(json);
      },
      () => response.writeHead(500).end(),
    );
  });
}).listen(port, host);
