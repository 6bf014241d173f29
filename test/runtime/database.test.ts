import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import { DatabaseUnusable } from '../../src/db/unusable.ts';
import type { Environment } from '../../src/env.ts';
import { createLogger } from '../../src/http/log.ts';
import { readyDatabase } from '../../src/runtime/database.ts';
import { type Line, startLine } from '../db/support/line.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const PASSWORD = 'correct-horse';
const silent = createLogger('silent');

let database: TestDatabase;
let empty: TestDatabase;
let db: Database;
let line: Line;
let roles = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  empty = await createTestDatabase({ empty: true });
  db = openDatabase({ url: database.url, maxConnections: 1, onError() {} }).db;
  line = await startLine(database.url);
});
afterAll(async () => {
  await db?.destroy();
  await line?.close();
  await empty?.drop();
  await database?.drop();
});

/** What a start says that cannot use this database. */
async function complaint(databaseUrl: string): Promise<string> {
  const start = readyDatabase({ databaseUrl, dataDir: '/nonexistent' } as Environment, silent);
  const error = await start.then(
    (ready) => ready.close().then(() => null),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DatabaseUnusable);
  const { message } = error as DatabaseUnusable;
  expect(message).not.toContain(PASSWORD);
  expect(message).not.toContain('\n');
  return message;
}

/** The address with parts of it changed. */
function address(
  changes: Partial<Record<'hostname' | 'port' | 'username' | 'password' | 'pathname' | 'search', string>>,
) {
  return Object.assign(new URL(line.url), { password: PASSWORD, ...changes }).href;
}

/** A role that logs in with the password, and its address. */
async function aRole(options: string, to = database): Promise<{ name: string; url: string }> {
  roles += 1;
  const name = `role_${process.pid}_${roles}`;
  await sql.raw(`create role ${name} password '${PASSWORD}' ${options}`).execute(db);
  onTestFinished(async () => {
    await sql.raw(`drop owned by ${name}`).execute(db);
    await sql.raw(`drop role ${name}`).execute(db);
  });
  const url = Object.assign(new URL(to.url), { username: name, password: PASSWORD });
  return { name, url: url.href };
}

