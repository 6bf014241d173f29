import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../../src/db/connection.ts';
import { numberCommittedEvents } from '../../../src/db/events/event.repository.ts';
import { createMigrator } from '../../../src/db/migrate.ts';
import { OWN_MIGRATIONS, schemaState } from '../../../src/db/migration-files.ts';
import { GRANTS } from '../../../src/db/roles/grants.ts';
import { grantToServer, requireBoundRole } from '../../../src/db/roles/server-role.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import { DatabaseUnusable } from '../../../src/db/unusable.ts';
import type { Environment } from '../../../src/env.ts';
import { createLogger } from '../../../src/http/log.ts';
import { readyDatabase } from '../../../src/runtime/database.ts';
import { rotateMasterKey } from '../../../src/runtime/rotate-keys.ts';
import { aUser, keyring } from '../../support/builders.ts';
import { COMPILE_CACHE } from '../../support/compile-cache.ts';
import { KEY_TWO, startTestCore } from '../../support/core.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const MIGRATE = fileURLToPath(new URL('../../../src/cli/migrate.ts', import.meta.url));
const { role } = inject('postgres').server;
const newest = Object.keys(await OWN_MIGRATIONS.getMigrations())
  .sort()
  .at(-1);

let database: TestDatabase;
let owner: Database;
let server: Database;
let userId: string;

const open = (url: string) => openDatabase({ url, maxConnections: 3, onError() {} }).db;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = open(database.url);
  server = open(database.serverUrl);
  userId = await aUser(owner);
  await sql`insert into audit_entries (user_id, sequence, occurred_at, actor, action, subject, hash)
    values (${userId}, 1, now(), 'a', 'STATUS_SET', 'b', 'c') on conflict do nothing`.execute(owner);
});
afterAll(async () => {
  await owner?.destroy();
  await server?.destroy();
  await database?.drop();
});

describe('the role of the server', () => {
  /** What a role may do with each relation of a schema of ours, as the catalog has it. */
  async function granted(db: Database, name: string): Promise<Record<string, string[]>> {
    const { rows } = await sql<{ relation: string; kind: string; privileges: string[] }>`
      select c.relname as relation, c.relkind as kind, array(
        select lower(a.privilege_type) from aclexplode(c.relacl) a
        where a.grantee in (0, ${name}::regrole) order by 1) as privileges
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm', 'S')`.execute(
      db,
    );
    const told = rows.filter(({ kind, privileges }) => kind !== 'S' || privileges.length > 0);
    return Object.fromEntries(told.map(({ relation, privileges }) => [relation, privileges]));
  }
  const meant = Object.fromEntries(
    Object.entries(GRANTS).map(([table, privileges]) => [table, [...privileges].sort()]),
  );

  it('has exactly the privileges that are meant, on every table of the catalog', async () => {
    expect(await granted(owner, role)).toEqual(meant);
  });

  it('has them again after somebody gave it more, and loses what it had beside', async () => {
    await sql
      .raw(`grant all on audit_entries, users to ${role}; grant create on schema public to ${role}`)
      .execute(owner);
    await Promise.all([1, 2, 3].map(() => grantToServer(owner, role)));
    expect(await granted(owner, role)).toEqual(meant);
    await expect(sql`create table mine ()`.execute(server)).rejects.toMatchObject({ code: '42501' });
  });

  const DENIED = '42501';
  it.each([
    'update audit_entries set actor = actor',
    'delete from audit_entries',
    'truncate audit_entries',
    'alter table audit_entries disable trigger all',
    'drop trigger audit_entries_append_only on audit_entries',
    'create or replace function refuse_audit_rewrite() returns trigger language plpgsql as $$ begin return new; end $$',
    "set session_replication_role = 'replica'",
    'alter table users disable row level security',
    'drop policy end_user on users',
    'alter table users add column mine text',
    'drop table rate_limits',
    'create table mine ()',
    'create schema mine',
    'create role mine',
    'delete from users',
    'truncate users cascade',
    "update kysely_migration set name = 'none'",
    'update schema_compatibility set oldest_version = null',
  ])('may not %s', async (statement) => {
    await expect(sql.raw(statement).execute(server)).rejects.toMatchObject({ code: DENIED });
  });

  it('may not make itself more', async () => {
    for (const more of ['superuser', 'bypassrls', 'createrole']) {
      await expect(sql.raw(`alter role ${role} ${more}`).execute(server)).rejects.toMatchObject({
        code: DENIED,
      });
    }
    // A grant by somebody who may not give is a warning and no grant.
    await sql.raw(`grant insert on audit_entries to public`).execute(server);
    expect(await granted(owner, role)).toEqual(meant);
  });

  it('adds to an audit trail', async () => {
    await sql`insert into audit_entries (user_id, sequence, occurred_at, actor, action, subject, hash)
      values (${userId}, 9, now(), 'a', 'STATUS_SET', 'b', 'c')`.execute(server);
    expect(
      await server.selectFrom('audit_entries').select('sequence').where('sequence', '=', 9).execute(),
    ).toHaveLength(1);
  });
});

