import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { updateCursor } from '../../src/graphql/connections/update-cursor.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;
const ids = {} as Record<'plain' | 'due' | 'asked' | 'pending' | 'expired' | 'closed', string>;
const attribute = { requiredAttributes: [{ field: 'EMAIL' as const, name: 'email' }], requiredActions: [] };
const nothing = { requiredAttributes: [], requiredActions: [] };

beforeAll(async () => {
  world = await graphqlWorld();
  ids.plain = await aUser(world.db);
  ids.due = await aUser(world.db, { profile: { due: { immediately: attribute, eventually: nothing } } });
  ids.asked = await aUser(world.db, {
    provider: 'BVNK',
    state: { status: 'PENDING', kyc: { status: 'INFORMATION_REQUIRED' } },
  });
  ids.pending = await aUser(world.db, { provider: 'BVNK' });
  await anUpdate(world.db, ids.pending, [{ field: 'EMAIL', verification: {} }]);
  ids.expired = await aUser(world.db, { state: { kyc: { status: 'IN_REVIEW' } } });
  await anUpdate(world.db, ids.expired, [{ field: 'EMAIL', verification: { expiresAt: new Date(0) } }]);
  ids.closed = await aUser(world.db, { state: { status: 'CLOSED' } });
  const erased = await aUser(world.db, { state: { status: 'CLOSED' } });
  await world.core.actions.eraseUser(everything, erased);
});
afterAll(() => world.close());

const operator = service('users:admin', 'users:read');
const USERS = `query ($filter: UserFilterInput, $first: Int, $after: String) {
  users(filter: $filter, first: $first, after: $after) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

type Page = {
  totalCount: number | null;
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: Record<string, unknown>;
};

async function read(variables: object = {}, viewer: Viewer = operator): Promise<Page> {
  const { data, errors } = await world.run(USERS, { ...variables }, viewer);
  expect(errors).toBeUndefined();
  return data.users;
}
const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);
const of = async (filter: object, viewer?: Viewer) => idsOf(await read({ filter }, viewer));

describe('the list of users', () => {
  it('has everybody but the erased, newest first, page by page, to the end', async () => {
    const all = Object.values(ids).reverse();
    expect(await read()).toMatchObject({ totalCount: 6, edges: all.map((id) => ({ node: { id } })) });
    const first = await read({ first: 4 });
    expect(idsOf(first)).toEqual(all.slice(0, 4));
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[3]?.cursor,
    });
    const last = await read({ first: 4, after: first.pageInfo.endCursor });
    expect(idsOf(last)).toEqual(all.slice(4));
    expect(last).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const beyond = await read({ after: last.pageInfo.endCursor });
    expect(beyond).toMatchObject({ edges: [], pageInfo: { hasPreviousPage: true, endCursor: null } });
    // One for the page, one for the users in it, one for the count and one for what came before.
    expect(world.statements.length).toBeLessThanOrEqual(4);
  });

  it('is narrowed by provider, status, KYC status, what is due and what is open, all together', async () => {
    expect(await of({ provider: 'BVNK' })).toEqual([ids.pending, ids.asked]);
    expect(await of({ status: ['PENDING', 'CLOSED'] })).toEqual([ids.closed, ids.asked]);
    expect(await of({ kycStatus: ['IN_REVIEW'] })).toEqual([ids.expired]);
    expect(await of({ isDue: true })).toEqual([ids.asked, ids.due]);
    expect(await of({ isDue: false, provider: 'BVNK' })).toEqual([ids.pending]);
    expect(await of({ hasOpenUpdate: true })).toEqual([ids.pending]);
    expect(await of({ hasOpenUpdate: false, kycStatus: ['IN_REVIEW', 'INFORMATION_REQUIRED'] })).toEqual([
      ids.expired,
      ids.asked,
    ]);
    expect(await of({ provider: 'BVNK', isDue: true, status: ['ACTIVE'] })).toEqual([]);
    for (const none of [{ status: [] }, { kycStatus: [] }])
      expect(await read({ filter: none })).toMatchObject({ edges: [], totalCount: 0 });
    const empty = { provider: null, status: null, kycStatus: null, isDue: null, hasOpenUpdate: null };
    expect(await of(empty)).toHaveLength(6);
  });

  it('counts as earlier only what the filter lets through', async () => {
    const [newest] = (await read({ first: 1 })).edges;
    const page = await read({ filter: { provider: 'BVNK' }, after: newest?.cursor });
    expect(page).toMatchObject({ totalCount: 2, pageInfo: { hasPreviousPage: false } });
  });

  it('follows what the provider wants in the same commit', async () => {
    const { is_due } = await world.db
      .selectFrom('users')
      .select('is_due')
      .where('id', '=', ids.due)
      .executeTakeFirstOrThrow();
    expect(is_due).toBe(true);
  });

  it.each([0, 101])('of %i at once is BAD_USER_INPUT', async (first) => {
    expect(codes(await world.run(USERS, { first }, operator))).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['', 'nonsense'])('after %j is CURSOR_INVALID', async (after) => {
    expect(codes(await world.run(USERS, { after }, operator))).toEqual(['CURSOR_INVALID']);
  });

  it('takes no cursor of updates', async () => {
    const { logId } = await readLogState(world.db);
    const after = updateCursor(logId, 1);
    expect(codes(await world.run(USERS, { after }, operator))).toEqual(['CURSOR_INVALID']);
  });
});

describe('a stranger', () => {
  it.each([reader, service('users:admin'), service('users:write', 'users:verify', 'users:pii')])(
    'without both scopes is refused',
    async (viewer) => {
      const answer = await world.run(USERS, {}, viewer);
      expect(answer.data).toEqual({ users: null });
      expect(codes(answer)).toEqual(['FORBIDDEN']);
    },
  );

  it('with a token of one user sees that user alone, and counts no other', async () => {
    expect(await read({}, endUser(ids.due))).toMatchObject({
      totalCount: 1,
      edges: [{ node: { id: ids.due } }],
    });
    expect(await read({ filter: { provider: 'BVNK' } }, endUser(ids.due))).toMatchObject({
      totalCount: 0,
      edges: [],
    });
    expect(await of({}, endUser('not-an-id'))).toEqual([]);
  });
});

it('a list of more than a thousand is not counted', async () => {
  await sql`
    insert into users (id, provider, provider_user_id, type, status, kyc_status, account_issued, version, sealed_state,
      synced_at)
    select gen_random_uuid(), 'PAYWARD', 'bulk-' || n, 'INDIVIDUAL', 'ACTIVE', 'APPROVED', false, 1, '', now()
    from generate_series(1, 1001) n`.execute(world.db);
  expect((await read({ filter: { provider: 'PAYWARD' } })).totalCount).toBeNull();
  expect((await read({ filter: { provider: 'BVNK' } })).totalCount).toBe(2);
});
