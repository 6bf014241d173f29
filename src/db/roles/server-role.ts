import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Database } from '../connection.ts';
import { DatabaseUnusable } from '../unusable.ts';
import { GRANTS } from './grants.ts';

const quoted = pg.escapeIdentifier;
const INSUFFICIENT_PRIVILEGE = '42501';

/** The statement for a role that may log in and nothing else. Its password is set apart: no statement holds it. */
export function creationOf(role: string): string {
  return `CREATE ROLE ${quoted(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`;
}

/** The statements, as the schema's owner, after which a role has exactly the privileges of `GRANTS`. */
export async function grantStatements(db: Database, role: string): Promise<string[]> {
  const { rows } = await sql<{ database: string; schema: string | null }>`
    select current_database() as database, current_schema() as schema`.execute(db);
  const to = quoted(role);
  const database = quoted(rows[0]?.database ?? '');
  const schema = quoted(rows[0]?.schema ?? 'public');
  const tables = Object.entries(GRANTS).filter(([, privileges]) => privileges.length > 0);
  return [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${to}`,
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${schema} FROM ${to}`,
    `REVOKE CREATE ON DATABASE ${database} FROM ${to}`,
    `REVOKE CREATE ON SCHEMA ${schema} FROM ${to}, PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${to}`,
    `GRANT USAGE ON SCHEMA ${schema} TO ${to}`,
    ...tables.map(
      ([table, privileges]) => `GRANT ${privileges.join(', ').toUpperCase()} ON ${schema}.${table} TO ${to}`,
    ),
  ];
}

/** Gives a role exactly the privileges of `GRANTS`, at once for all readers. Needs the schema's owner. */
export async function grantToServer(db: Database, role: string): Promise<void> {
  const statements = await grantStatements(db, role);
  await db.transaction().execute(async (tx) => {
    // One at a time: PostgreSQL refuses a grant that another changes under it.
    await sql`select pg_advisory_xact_lock(hashtext('profile-subgraph grants'))`.execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
  });
}

/** @throws DatabaseUnusable where this connection's role may not create roles */
export async function createServerRole(db: Database, role: string): Promise<void> {
  await sql
    .raw(creationOf(role))
    .execute(db)
    .catch((error) => {
      if (error.code !== INSUFFICIENT_PRIVILEGE) throw error;
      throw new DatabaseUnusable(
        `The role of DATABASE_OWNER_URL may not create the role "${role}". Run the first statement of npm run migrate -- --print-roles as a superuser, set the role's password, and run npm run migrate again.`,
        { cause: error },
      );
    });
}

export async function roleExists(db: Database, role: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${role}`.execute(db);
  return rows.length > 0;
}

/**
 * Refuses a role that grants do not bind.
 *
 * @throws DatabaseUnusable
 */
export async function requireBoundRole(db: Database, role: string): Promise<void> {
  const { rows } = await sql<{ unbound: string | null }>`
    select case when rolsuper then 'is a superuser'
      when rolbypassrls then 'may bypass row-level security'
      when rolcreaterole then 'may create roles'
      when pg_has_role(oid, (select relowner from pg_class where oid = to_regclass('kysely_migration')), 'MEMBER')
        then 'owns the schema or is a member of its owner' end as unbound
    from pg_roles where rolname = ${role}`.execute(db);
  const unbound = rows[0]?.unbound;
  if (!unbound) return;
  throw new DatabaseUnusable(
    `The role "${role}" of DATABASE_URL ${unbound}, so that grants do not restrict it. Give the server another role.`,
  );
}

/**
 * Refuses a role of this connection that lacks a privilege: a schema that was migrated by other means than
 * `npm run migrate` may have tables that the server cannot use.
 *
 * @throws DatabaseUnusable
 */
export async function requirePrivileges(db: Database): Promise<void> {
  const wanted = Object.entries(GRANTS).flatMap(([table, privileges]) =>
    privileges.map((privilege) => ({ table, privilege })),
  );
  const { rows } = await sql<{ role: string; lacking: string }>`
    select current_user as role, string_agg(lacking, '; ' order by lacking) as lacking from (
      select format('%s on %s', string_agg(w.privilege, ', ' order by w.place), w.name) as lacking
      from unnest(${wanted.map(({ table }) => table)}::text[], ${wanted.map(({ privilege }) => privilege)}::text[])
        with ordinality as w(name, privilege, place)
      -- A table that a later version took away is not missed.
      where to_regclass(w.name) is not null and not has_table_privilege(to_regclass(w.name), w.privilege)
      group by w.name
    ) tables having count(*) > 0`.execute(db);
  const [found] = rows;
  if (!found) return;
  throw new DatabaseUnusable(
    `The role "${found.role}" of DATABASE_URL lacks privileges (${found.lacking}). Run npm run migrate with DATABASE_OWNER_URL, which gives them.`,
  );
}

/** Whether the role of this connection may change our tables; true also where there are none yet. */
export async function ownsSchema(db: Kysely<never>): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean | null }>`
    select pg_has_role(relowner, 'USAGE') as owns from pg_class
    where oid = to_regclass('kysely_migration')`.execute(db);
  return rows[0]?.owns ?? true;
}
