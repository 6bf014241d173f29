import { createHash, generateKeySync, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely';
import { readAuditTrail } from '../../src/db/audit/read-audit-trail.ts';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.generated.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createServerRole, grantToServer } from '../../src/db/roles/server-role.ts';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import { countUpdates, hasUpdates, readUpdatePages } from '../../src/db/updates/read-update-pages.ts';
import { readUpdates } from '../../src/db/updates/read-updates.ts';
import type { UpdateFilter } from '../../src/db/updates/update-conditions.ts';
import { findByContact } from '../../src/db/users/find-by-contact.ts';
import { countUsers, readUserPage, type UserFilter } from '../../src/db/users/read-user-pages.ts';
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts';
import { fill } from './fill.ts';

/**
 * `npm run plans`: fills a database of its own, and runs every list and look-up of the back office there with
 * EXPLAIN (ANALYZE, BUFFERS), as the role of a server. Prints a table of the slowest statement of each, and fails where
 * one is over the limit or reads a whole table.
 */
const { values: given } = parseArgs({
  options: {
    users: { type: 'string', default: '100000' },
    updates: { type: 'string', default: '1000000' },
  },
});
const SIZE = { users: Number(given.users), updates: Number(given.updates) };
const LIMIT_MS = 50;
/** The pages of `updates` and `users` have 20 entries unless more are asked for, and one more tells whether others follow. */
const PAGE = 21;
const MOST_COUNTED = 1_001;
/** The rows that a count to the limit may pass over. */
const MOST_SCANNED = 5 * MOST_COUNTED;
const keyring = parseKeyring(`k1:${generateKeySync('aes', { length: 256 }).export().toString('base64')}`);

/** Statements that a read would send, without a database. */
async function statementsOf(read: (db: Database) => Promise<unknown>): Promise<CompiledQuery[]> {
  const queries: CompiledQuery[] = [];
  const db = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void queries.push(query),
  });
  await read(db);
  return queries;
}

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
};
type Measured = { ms: number; blocks: number; wholeTables: string[] };

/** The fastest of five runs: the first fills the cache, and waiting for other work on the machine is no database time. */
async function measure(db: Database, query: CompiledQuery): Promise<Measured> {
  const runs: Measured[] = [];
  for (let run = 0; run < 5; run += 1) {
    const { rows } = await db.executeQuery<{
      'QUERY PLAN': [{ Plan: Node; 'Planning Time': number; 'Execution Time': number }];
    }>({ ...query, sql: `explain (analyze, buffers, format json) ${query.sql}` });
    const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
    if (!plan) throw new Error('no plan');
    runs.push({
      ms: plan['Planning Time'] + plan['Execution Time'],
      blocks: plan.Plan['Shared Hit Blocks'] + plan.Plan['Shared Read Blocks'],
      wholeTables: wholeTables(plan.Plan),
    });
  }
  return runs.sort((a, b) => a.ms - b.ms)[0] as Measured;
}

/** Tables of which much was read in the order of their rows. A scan that a limit ends after a few rows is none. */
function wholeTables(node: Node): string[] {
  const rows = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const own = node['Node Type'] === 'Seq Scan' && rows > MOST_SCANNED ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(wholeTables)];
}

const user = sql<{ id: string }>`select md5('user77')::uuid as id`;
const day = 86_400_000;
/** As `fill` stores it. */
const caller = (subject: string) => ({ subject, digest: createHash('sha256').update(subject).digest() });

