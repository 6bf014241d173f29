import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUsers } from '../../src/db/users/read-users.ts';
import { anUpdate, aUser, keyring } from '../support/builders.ts';
import { codes, endUser, type GraphqlWorld, graphqlWorld } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const ENTITIES = `query ($all: [_Any!]!) { _entities(representations: $all) { __typename
  ... on User { id profile { email } requirements { pendingVerification { id } } fieldPolicies { access } }
  ... on ProfileUpdate { id status user { id } }
  ... on PendingVerification { id state: status update { id } user { id } } } }`;

describe('a hundred users by both keys', () => {
  it('take at most two statements and come in the order in which they were asked for', async () => {
    const users = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const email = `user${index}@example.com`;
        return {
          email,
          id: await aUser(world.db, { providerUserId: `many-${index}`, profile: { values: { email } } }),
        };
      }),
    );
    const all = users.map(({ id }, index) =>
      index % 2 === 0
        ? { __typename: 'User', id }
        : { __typename: 'User', provider: 'MATCHMOVE', providerUserId: `many-${index}` },
    );
    const { data, errors } = await world.run(ENTITIES, { all });
    expect(errors).toBeUndefined();
    expect(
      data._entities.map((one: { id: string; profile: { email: string } }) => [one.id, one.profile.email]),
    ).toEqual(users.map(({ id, email }) => [id, email]));
    expect(world.statements.length).toBeLessThanOrEqual(2);
  });

  it('and a page of updates of each take four', async () => {
    const users = await Promise.all(Array.from({ length: 30 }, () => aUser(world.db)));
    for (const user of users) await anUpdate(world.db, user);
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) {
      ... on User { id updates(first: 2) { edges { node { id user { id } history { status } } } pageInfo { hasNextPage } } } } }`;
    const { data, errors } = await world.run(query, { all: users.map((id) => ({ __typename: 'User', id })) });
    expect(errors).toBeUndefined();
    for (const { id, updates } of data._entities) {
      expect(updates.edges).toHaveLength(1);
      expect(updates.edges[0].node).toMatchObject({ user: { id }, history: [{ status: 'SUBMITTING' }] });
    }
    expect(world.statements.length).toBeLessThanOrEqual(4);
  });
});

describe('references', () => {
  it('that lead nowhere are null one by one, without an error', async () => {
    const id = await aUser(world.db);
    const update = await anUpdate(world.db, id, [
      { field: 'EMAIL', verification: { reference: 'v-entity' } },
    ]);
    const all = [
      { __typename: 'User', id },
      { __typename: 'User', id: randomUUID() },
      { __typename: 'User', id: 'nonsense' },
      { __typename: 'User', id: 5 },
      { __typename: 'User', id: { a: 1 } },
      { __typename: 'User', provider: 'NOBODY', providerUserId: 'x' },
      { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'a\0b' },
      { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 7 },
      { __typename: 'User', provider: { $ne: 1 }, providerUserId: 'x' },
      { __typename: 'User' },
      { __typename: 'ProfileUpdate', id: update },
      { __typename: 'ProfileUpdate', id: 'nonsense' },
      { __typename: 'PendingVerification', id: 'v-entity' },
      { __typename: 'PendingVerification', id: '' },
      { __typename: 'PendingVerification', id: '\0' },
      { __typename: 'PendingVerification', id: 9 },
    ];
    const { data, errors } = await world.run(ENTITIES, { all });
    expect(errors).toBeUndefined();
    const found = data._entities.map((one: { id: string } | null) => one?.id ?? null);
    expect(found).toEqual([
      id,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      update,
      null,
      'v-entity',
      null,
      null,
      null,
    ]);
  });

  it('of a verification lead to the open one where the provider uses an id again', async () => {
    const [first, second, third] = [await aUser(world.db), await aUser(world.db), await aUser(world.db)];
    const ended = { reference: 'v-again', status: 'CANCELLED' as const, createdAt: new Date() };
    const open = { reference: 'v-again', createdAt: new Date(0) };
    await anUpdate(world.db, first, [{ field: 'EMAIL', verification: ended }]);
    const update = await anUpdate(world.db, second, [{ field: 'EMAIL', verification: open }]);
    const own = await anUpdate(world.db, third, [{ field: 'EMAIL', verification: ended }]);
    const all = [{ __typename: 'PendingVerification', id: 'v-again' }];
    const { data } = await world.run(ENTITIES, { all });
    expect(data._entities).toMatchObject([{ state: 'AWAITING_EVIDENCE', update: { id: update } }]);
    const mine = await world.run(ENTITIES, { all }, endUser(third));
    expect(mine.data._entities).toMatchObject([{ state: 'CANCELLED', update: { id: own } }]);
  });

  it('to a type that is no entity fail without telling more', async () => {
    const answer = await world.run(
      'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }',
      {
        all: [{ __typename: 'SecretType 111-11-1112' }],
      },
    );
    expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(JSON.stringify(answer)).not.toContain('1112');
  });
});

describe('reading users', () => {
  it('uses indexes alone, however many there are', async () => {
    await sql`
      insert into users (id, provider, provider_user_id, type, status, kyc_status, account_issued, version, sealed_state, synced_at)
      select gen_random_uuid(), 'BVNK', 'bulk-' || n, 'INDIVIDUAL', 'ACTIVE', 'APPROVED', false, 1, '', now()
      from generate_series(1, 5000) n`.execute(world.db);
    await sql`insert into user_keys (user_id, master_key_id, wrapped_key)
      select id, 'test', '' from users where provider_user_id like 'bulk-%'`.execute(world.db);
    await sql`insert into profile_updates (id, user_id, origin, status, requested_at, completed_at)
      select gen_random_uuid(), id, 'CLIENT', 'APPLIED', now(), now() from users where provider_user_id like 'bulk-%'`.execute(
      world.db,
    );
    await sql`insert into update_changes (id, update_id, user_id, ordinal, field, status, confirmation, sealed_values, closed_until)
      select gen_random_uuid(), id, user_id, 0, 'EMAIL', 'APPLIED', 'READ_BACK', '', now() from profile_updates
      where status = 'APPLIED'`.execute(world.db);
    await sql`insert into update_calls (user_id, update_id, kind, ordinal, lease_number, started_at)
      select user_id, id, 'UPDATE', 1, 1, now() from profile_updates where status = 'APPLIED'`.execute(
      world.db,
    );
    await sql`insert into verifications (id, reference, user_id, change_id, field, action, status, created_at)
      select gen_random_uuid(), id::text, user_id, id, 'EMAIL', 'EMAIL_VERIFICATION', 'APPROVED', now()
      from update_changes where status = 'APPLIED'`.execute(world.db);
    await sql`analyze`.execute(world.db);
    const id = await aUser(world.db, { providerUserId: 'among-many' });
    world.statements.length = 0;
    const keys = [{ id }, { provider: 'MATCHMOVE' as const, providerUserId: 'among-many' }];
    for (const wanted of [keys.slice(0, 1), keys.slice(1), keys]) {
      await readUsers(world.services.db, wanted, keyring, 0);
    }
    expect(world.statements).toHaveLength(3);
    for (const [index, parameters] of [
      [0, [0, [id]]],
      [1, [0, 'MATCHMOVE', 'among-many']],
      [2, [0, [id], 'MATCHMOVE', 'among-many']],
    ] as const) {
      const plan = await explain(world.statements[index] ?? '', parameters);
      expect(scans(plan).filter((scan) => scan !== 'Seq Scan on event_log')).not.toContainEqual(
        expect.stringMatching(/^Seq Scan/),
      );
    }
  });
});

async function explain(statement: string, parameters: readonly unknown[]): Promise<Plan> {
  const { rows } = await world.services.db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
    ...sql`select`.compile(world.services.db),
    sql: `explain (format json) ${statement}`,
    parameters,
  });
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan');
  return plan;
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

function scans(plan: Plan): string[] {
  const own = plan['Relation Name'] ? [`${plan['Node Type']} on ${plan['Relation Name']}`] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scans)];
}
