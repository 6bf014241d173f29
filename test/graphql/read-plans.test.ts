import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase, seenBy } from '../../src/db/connection.ts';
import { readEventsAfter, readHistory, readLogState } from '../../src/db/events/event.repository.ts';
import {
  countUpdates,
  countUpdatesOf,
  hasNewerUpdates,
  readUpdatePages,
} from '../../src/db/updates/read-update-pages.ts';
import { readUpdates } from '../../src/db/updates/read-updates.ts';
import { findByContact } from '../../src/db/users/find-by-contact.ts';
import { readTraces } from '../../src/db/users/read-export.ts';
import { countUsers, readUserPage, type UserFilter } from '../../src/db/users/read-user-pages.ts';
import { readUsers } from '../../src/db/users/read-users.ts';
import { updateCursor } from '../../src/graphql/connections/update-cursor.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { crowd } from '../support/crowded.ts';
import { genericPlanOf, planOf } from '../support/plan.ts';
import { type GraphqlWorld, graphqlWorld, service } from './support.ts';

let world: GraphqlWorld;
/** Plans are made for the role of a server, with the conditions of row-level security. */
let planner: Database;
let user: string;
let update: string;
const verification = randomUUID();

/** Five thousand users with an update each: all but a few old ones applied. */
beforeAll(async () => {
  world = await graphqlWorld();
  planner = openDatabase({ url: world.serverUrl, maxConnections: 4, onError() {} }).db;
  await crowd(world.db, 5_000);
  await sql`analyze`.execute(world.db);
  user = await aUser(world.db, { providerUserId: 'among-many' });
  update = await anUpdate(world.db, user, [{ field: 'EMAIL', verification: { id: verification } }]);
  // The secret of cursors is read once per process.
  await world.run('{ updates(first: 1) { edges { cursor } } }');
});
afterAll(async () => {
  await planner?.destroy();
  await world?.close();
});

/** How the tables were read by the statements of an operation. The head of the log is one row. */
async function scansFor(query: string, variables: object = {}): Promise<string[][]> {
  await world.run(query, { ...variables });
  const all = await Promise.all(world.queries.map((one) => planOf(planner, one)));
  return all.map(({ scans }) => scans.filter((scan) => scan !== 'Seq Scan on event_log'));
}

/** The same for what the lists read themselves: the bulk's users cannot be opened. */
async function scansOf(read: (services: GraphqlWorld['services']) => Promise<unknown>): Promise<string[][]> {
  world.queries.length = 0;
  await read(world.services).catch(() => undefined);
  const all = await Promise.all([...world.queries].map((one) => planOf(world.services.db, one)));
  return all.map(({ scans }) => scans);
}

const wholeTables = (scans: string[][]) => scans.flat().filter((scan) => scan.startsWith('Seq Scan'));