/** Every condition alone, from common to none at all, and those together that a person would choose. */
const UPDATE_FILTERS: Record<string, (userId: string, now: number) => UpdateFilter> = {
  all: () => ({}),
  open: () => ({ statuses: ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'] }),
  'status APPLIED': () => ({ statuses: ['APPLIED'] }),
  'status PARTLY_APPLIED, one in 10,000': () => ({ statuses: ['PARTLY_APPLIED'] }),
  'status EXPIRED and open': () => ({ statuses: ['EXPIRED', 'AWAITING_VERIFICATION'] }),
  'provider, most': () => ({ provider: 'MATCHMOVE' }),
  'provider, one user in 1,000': () => ({ provider: 'PAYWARD' }),
  'provider without users': () => ({ provider: 'NOBODY' as never }),
  'field, most': () => ({ fields: ['EMAIL'] }),
  'field, one in 10,000': () => ({ fields: ['METADATA'] }),
  'field, none': () => ({ fields: ['WEBSITE'] }),
  user: (userId) => ({ userId }),
  'requester, most': () => ({ requestedBy: caller('app') }),
  'requester, one in 7,000': () => ({ requestedBy: caller('clerk-3') }),
  'requester, unknown': () => ({ requestedBy: caller('nobody') }),
  'older than a day': (_, now) => ({ requestedBefore: new Date(now - day) }),
  'older than a year': (_, now) => ({ requestedBefore: new Date(now - 365 * day) }),
  'within a day': (_, now) => ({ requestedAfter: new Date(now - day) }),
  'within a week a year ago': (_, now) => ({
    requestedAfter: new Date(now - 372 * day),
    requestedBefore: new Date(now - 365 * day),
  }),
  'open, provider, field, none': () => ({
    statuses: ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'],
    provider: 'MATCHMOVE',
    fields: ['EMAIL'],
  }),
  'open, older than a week': (_, now) => ({
    statuses: ['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'],
    requestedBefore: new Date(now - 7 * day),
  }),
  'FAILED, small provider': () => ({ statuses: ['FAILED'], provider: 'PAYWARD' }),
  'FAILED, field, none': () => ({ statuses: ['FAILED'], fields: ['METADATA'] }),
  'small provider, field, requester': () => ({
    provider: 'PAYWARD',
    fields: ['EMAIL'],
    requestedBy: caller('app'),
  }),
};

const USER_FILTERS: Record<string, UserFilter> = {
  all: {},
  'provider, most': { provider: 'MATCHMOVE' },
  'provider, one in 1,000': { provider: 'PAYWARD' },
  'provider without users': { provider: 'NOBODY' as never },
  'status ACTIVE': { statuses: ['ACTIVE'] },
  'status CLOSED, one in 1,000': { statuses: ['CLOSED'] },
  'status UNKNOWN, none': { statuses: ['UNKNOWN'] },
  'KYC IN_REVIEW': { kycStatuses: ['IN_REVIEW'] },
  'KYC NOT_STARTED, none': { kycStatuses: ['NOT_STARTED'] },
  due: { isDue: true },
  'not due': { isDue: false },
  'open update': { hasOpenUpdate: true },
  'no open update': { hasOpenUpdate: false },
  'small provider, CLOSED, none': { provider: 'PAYWARD', statuses: ['CLOSED'] },
  'CLOSED, KYC IN_REVIEW, none': { statuses: ['CLOSED'], kycStatuses: ['IN_REVIEW'] },
  'most, due, open update': { provider: 'MATCHMOVE', isDue: true, hasOpenUpdate: true },
};

type Case = { list: string; filter: string; read(db: Database): Promise<unknown> };

function casesFor(userId: string, now: number): Case[] {
  const middle = Math.round(SIZE.updates / 2);
  return [
    ...Object.entries(UPDATE_FILTERS).flatMap(([filter, of]) =>
      (['NEWEST_FIRST', 'OLDEST_FIRST'] as const).flatMap((orderBy) => {
        const wanted = of(userId, now);
        const after = orderBy === 'NEWEST_FIRST' ? { olderThan: middle } : { newerThan: middle };
        return [
          {
            list: `updates, ${orderBy}`,
            filter,
            read: (db: Database) => readUpdates(db, { ...wanted, orderBy, limit: PAGE }, keyring),
          },
          {
            list: `updates, ${orderBy}, after`,
            filter,
            async read(db: Database) {
              await readUpdates(db, { ...wanted, ...after, orderBy, limit: PAGE }, keyring);
              await hasUpdates(db, {
                ...wanted,
                ...(orderBy === 'NEWEST_FIRST' ? { newerThan: middle - 1 } : { olderThan: middle + 1 }),
              });
            },
          },
        ];
      }),
    ),
    ...Object.entries(UPDATE_FILTERS).map(([filter, of]) => ({
      list: 'updates, totalCount',
      filter,
      read: (db: Database) => countUpdates(db, of(userId, now), MOST_COUNTED),
    })),
    ...Object.entries(USER_FILTERS).flatMap(([filter, wanted]) => [
      { list: 'users', filter, read: (db: Database) => readUserPage(db, { ...wanted, limit: PAGE }) },
      {
        list: 'users, after',
        filter,
        read: (db: Database) =>
          readUserPage(db, { ...wanted, olderThan: Math.round(SIZE.users / 2), limit: PAGE }),
      },
      { list: 'users, totalCount', filter, read: (db: Database) => countUsers(db, wanted, MOST_COUNTED) },
    ]),
    {
      list: 'User.updates',
      filter: 'user',
      read: (db) => readUpdatePages(db, [{ userId, before: null, limit: PAGE }]),
    },
    {
      list: 'auditTrail',
      filter: 'user',
      read: (db) => readAuditTrail(db, { keyring, service: randomBytes(32) }, userId, { limit: PAGE }),
    },
    ...(['EMAIL', 'PHONE'] as const).map((kind) => ({
      list: 'findUsers',
      filter: kind.toLowerCase(),
      read: (db: Database) => findByContact(db, keyring, { kind, contact: 'nobody', limit: PAGE }),
    })),
  ];
}

const dataDir = makeDataFolder();
const postgres = await startEmbeddedPostgres({
  dataDir,
  settings: { fsync: 'off', synchronous_commit: 'off' },
});
const owner = openDatabase({ url: postgres.url, maxConnections: 1, onError() {} });
try {
  await migrateToLatest(owner.db as never);
  const started = performance.now();
  await fill(owner.db, SIZE);
  console.log(
    `${SIZE.users} users, ${SIZE.updates} updates: filled in ${Math.round((performance.now() - started) / 1_000)} s`,
  );
  await createServerRole(owner.db, 'server');
  await sql.raw(`alter role server password 'server'`).execute(owner.db);
  await grantToServer(owner.db, 'server');
  const { db } = openDatabase({
    url: Object.assign(new URL(postgres.url), { username: 'server', password: 'server' }).href,
    maxConnections: 1,
    onError() {},
  });
  const { rows } = await user.execute(owner.db);
  let failed = 0;
  console.log('| list | filter | ms | blocks | whole tables |\n| --- | --- | --- | --- | --- |');
  for (const { list, filter, read } of casesFor(rows[0]?.id ?? '', Date.now())) {
    for (const query of await statementsOf(read)) {
      const { ms, blocks, wholeTables: whole } = await measure(db, query);
      const isOut = ms > LIMIT_MS || whole.length > 0;
      failed += Number(isOut);
      console.log(
        `| ${list} | ${filter} | ${ms.toFixed(1)} | ${blocks} | ${whole.join(', ')}${isOut ? ' ✗' : ''} |`,
      );
    }
  }
  console.log(
    failed === 0
      ? `Every statement took less than ${LIMIT_MS} ms, by keys alone.`
      : `${failed} are out of bounds.`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
  await db.destroy();
} finally {
  await owner.db.destroy();
  await postgres.stop();
  removeDataFolder(dataDir);
}
