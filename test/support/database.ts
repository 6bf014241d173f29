import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  /** As the owner, a superuser. */
  url: string;
  /** As the role of a server in production, which owns nothing and is bound by row-level security. */
  serverUrl: string;
  /** Ends connections that are still open. */
  drop(): Promise<void>;
};

/** A database of its own, migrated, on the server of this run. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const { administration, template, server } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const from = empty ? 'template0' : template;
  // Copies files, which costs less than to log each of their blocks where nothing is written to the disk.
  await administer(administration, `create database ${name} template ${from} strategy file_copy`);
  const url = new URL(administration);
  url.pathname = `/${name}`;
  const asServer = Object.assign(new URL(url), { username: server.role, password: server.password });
  return {
    url: url.href,
    serverUrl: asServer.href,
    drop: () => administer(administration, `drop database if exists ${name} with (force)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