async function aServer(serve: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    serve(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return String((server.address() as AddressInfo).port);
}

describe('a start whose database cannot be used says what is wrong and what to do', () => {
  it('nobody listens', async () => {
    const port = await aServer(() => undefined);
    expect(await complaint(address({ port: '1' }))).toBe(
      'No PostgreSQL listens at 127.0.0.1:1. Start it, or correct host and port in DATABASE_URL.',
    );
    expect(port).not.toBe('1');
    expect(await complaint(`postgres://a:${PASSWORD}@localhost/b?host=/nonexistent`)).toBe(
      'No PostgreSQL listens at the socket in /nonexistent. Start it, or correct host and port in DATABASE_URL.',
    );
  });

  it('the host is not known', async () => {
    expect(await complaint(address({ hostname: 'no-such-host.invalid' }))).toMatch(
      /^The host "no-such-host\.invalid" of DATABASE_URL cannot be resolved\. Correct/,
    );
  });

  it('nobody answers', async () => {
    const port = await aServer(() => undefined);
    expect(await complaint(address({ port }))).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+ does not answer in time/,
    );
  });

  it('something else answers', async () => {
    const port = await aServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
    );
    expect(await complaint(address({ port }))).toMatch(
      /^127\.0\.0\.1:\d+ closed the connection during the start/,
    );
  });

  it('the password is wrong, or missing', async () => {
    const { name } = await aRole('login');
    const told = new RegExp(
      `does not accept the password of the role "${name}"\\. Correct it in DATABASE_URL`,
    );
    expect(await complaint(address({ username: name, password: `not-${PASSWORD}` }))).toMatch(told);
    // The client leaves this connection open, and PostgreSQL waits for its password.
    const other = await startLine(database.url);
    onTestFinished(() => other.close());
    const { port } = new URL(other.url);
    expect(await complaint(address({ username: name, password: '', port }))).toMatch(told);
  });

  it('the role may not log in', async () => {
    const { name, url } = await aRole('nologin');
    expect(await complaint(url)).toMatch(
      new RegExp(
        `does not let the role "${name}" into the database "test_\\w+" without TLS\\. If it requires TLS, add`,
      ),
    );
  });

  it('the role has no connection left', async () => {
    const { url } = await aRole('login connection limit 0');
    expect(await complaint(url)).toMatch(/has no connection left\. Raise max_connections/);
  });

  it('there is no such database', async () => {
    const { url } = await aRole('login');
    expect(await complaint(Object.assign(new URL(url), { pathname: '/missing' }).href)).toMatch(
      /^There is no database "missing" at .*\. Run CREATE DATABASE "missing", or correct/,
    );
  });

  it('the role may not create tables', async () => {
    const { name, url } = await aRole('login', empty);
    const told = new RegExp(
      `^The role "${name}" may not create or change tables\\. .*GRANT CREATE ON DATABASE "test_\\w+" TO`,
    );
    expect(await complaint(url)).toMatch(told);
  });

  it('there is no schema to create them in', async () => {
    const { name, url } = await aRole('login', empty);
    await sql.raw(`alter role ${name} set search_path = missing`).execute(db);
    expect(await complaint(url)).toMatch(/^There is no schema for the tables\. .*SET search_path/);
  });

  it('it is read-only', async () => {
    const { name } = await aRole('login superuser');
    await sql.raw(`alter role ${name} set default_transaction_read_only = on`).execute(db);
    const url = Object.assign(new URL(empty.url), { username: name, password: PASSWORD }).href;
    expect(await complaint(url)).toMatch(/is read-only\. Point DATABASE_URL at the primary/);
  });

  it('it has no TLS', async () => {
    expect(await complaint(address({ search: '?sslmode=require' }))).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+ has no TLS\. Switch ssl on there, or remove sslmode/,
    );
  });

  it('its certificate is not trusted, or a file that would say so is missing', async () => {
    const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));
    const port = await aServer((socket) =>
      socket.once('data', () => {
        socket.write('S');
        new TLSSocket(socket, { isServer: true, key: pem('key'), cert: pem('certificate') }).on(
          'error',
          () => undefined,
        );
      }),
    );
    expect(await complaint(address({ port, search: '?sslmode=verify-full' }))).toMatch(
      /^The TLS certificate of 127\.0\.0\.1 is not trusted\. Add sslrootcert=/,
    );
    expect(
      await complaint(address({ port, search: '?sslmode=verify-ca&sslrootcert=/nonexistent/ca.pem' })),
    ).toMatch(/^A file named in DATABASE_URL \(sslrootcert, sslcert, sslkey\) does not exist/);
  });

  it('a newer version has migrated it', async () => {
    const newer = await createTestDatabase();
    const other = openDatabase({ url: newer.url, maxConnections: 1, onError() {} }).db;
    onTestFinished(async () => {
      await other.destroy();
      await newer.drop();
    });
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', now()::text)`.execute(
      other,
    );
    expect(await complaint(newer.url)).toBe(
      'A newer version of this server has migrated the database (9999-later). Run that version or a later one.',
    );
  });

  it('a table of another program is in the way', async () => {
    const foreign = await createTestDatabase({ empty: true });
    const other = openDatabase({ url: foreign.url, maxConnections: 1, onError() {} }).db;
    onTestFinished(async () => {
      await other.destroy();
      await foreign.drop();
    });
    await sql`create table users (secret text)`.execute(other);
    expect(await complaint(foreign.url)).toMatch(
      /cannot be used: migration 0001-users failed, 42P07\. The codes/,
    );
    // Nothing of ours was added to it.
    const { rows } = await sql<{
      name: string;
    }>`select column_name as name from information_schema.columns where table_name = 'users'`.execute(other);
    expect(rows).toEqual([{ name: 'secret' }]);
  });
});