describe('a replica with the role of the server', () => {
  it('does all periodic work, numbers events and rotates master keys', async () => {
    const core = await startTestCore({ database: { url: database.serverUrl }, work: false, keyring });
    onTestFinished(() => core.close());
    await core.maintain();
    await core.newUser('beforeKyc');
    expect(await numberCommittedEvents(core.db)).not.toBeNull();
    const both = {
      db: core.db,
      keyring: parseKeyring(`${KEY_TWO},test:${Buffer.alloc(32, 7).toString('base64')}`),
      signal: new AbortController().signal,
    };
    expect((await rotateMasterKey({ ...both, progress() {} })).current).toBe('two');
  });
});

describe('a start with the role of the server', () => {
  const warnings: string[] = [];
  const start = (databaseUrl: string) =>
    readyDatabase(
      { databaseUrl, dataDir: '/nonexistent', mode: 'production' } as Environment,
      createLogger('warn', { write: (line) => void warnings.push(line) }),
    );

  it('works on a schema that is up to date', async () => {
    const ready = await start(database.serverUrl);
    onTestFinished(() => ready.close());
    expect([await ready.isUp(), await ready.isWritable(), await ready.isMigrated()]).toEqual([
      true,
      true,
      true,
    ]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['insert on rate_limits', 'insert on rate_limits'],
    [
      'all on users, verifications',
      'select, insert, update on users; select, insert, update on verifications',
    ],
  ])('says that npm run migrate gives what is missing: %s', async (privileges, told) => {
    await sql.raw(`revoke ${privileges} from ${role}`).execute(owner);
    onTestFinished(() => grantToServer(owner, role));
    const error = await start(database.serverUrl).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseUnusable);
    expect((error as Error).message).toBe(
      `The role "${role}" of DATABASE_URL lacks privileges (${told}). Run npm run migrate with DATABASE_OWNER_URL, which gives them.`,
    );
  });

  it('says so, too, where it may not even read which migrations there are', async () => {
    await sql.raw(`revoke select on kysely_migration from ${role}`).execute(owner);
    onTestFinished(() => grantToServer(owner, role));
    await expect(start(database.serverUrl)).rejects.toThrow('Run npm run migrate with DATABASE_OWNER_URL');
  });

  it('says on a schema that is behind that npm run migrate comes first', async () => {
    const behind = await createTestDatabase();
    const db = open(behind.url);
    onTestFinished(async () => {
      await db.destroy();
      await behind.drop();
    });
    await createMigrator(db as never).migrateDown();
    const error = await start(behind.serverUrl).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseUnusable);
    expect((error as Error).message).toContain(
      `is older than this version (1 of its migrations is missing, first ${newest})`,
    );
    expect((error as Error).message).toMatch(/Run npm run migrate with DATABASE_OWNER_URL first\.$/);
    // The owner migrates at the start.
    const ready = await start(behind.url);
    onTestFinished(() => ready.close());
    expect(await ready.isMigrated()).toBe(true);
    expect(warnings.join()).toContain('the role of DATABASE_URL owns the schema');
  });
});

