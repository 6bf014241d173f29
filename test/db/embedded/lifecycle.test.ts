import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '../../../src/db/embedded/server.ts';
import { copyDatabase, dataDirOfThisFile, temporaryDataDir, temporaryFolder } from './support/folders.ts';
import { isAlive, postmasterOf, sharedMemoryOf } from './support/processes.ts';
import { query } from './support/query.ts';

const settings = { fsync: 'off' };

async function start(dataDir: string, more: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const server = await startEmbeddedPostgres({ dataDir, settings, ...more });
  onTestFinished(server.stop);
  return server;
}

const dataDir = dataDirOfThisFile();

/** Where PostgreSQL's user may not enter the project, its binaries stay beside the data. */
function leftIn(dataDir: string): string[] {
  return readdirSync(dataDir).filter((name) => !name.startsWith('postgres-'));
}

test('data is there again after a stop and a start, under the same password', async () => {
  const first = await start(dataDir);
  await query(first.url, 'DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer');
  const pid = postmasterOf(dataDir);
  await Promise.all([first.stop(), first.stop()]);
  expect(isAlive(pid)).toBe(false);
  expect(sharedMemoryOf(pid)).toEqual([]);
  expect(leftIn(dataDir)).toEqual(['cluster']);

  const second = await start(dataDir);
  expect(await query(second.url, 'TABLE kept')).toEqual([[42]]);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
});

test('the server listens on its socket alone, asks for the password, and logs no statement', async () => {
  const lines: string[] = [];
  const server = await start(dataDir, {
    log: (line) => lines.push(line),
    settings: { ...settings, max_connections: '50' },
  });
  const shown = `SELECT current_setting('listen_addresses'), current_setting('max_connections')`;
  expect(await query(server.url, shown)).toEqual([['', '50']]);
  const password = new URL(server.url).password;
  await expect(query(server.url.replace(password, 'wrong'), 'SELECT 1')).rejects.toThrow(
    'password authentication',
  );
  await expect(query(server.url, `SELECT 'ada@example.org'::int`)).rejects.toThrow('invalid input');
  await server.stop();
  expect(lines.join()).toContain('ready to accept connections');
  expect(lines.join()).not.toContain('ada@example.org');
  expect(statSync(join(dataDir, 'cluster/password')).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, 'cluster')).mode & 0o777).toBe(0o700);
});

test('a database is made under the name asked for, and others are reached through urlFor', async () => {
  const server = await start(dataDir, { database: '50% "odd", ü/&' });
  expect(await query(server.url, 'SELECT current_database()')).toEqual([['50% "odd", ü/&']]);
  await query(server.url, 'CREATE DATABASE "second one"');
  expect(await query(server.urlFor('second one'), 'SELECT current_database()')).toEqual([['second one']]);
  expect(await query(server.urlFor('postgres'), `SELECT current_setting('max_connections')`)).toEqual([
    ['200'],
  ]);
});

test.each([
  ['too long for a socket', 'a-long-folder-name/'.repeat(8), { made: false }],
  // Such a path meets initdb as well, which hands it on to programs of its own.
  ['with a comma, a quote, a space and a letter beyond ASCII', `Ümlaut, it's quoted`, { made: true }],
])('a data folder whose path is %s works and leaves nothing behind', async (_, name, { made }) => {
  const odd = join(temporaryFolder(), name, 'data');
  if (!made) copyDatabase(dataDir, odd);
  const server = await start(odd);
  expect(await query(server.url, 'SELECT 1')).toEqual([[1]]);
  const socketFolder = new URL(server.url).searchParams.get('host') ?? '';
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  await server.stop();
  expect(() => statSync(socketFolder)).toThrow('ENOENT');
  expect(leftIn(odd)).toEqual(['cluster']);
});

test('a server whose data folder was deleted can still be stopped', async () => {
  const deleted = temporaryDataDir();
  copyDatabase(dataDir, deleted);
  const server = await start(deleted);
  const pid = postmasterOf(deleted);
  rmSync(deleted, { recursive: true });
  await server.stop();
  expect(isAlive(pid)).toBe(false);
});

test('a setting that PostgreSQL refuses is an error with its words, and the next start works', async () => {
  const refused = startEmbeddedPostgres({ dataDir, settings: { ...settings, max_connections: 'many' } });
  await expect(refused).rejects.toThrow(/did not start.*invalid value for parameter "max_connections"/s);
  const server = await start(dataDir);
  expect(await query(server.url, 'SELECT 1')).toEqual([[1]]);
});

test('data of another major version is left alone with an error that says so', async () => {
  await (await start(dataDir)).stop();
  const version = join(dataDir, 'cluster/pgdata/PG_VERSION');
  writeFileSync(version, '12\n');
  await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 12, and the installed one is 18/);
  expect(readFileSync(version, 'utf8')).toBe('12\n');
  writeFileSync(version, '18\n');
});

test('a data folder that is a file, or a relative path, is refused with the way out', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(start(join(file, 'data'))).rejects.toThrow(/ENOTDIR.*set DATA_DIR/s);
  await expect(start('relative')).rejects.toThrow(EmbeddedPostgresError);
});

test('what an initdb that was killed left is cleared away', async () => {
  const dataDir = temporaryDataDir();
  mkdirSync(join(dataDir, 'init-1/pgdata'), { recursive: true });
  const server = await start(dataDir);
  expect(await query(server.url, 'SELECT 1')).toEqual([[1]]);
  expect(readdirSync(dataDir)).not.toContain('init-1');
});

test('connections left open do not keep the server from stopping', async () => {
  const server = await start(dataDir);
  const client = new Client({ connectionString: server.url });
  const told = once(client, 'error');
  client.on('error', () => undefined);
  await client.connect();
  const pid = postmasterOf(dataDir);
  await server.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await told).toMatchObject([{ code: '57P01' }]);
});