describe('however many there are, indexes alone are used', () => {
  const ENTITIES = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { id }
    ... on ProfileUpdate { id } ... on PendingVerification { id } } }`;

  it.each<[string, () => object[]]>([
    ['users by id', () => [{ __typename: 'User', id: user }]],
    [
      'users by the provider’s reference',
      () => [{ __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'among-many' }],
    ],
    [
      'users by either',
      () => [
        { __typename: 'User', id: user },
        { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'other' },
      ],
    ],
    ['updates', () => [{ __typename: 'ProfileUpdate', id: update }]],
    ['verifications', () => [{ __typename: 'PendingVerification', id: verification }]],
    [
      'updates and verifications together',
      () => [
        { __typename: 'ProfileUpdate', id: update },
        { __typename: 'PendingVerification', id: verification },
      ],
    ],
  ])('for %s', async (_what, all) => {
    const scans = await scansFor(ENTITIES, { all: all() });
    expect(scans).toHaveLength(1);
    expect(wholeTables(scans)).toEqual([]);
  });
});

it('a page of an audit trail and an export use indexes alone', async () => {
  const trail = `query ($id: ID!, $after: String) { auditTrail(userId: $id, first: 1, after: $after) {
    edges { cursor } pageInfo { hasPreviousPage } } }`;
  const plans = () => Promise.all(world.queries.map((one) => planOf(planner, one)));
  const allOf = async () =>
    (await plans()).map(({ scans }) => scans.filter((scan) => !scan.endsWith('event_log')));
  for (let after: string | null = null, page = 0; page < 2; page += 1) {
    const { data, errors } = await world.run(trail, { id: user, after }, service('users:admin'));
    expect(errors).toBeUndefined();
    const scans = await allOf();
    expect(scans.flat().join()).toContain('audit_entries_pkey');
    expect(wholeTables(scans)).toEqual([]);
    after = data.auditTrail.edges.at(-1)?.cursor;
  }
  world.queries.length = 0;
  const [record] = await readUsers(world.services.db, [{ id: user }], world.services.keyring);
  await readTraces(world.services.db, record as NonNullable<typeof record>);
  const scans = await allOf();
  expect(scans.length).toBeGreaterThan(5);
  expect(wholeTables(scans)).toEqual([]);
});

describe('the back office’s list', () => {
  const UPDATES = `query ($status: [UpdateStatus!], $first: Int, $after: String) {
    updates(status: $status, first: $first, after: $after) { edges { cursor } } }`;
  const BY_STATUS = 'Bitmap Index Scan by profile_updates_status';

  it.each([
    [['FAILED']],
    [['REJECTED']],
    [['FAILED', 'REJECTED', 'EXPIRED', 'CANCELLED']],
    [['FAILED', 'SUBMITTING']],
  ])('finds the few that are %j by their status', async (status) => {
    const scans = await scansFor(UPDATES, { status });
    expect(scans[0]).toContain(BY_STATUS);
    expect(wholeTables(scans)).toEqual([]);
  });

  it('goes on behind a cursor by the same index', async () => {
    const { logId } = await readLogState(world.db);
    const scans = await scansFor(UPDATES, { status: ['FAILED'], after: updateCursor(logId, 4_000) });
    expect(scans[0]).toContain(BY_STATUS);
    expect(wholeTables(scans)).toEqual([]);
  });

  it.each([[['APPLIED']], [['APPLIED', 'FAILED']], [null]])('reads %j from the newest on', async (status) => {
    const scans = await scansFor(UPDATES, { status });
    expect(scans.flat()).toContain('Index Scan by profile_updates_sequence_key');
    expect(wholeTables(scans)).toEqual([]);
  });

  it.each(['NEWEST_FIRST', 'OLDEST_FIRST'])('finds what is rare by its own index, %s', async (orderBy) => {
    const filtered = `query ($filter: UpdateFilterInput, $orderBy: UpdateOrder) {
      updates(filter: $filter, orderBy: $orderBy) { edges { cursor } totalCount } }`;
    for (const [filter, index] of [
      [{ field: ['TITLE'] }, 'update_changes_field'],
      [{ requestedBy: 'a rare caller' }, 'profile_updates_caller_digest'],
      [{ userId: user }, 'profile_updates_user'],
    ] as const) {
      const scans = await scansFor(filtered, { filter, orderBy });
      expect(scans).toHaveLength(2);
      for (const statement of scans) expect(statement.join()).toContain(index);
      expect(wholeTables(scans)).toEqual([]);
    }
  });

  it('finds what is open by the index of those', async () => {
    const scans = await scansFor(UPDATES, { status: ['SUBMITTING', 'AWAITING_VERIFICATION'] });
    expect(scans.flat()).toContainEqual(expect.stringMatching(/profile_updates_open$/));
    expect(wholeTables(scans)).toEqual([]);
  });
});

describe('the list of updates by time', () => {
  it.each(['NEWEST_FIRST', 'OLDEST_FIRST'] as const)('is a place in their order, %s', async (orderBy) => {
    const [past, future] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000)) as [Date, Date];
    for (const filter of [
      { requestedBefore: past },
      { requestedAfter: future },
      { requestedBefore: future, requestedAfter: past, userId: user },
    ]) {
      const scans = await scansOf(async ({ db, keyring }) => {
        await readUpdates(db, { ...filter, orderBy, limit: 21 }, keyring);
        await countUpdates(db, filter, 1_001);
      });
      expect(scans).toHaveLength(2);
      expect(scans.flat().join()).toContain('profile_updates_requested');
      const [page = [], count = []] = scans;
      expect(wholeTables([page])).toEqual([]);
      // To count a thousand, all users of this small database are quicker than a thousand keys.
      expect(count).not.toContain('Seq Scan on profile_updates');
    }
    // With row-level security, what might leak a row is no condition of an index.
    for (const filter of [{ requestedBefore: past }, { requestedAfter: past }]) {
      await scansOf(({ db, keyring }) => readUpdates(db, { ...filter, orderBy, limit: 21 }, keyring));
      const [list] = world.queries;
      expect((list && (await planOf(planner, list)))?.conditions.join()).toMatch(/sequence [<>] \(InitPlan/);
    }
  });
});

describe('the list of users', () => {
  it.each<[UserFilter, RegExp]>([
    [{ provider: 'MATCHMOVE' }, /users_provider/],
    [{ statuses: ['CLOSED', 'SUSPENDED'] }, /users_status/],
    [{ kycStatuses: ['REJECTED'] }, /users_kyc_status/],
    [{ isDue: true }, /users_due/],
    [{ hasOpenUpdate: true }, /update_changes_(one_)?open/],
  ])('finds the few that are %j by their own index', async (filter, index) => {
    const [page = [], count = []] = await scansOf(async ({ db }) => {
      await readUserPage(db, { ...filter, limit: 21 });
      await countUsers(db, filter, 1_001);
    });
    for (const scans of [page, count]) expect(scans.join()).toMatch(index);
    expect(wholeTables([page, count])).toEqual([]);
  });

  it.each<UserFilter>([
    {},
    { statuses: ['ACTIVE'] },
    { provider: 'BVNK' },
    { isDue: false },
    { hasOpenUpdate: false },
    { kycStatuses: ['APPROVED'], statuses: ['ACTIVE'] },
  ])('reads %j from the newest on, and goes on behind a cursor', async (filter) => {
    const scans = await scansOf(async ({ db }) => {
      await readUserPage(db, { ...filter, limit: 21 });
      await readUserPage(db, { ...filter, limit: 21, olderThan: 2_500 });
    });
    for (const page of scans) expect(page.join()).toMatch(/Index (Only )?Scan by users_/);
    expect(wholeTables(scans)).toEqual([]);
  });

  it.each(['EMAIL', 'PHONE'] as const)('finds a user by %s by the index of digests alone', async (kind) => {
    const scans = await scansOf(({ db, keyring }) =>
      findByContact(db, keyring, { kind, contact: 'nobody@example.com', limit: 20 }),
    );
    expect(scans.flat().join()).toContain(`user_keys_${kind.toLowerCase()}`);
    expect(wholeTables(scans)).toEqual([]);
  });
});

/** How often each statement of one connection was planned: for any keys, and for particular ones. */
async function plansOf(db: Database): Promise<{ statement: string; generic: number; custom: number }[]> {
  const { rows } = await sql<{ statement: string; generic: number; custom: number }>`
    select statement, generic_plans as generic, custom_plans as custom from pg_prepared_statements
    where generic_plans + custom_plans > 10`.execute(db);
  return rows;
}

it.each(['a service', 'an end user'])('reads by keys of %s are not planned each time', async (viewer) => {
  const { db } = openDatabase({ url: world.serverUrl, maxConnections: 1, onError() {} });
  try {
    const asViewer = viewer === 'a service' ? db : seenBy(user, db);
    const { keyring } = world.services;
    for (let count = 0; count < 20; count += 1) {
      const users = await readUsers(asViewer, [{ id: user }], keyring);
      expect(users).toHaveLength(1);
      await readUsers(asViewer, [{ provider: 'MATCHMOVE', providerUserId: 'among-many' }], keyring);
      const others = Array.from({ length: count % 4 }, () => ({ id: randomUUID() }));
      await readUsers(asViewer, [{ id: user }, ...others], keyring);
      expect(await readUpdates(asViewer, { ids: [update] }, keyring)).toHaveLength(1);
      await readUpdates(asViewer, { verificationIds: [verification] }, keyring);
      expect(await readHistory(asViewer, [update])).toHaveLength(1);
      const sizes = Array.from({ length: 1 + (count % 3) });
      await readUpdatePages(
        asViewer,
        sizes.map(() => ({ userId: user, before: null, limit: 21 })),
      );
      await hasNewerUpdates(
        asViewer,
        sizes.map(() => ({ userId: user, sequence: 1 })),
      );
      await countUpdatesOf(
        asViewer,
        sizes.map(() => user),
        1_001,
      );
      await readEventsAfter(asViewer, count, user, 100);
    }
    const plans = await plansOf(db);
    const reads = plans.filter(({ statement }) =>
      /from (users|profile_updates|unnest|"?update_events)/.test(statement),
    );
    expect(reads.length).toBeGreaterThanOrEqual(9);
    // PostgreSQL looks at five particular plans before it compares them with the general one.
    expect(reads.filter(({ custom }) => custom > 5)).toEqual([]);
  } finally {
    await db.destroy();
  }
});

describe('on a fresh server whose tables were never analysed', () => {
  it('no read is worth compiling in PostgreSQL’s eyes', async () => {
    const fresh = await graphqlWorld();
    try {
      const id = await aUser(fresh.db);
      const updateId = await anUpdate(fresh.db, id);
      const all = [
        { __typename: 'User', id },
        { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'other' },
        { __typename: 'ProfileUpdate', id: updateId },
      ];
      await fresh.run(
        `query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { id } ... on ProfileUpdate { id } } }`,
        { all },
      );
      const queries = [...fresh.queries];
      expect(queries).not.toEqual([]);
      for (const query of queries) {
        expect((await planOf(fresh.services.db, query)).cost).toBeLessThan(10_000);
        expect((await genericPlanOf(fresh.services.db, query)).cost).toBeLessThan(10_000);
      }
    } finally {
      await fresh.close();
    }
  });
});
