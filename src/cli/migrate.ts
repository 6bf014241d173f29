import { parseArgs } from 'node:util';
import { type Database, openDatabase } from '../db/connection.ts';
import { migrateToLatest } from '../db/migrate.ts';
import {
  createServerRole,
  creationOf,
  grantStatements,
  grantToServer,
  requireBoundRole,
  roleExists,
} from '../db/roles/server-role.ts';
import { DatabaseUnusable, usingDatabase } from '../db/unusable.ts';
import { loadMigrationEnvironment } from '../env.ts';

const USAGE = `npm run migrate -- [--print-roles | --create-role]

Migrates the schema as its owner (DATABASE_OWNER_URL, by default DATABASE_URL). If the role of DATABASE_URL is another
one, the command then grants it exactly the privileges that the server needs.
--print-roles prints the SQL of that role and its privileges, and changes nothing.
--create-role creates that role first, without a password; the owner must be allowed to create roles.`;

/** The name in what is printed, where DATABASE_URL names no role of its own. */
const USUAL_ROLE = 'profile_server';

try {
  const { values } = parseArgs({
    options: {
      'print-roles': { type: 'boolean', default: false },
      'create-role': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else await run(values['print-roles'] ? print : (db, role) => migrate(db, role, values['create-role']));
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the database could not be migrated');
  process.exitCode = 1;
}

async function run(work: (db: Database, role: string | null) => Promise<void>): Promise<void> {
  const { ownerUrl, ownerVariable, serverRole } = loadMigrationEnvironment();
  const { db } = openDatabase({ url: ownerUrl, maxConnections: 2, onError() {} });
  try {
    await usingDatabase(ownerUrl, () => work(db, serverRole), ownerVariable);
  } finally {
    await db.destroy();
  }
}

async function print(db: Database, role: string | null): Promise<void> {
  const name = role ?? USUAL_ROLE;
  const lines = [
    '-- As a role that may create roles. Set its password in psql: \\password',
    `${creationOf(name)};`,
    '-- As the owner of the schema. npm run migrate repeats this after each migration.',
    'BEGIN;',
    ...(await grantStatements(db, name)).map((statement) => `${statement};`),
    'COMMIT;',
  ];
  console.log(lines.join('\n'));
}

async function migrate(db: Database, role: string | null, mayCreate: boolean): Promise<void> {
  // Before anything is changed.
  const isMissing = role !== null && !(await roleExists(db, role));
  if (isMissing && !mayCreate)
    throw new DatabaseUnusable(
      `There is no role "${role}", which DATABASE_URL names. Run npm run migrate -- --create-role, or the SQL of npm run migrate -- --print-roles.`,
    );
  const onLocked = () => console.log('a table that a migration needs is locked; the migration is retried');
  const migrated = await migrateToLatest(db as never, { onLocked });
  for (const migration of migrated) console.log(`migrated the database: ${migration}`);
  if (migrated.length === 0) console.log('the schema was up to date');
  if (role === null) {
    console.log(
      'no privileges were granted: DATABASE_OWNER_URL and DATABASE_URL do not name two different roles',
    );
    return;
  }
  if (isMissing) {
    await createServerRole(db, role);
    console.log(`created the role ${role}: set its password, in psql with \\password ${role}`);
  }
  await requireBoundRole(db, role);
  await grantToServer(db, role);
  console.log(`the role ${role} has the privileges that the server needs`);
}