describe('npm run migrate', { timeout: 120_000 }, () => {
  async function migrate(env: Record<string, string>, ...options: string[]) {
    const child = spawn(process.execPath, [MIGRATE, ...options], {
      env: { PATH: process.env.PATH, ...COMPILE_CACHE, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const [code] = await once(child, 'close');
    expect(output).not.toContain(new URL(database.url).password);
    return { code, output };
  }

  it('brings an empty database up to date, makes the role and gives it its privileges', async () => {
    const empty = await createTestDatabase({ empty: true });
    const db = open(empty.url);
    const name = `server_${process.pid}`;
    onTestFinished(async () => {
      await sql.raw(`drop owned by ${name}`).execute(db);
      await sql.raw(`drop role ${name}`).execute(db);
      await db.destroy();
      await empty.drop();
    });
    const env = {
      DATABASE_OWNER_URL: empty.url,
      DATABASE_URL: Object.assign(new URL(empty.url), { username: name, password: 'of-this-test' }).href,
    };
    const refused = await migrate(env);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain(`There is no role "${name}"`);
    // Before anything was changed.
    expect((await schemaState(db as never)).pending).toContain('0001-users');
    const { code, output } = await migrate(env, '--create-role');
    expect([code, output]).toEqual([0, expect.stringContaining(`migrated the database: ${newest}`)]);
    expect(output).toContain(`created the role ${name}: set its password, in psql with \\password ${name}`);
    expect(output).toContain(`the role ${name} has the privileges that the server needs`);
    await sql.raw(`alter role ${name} password 'of-this-test'`).execute(db);
    const ready = await readyDatabase(
      { databaseUrl: env.DATABASE_URL, dataDir: '/nonexistent' } as Environment,
      createLogger('silent'),
    );
    expect(await ready.isMigrated()).toBe(true);
    await ready.close();
  });

  it('says what to do where the owner may not create roles', async () => {
    const empty = await createTestDatabase({ empty: true });
    const db = open(empty.url);
    const [plain, missing] = [`plain_owner_${process.pid}`, `not_created_${process.pid}`];
    onTestFinished(async () => {
      await sql.raw(`drop owned by ${plain} cascade`).execute(db);
      await sql.raw(`drop role ${plain}`).execute(db);
      await db.destroy();
      await empty.drop();
    });
    const { pathname } = new URL(empty.url);
    await sql.raw(`create role ${plain} login password 'of-this-test'`).execute(db);
    await sql.raw(`grant create on database "${pathname.slice(1)}" to ${plain}`).execute(db);
    await sql.raw(`grant create on schema public to ${plain}`).execute(db);
    const as = (username: string) =>
      Object.assign(new URL(empty.url), { username, password: 'of-this-test' }).href;
    const { code, output } = await migrate(
      { DATABASE_OWNER_URL: as(plain), DATABASE_URL: as(missing) },
      '--create-role',
    );
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(
        `The role of DATABASE_OWNER_URL may not create the role "${missing}". Run the first statement of`,
      ),
    ]);
  });

  it('says which of the addresses is wrong', async () => {
    const nobody = Object.assign(new URL(database.url), { username: 'nobody-there' }).href;
    const { code, output } = await migrate({ DATABASE_OWNER_URL: nobody, DATABASE_URL: database.serverUrl });
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/^PostgreSQL .* "nobody-there".* in DATABASE_OWNER_URL/),
    ]);
  });

  it('prints SQL that does the same', async () => {
    const { code, output } = await migrate(
      { DATABASE_OWNER_URL: database.url, DATABASE_URL: database.serverUrl },
      '--print-roles',
    );
    expect(code).toBe(0);
    expect(output).toContain('GRANT SELECT, INSERT ON "public".audit_entries TO "server_of_tests";');
    const [creation = '', grants = ''] = output.split('BEGIN;');
    const printed = `printed_${process.pid}`;
    await sql.raw(creation.replaceAll(role, printed)).execute(owner);
    onTestFinished(async () => {
      await sql.raw(`drop owned by ${printed}`).execute(owner);
      await sql.raw(`drop role ${printed}`).execute(owner);
    });
    await sql.raw(`BEGIN;${grants.replaceAll(role, printed)}`).execute(owner);
    const { rows } = await sql`select table_name, privilege_type from information_schema.table_privileges
      where grantee = ${role} except select table_name, privilege_type from information_schema.table_privileges
      where grantee = ${printed}`.execute(owner);
    expect(rows).toEqual([]);
  });

  it.each([
    ['superuser', 'is a superuser'],
    ['bypassrls', 'may bypass row-level security'],
    ['createrole', 'may create roles'],
    [
      `in role ${new URL(inject('postgres').administration).username}`,
      'owns the schema or is a member of its owner',
    ],
  ])('refuses a role with %s', async (option, why) => {
    const other = `other_${process.pid}`;
    onTestFinished(async () => void (await sql.raw(`drop role if exists ${other}`).execute(owner)));
    await sql.raw(`create role ${other} ${option}`).execute(owner);
    await expect(requireBoundRole(owner, other)).rejects.toThrow(
      `The role "${other}" of DATABASE_URL ${why}`,
    );
  });
});
