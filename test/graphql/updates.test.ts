import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { readLogState } from '../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { updateCursor } from '../../src/graphql/connections/update-cursor.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;
let user: string;
let ids: string[];

beforeAll(async () => {
  world = await graphqlWorld();
  user = await aUser(world.db);
  const other = await aUser(world.db, { provider: 'BVNK', providerUserId: 'b-1' });
  ids = [];
  const fields = ['TITLE', 'GENDER', 'LANGUAGE', 'OCCUPATION', 'JOB_TITLE'] as const;
  for (const field of fields) {
    ids.unshift(await anUpdate(world.db, user, [{ field }]));
    await anUpdate(world.db, other, [{ field, verification: {} }]);
  }
});
afterAll(() => world.close());

const PAGE = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const OF_USER = `query ($id: ID!, $first: Int, $after: String) { user(id: $id) { updates(first: $first, after: $after) { ${PAGE} } } }`;
const OF_ALL = `query ($status: [UpdateStatus!], $provider: Provider, $first: Int, $after: String) {
  updates(status: $status, provider: $provider, first: $first, after: $after) { ${PAGE} } }`;

type Page = { edges: { cursor: string; node: { id: string } }[]; pageInfo: Record<string, unknown> };
const idsOf = (page: Page) => page.edges.map(({ node }) => node.id);

describe.each([
  [
    'a user',
    async (page: object): Promise<Page> =>
      (await world.run(OF_USER, { id: user, ...page })).data.user.updates,
  ],
  [
    'the back office',
    async (page: object): Promise<Page> =>
      (await world.run(OF_ALL, { provider: 'MATCHMOVE', ...page })).data.updates,
  ],
])('the updates of %s', (_whose, read) => {
  it('are read newest first, page by page, to the end', async () => {
    const first = await read({ first: 2 });
    expect(idsOf(first)).toEqual(ids.slice(0, 2));
    expect(first.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: first.edges[0]?.cursor,
      endCursor: first.edges[1]?.cursor,
    });
    const second = await read({ first: 2, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(ids.slice(2, 4));
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await read({ first: 1, after: second.pageInfo.endCursor });
    expect(idsOf(last)).toEqual(ids.slice(4));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const beyond = await read({ first: 1, after: last.pageInfo.endCursor });
    expect(beyond).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  it('are twenty when nobody says how many', async () => {
    expect(idsOf(await read({}))).toEqual(ids);
    expect(idsOf(await read({ first: null, after: null }))).toEqual(ids);
  });
});

describe('the back office’s list', () => {
  it('can be narrowed by status and provider; no status at all gives nothing', async () => {
    const read = async (variables: object) => (await world.run(OF_ALL, { ...variables })).data.updates;
    expect(idsOf(await read({ status: ['SUBMITTING'] }))).toEqual(ids);
    expect(idsOf(await read({ status: ['AWAITING_VERIFICATION'] }))).toHaveLength(5);
    expect(
      idsOf(await read({ status: ['AWAITING_VERIFICATION', 'APPLIED'], provider: 'MATCHMOVE' })),
    ).toEqual([]);
    expect(idsOf(await read({ status: ['SUBMITTING'], provider: 'BVNK' }))).toEqual([]);
    expect(idsOf(await read({ status: [] }))).toEqual([]);
    expect(idsOf(await read({ status: null, provider: null }))).toHaveLength(10);
  });

  it('counts as earlier only what the filter lets through', async () => {
    const [newest] = (await world.run(OF_ALL, { provider: 'BVNK', first: 1 })).data.updates.edges;
    const { data } = await world.run(OF_ALL, { provider: 'MATCHMOVE', first: 1, after: newest.cursor });
    expect(data.updates.pageInfo.hasPreviousPage).toBe(false);
  });

  it('holds an end user’s own updates alone', async () => {
    const { data } = await world.run(OF_ALL, {}, endUser(user));
    expect(idsOf(data.updates)).toEqual(ids);
    expect((await world.run(OF_ALL, {}, endUser('not-an-id'))).data.updates.edges).toEqual([]);
  });
});

describe('the filter of the back office’s list', () => {
  const FILTERED = `query ($filter: UpdateFilterInput, $status: [UpdateStatus!], $provider: Provider, $orderBy: UpdateOrder, $first: Int, $after: String) {
    updates(filter: $filter, status: $status, provider: $provider, orderBy: $orderBy, first: $first, after: $after) { totalCount ${PAGE} } }`;
  const read = async (variables: object, viewer = reader): Promise<Page & { totalCount: number | null }> => {
    const { data, errors } = await world.run(FILTERED, { ...variables }, viewer);
    expect(errors).toBeUndefined();
    return data.updates;
  };
  const newest = async (filter: object, viewer = reader) => idsOf(await read({ filter }, viewer));

  it('narrows by field, user, status and provider, all together', async () => {
    expect(await newest({ userId: user })).toEqual(ids);
    expect(await newest({ userId: user.toUpperCase(), field: ['GENDER', 'OCCUPATION'] })).toEqual([
      ids[1],
      ids[3],
    ]);
    expect(await newest({ field: ['TITLE'] })).toHaveLength(2);
    expect(await newest({ field: ['TITLE'], provider: 'MATCHMOVE' })).toEqual(ids.slice(4));
    expect(await newest({ field: ['TITLE'], status: ['AWAITING_VERIFICATION'] })).toHaveLength(1);
    expect(await newest({})).toHaveLength(10);
    expect(
      await newest({ field: null, userId: null, status: null, provider: null, requestedBy: null }),
    ).toHaveLength(10);
  });

  it.each([
    { field: [] },
    { status: [] },
    { field: ['EMAIL'] },
    { userId: 'nonsense' },
    { userId: '' },
    { requestedBy: '' },
    { userId: crypto.randomUUID() },
    { requestedBy: 'nobody' },
    { requestedBy: 'a\0b' },
  ])('that nothing passes gives an empty list: %j', async (filter) => {
    expect(await read({ filter })).toMatchObject({ edges: [], totalCount: 0 });
  });

  it('holds beside the older arguments', async () => {
    const both = await read({ provider: 'BVNK', filter: { status: ['AWAITING_VERIFICATION'] } });
    expect(both.totalCount).toBe(5);
    expect(await read({ provider: 'BVNK', filter: { provider: 'MATCHMOVE' } })).toMatchObject({ edges: [] });
    const statuses = { status: ['SUBMITTING', 'FAILED'], filter: { status: ['SUBMITTING', 'APPLIED'] } };
    expect(idsOf(await read(statuses))).toEqual(ids);
    expect(await read({ status: ['SUBMITTING'], filter: { status: ['APPLIED'] } })).toMatchObject({
      edges: [],
    });
  });

  it('names who asked for an update, to services alone', async () => {
    const clerk = { ...everything, subject: 'clerk-1' };
    const id = await aUser(world.db);
    const own = { ...endUser(id), subject: 'phone-1' };
    const update = `mutation ($id: ID!, $changes: ProfileChangesInput!) { updateUser(input: { userId: $id, changes: $changes }) { update { id requestedBy } } }`;
    const write = async (changes: object, viewer: Viewer) => {
      const { data } = await world.run(update, { id, changes }, viewer);
      return data.updateUser.update;
    };
    const byClerk = await write({ jobTitle: 'Clerk' }, clerk);
    expect(byClerk.requestedBy).toBe('clerk-1');
    const byUser = await write({ salutation: 'Dear' }, own);
    expect(byUser.requestedBy).toBeNull();
    expect(await newest({ requestedBy: 'clerk-1' })).toEqual([byClerk.id]);
    expect(await newest({ requestedBy: 'phone-1' })).toEqual([byUser.id]);
    for (const requestedBy of ['clerk-1', 'phone-1']) expect(await newest({ requestedBy }, own)).toEqual([]);
    const seen = await world.run('{ updates { edges { node { requestedBy } } } }', {}, own);
    expect(seen.data.updates.edges).toEqual([
      { node: { requestedBy: null } },
      { node: { requestedBy: null } },
    ]);
  });

  it('lets an end user see no other user’s updates', async () => {
    expect(await newest({ userId: user }, endUser(await aUser(world.db)))).toEqual([]);
    expect(await newest({ userId: user }, endUser(user))).toEqual(ids);
  });

  it('reads the oldest first, page by page, to the end', async () => {
    const filter = { userId: user };
    const orderBy = 'OLDEST_FIRST';
    const first = await read({ filter, orderBy, first: 3 });
    expect(idsOf(first)).toEqual(ids.toReversed().slice(0, 3));
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const last = await read({ filter, orderBy, first: 3, after: first.pageInfo.endCursor });
    expect(idsOf(last)).toEqual(ids.toReversed().slice(3));
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(idsOf(await read({ filter, orderBy: null }))).toEqual(ids);
  });

  it('counts what the list has, whatever the page', async () => {
    const filter = { userId: user };
    const { pageInfo, totalCount } = await read({ filter, first: 2 });
    expect(totalCount).toBe(5);
    expect((await read({ filter, first: 2, after: pageInfo.endCursor })).totalCount).toBe(5);
    const users = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { updates(first: 1) { totalCount } } } }`;
    const all = [user, await aUser(world.db), user].map((id) => ({ __typename: 'User', id }));
    const { data } = await world.run(users, { all });
    expect(data._entities.map((one: { updates: object }) => one.updates)).toEqual([
      { totalCount: 5 },
      { totalCount: 0 },
      { totalCount: 5 },
    ]);
    // Users, their pages, the updates in those, and the counts: those of empty pages, which are read sooner, apart.
    expect(world.statements.length).toBeLessThanOrEqual(5);
  });
});

it('a list of more than a thousand is not counted', async () => {
  const id = await aUser(world.db);
  const older = 999;
  await sql`
    insert into profile_updates (id, user_id, origin, status, requested_at, completed_at)
    select gen_random_uuid(), ${id}, 'CLIENT', 'FAILED', now(), now() from generate_series(1, ${older}::integer)`.execute(
    world.db,
  );
  await anUpdate(world.db, id, [{ field: 'TITLE' }]);
  const query = `query ($id: ID!) { updates(filter: { userId: $id }, first: 1) { totalCount }
    user(id: $id) { updates(first: 1) { totalCount } } }`;
  const { logId } = await readLogState(world.db);
  const after = `first: 1, after: "${updateCursor(logId, 1)}"`;
  const count = async () => {
    const { data } = await world.run(query.replaceAll('first: 1', after), { id });
    return [data.updates.totalCount, data.user.updates.totalCount];
  };
  expect(await count()).toEqual([1_000, 1_000]);
  await anUpdate(world.db, id, [{ field: 'GENDER' }]);
  expect(await count()).toEqual([null, null]);
});

describe('the times of a list', () => {
  const TIMED = `query ($filter: UpdateFilterInput, $orderBy: UpdateOrder) {
    updates(filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } } }`;
  const HOUR = 3_600_000;
  // Behind all that this file made before: an update is stored when it is asked for.
  const noon = Date.now() + 48 * HOUR;

  it('are those at which updates were asked for, the first included and the last not', async () => {
    const id = await aUser(world.db);
    const fields = ['TITLE', 'GENDER', 'LANGUAGE', 'OCCUPATION', 'JOB_TITLE'] as const;
    const made: string[] = [];
    for (const [hour, field] of fields.entries())
      made.push(await anUpdate(world.db, id, [{ field }], { requestedAt: new Date(noon + hour * HOUR) }));
    const at = (hour: number) => new Date(noon + hour * HOUR).toISOString();
    const read = async (filter: object, orderBy = 'OLDEST_FIRST') => {
      const { data, errors } = await world.run(TIMED, { filter: { userId: id, ...filter }, orderBy });
      expect(errors).toBeUndefined();
      expect(data.updates.totalCount).toBe(data.updates.edges.length);
      return idsOf(data.updates);
    };
    expect(await read({ requestedBefore: at(2) })).toEqual(made.slice(0, 2));
    expect(await read({ requestedAfter: at(2) })).toEqual(made.slice(2));
    expect(await read({ requestedAfter: at(1), requestedBefore: at(4) }, 'NEWEST_FIRST')).toEqual(
      made.slice(1, 4).reverse(),
    );
    const elsewhere = new Date(noon + 3 * HOUR).toISOString().replace('Z', '+02:00');
    expect(await read({ requestedBefore: elsewhere })).toEqual(made.slice(0, 1));
    expect(await read({ requestedAfter: at(9) })).toEqual([]);
    expect(await read({ requestedBefore: null, requestedAfter: null })).toEqual(made);
  });

  it.each(['', 'yesterday', '2026-02-30'])('that are no times are BAD_USER_INPUT: %j', async (moment) => {
    for (const name of ['requestedBefore', 'requestedAfter'])
      expect(codes(await world.run(TIMED, { filter: { [name]: moment } }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a page that cannot be given', () => {
  it.each([0, -1, 101, 2 ** 31 - 1])(
    'of %i is BAD_USER_INPUT, and the rest of the answer stands',
    async (first) => {
      const all = await world.run(OF_ALL, { first });
      expect(all.data).toEqual({ updates: null });
      expect(codes(all)).toEqual(['BAD_USER_INPUT']);
      const own = await world.run(
        `query ($id: ID!, $first: Int) { user(id: $id) { id updates(first: $first) { edges { cursor } } } }`,
        {
          id: user,
          first,
        },
      );
      expect(own.data.user).toEqual({ id: user, updates: null });
      expect(codes(own)).toEqual(['BAD_USER_INPUT']);
    },
  );

  it.each([
    ['', 'nothing'],
    ['nonsense', 'nonsense'],
    [encodeCursor(crypto.randomUUID(), 1), 'a cursor of the events of another database'],
    [updateCursor(crypto.randomUUID(), 1), 'a cursor of the updates of another database'],
    [Buffer.from('update:1').toString('base64url'), 'a place that is shown'],
    [Buffer.from('update:-1').toString('base64url'), 'a negative place'],
    [Buffer.from('update:1e3').toString('base64url'), 'another way to write a number'],
    [Buffer.from('update:99999999999999999999').toString('base64url'), 'too great a number'],
  ])('after %j (%s) is CURSOR_INVALID', async (after) => {
    expect(codes(await world.run(OF_ALL, { after }))).toEqual(['CURSOR_INVALID']);
    expect(codes(await world.run(OF_USER, { id: user, after }))).toEqual(['CURSOR_INVALID']);
  });
});

describe('why a change did not come about', () => {
  const FAILURE =
    'query ($id: ID!) { profileUpdate(id: $id) { changes { failure { code retryable message providerCode } } } }';

  it.each([
    ['PROVIDER_REJECTED', false, /refused/],
    ['PROVIDER_UNAVAILABLE', true, /could not be reached/],
    ['VERSION_CONFLICT', true, /had changed/],
    ['PROVIDER_DID_NOT_KEEP', false, /did not store/],
  ])('%s says whether to send it again (%s), and a text for people', async (code, retryable, message) => {
    const id = await anUpdate(world.db, await aUser(world.db));
    await world.db
      .updateTable('update_changes')
      .set({ status: 'FAILED', failure_code: code, failure_provider_code: 'E-1' })
      .where('update_id', '=', id)
      .execute();
    const { data, errors } = await world.run(FAILURE, { id });
    expect(errors).toBeUndefined();
    expect(data.profileUpdate.changes).toEqual([
      { failure: { code, retryable, message: expect.stringMatching(message), providerCode: 'E-1' } },
    ]);
  });
});

describe('the values of a change', () => {
  const VALUES =
    'query ($id: ID!) { profileUpdate(id: $id) { changes { path requestedValue previousValue failure { code } } } }';

  it('are masked item by item and hold no images', async () => {
    const id = await anUpdate(world.db, await aUser(world.db), [
      { field: 'TAX_IDENTIFIERS', itemKey: '0', requested: { type: 'SSN', number: '111111112' } },
      {
        field: 'DOCUMENTS',
        itemKey: '1',
        requested: { type: 'passport', number: 'P1', front: 'data:image/png;base64,AAAA', back: 'data:,' },
        previous: { type: 'EIN', number: '123456789', front: 'data:image/png;base64,AAAA' },
      },
      {
        field: 'ASSOCIATES',
        requested: [{ firstName: 'Bea', riskScore: 'LOW', taxIdentifier: { number: '987654321' } }],
      },
      { field: 'EMAIL', requested: null, previous: 'old@example.com' },
      { field: 'METADATA', requested: { a: { b: [1, null, true] } } },
    ]);
    const { data, errors } = await world.run(VALUES, { id });
    expect(errors).toBeUndefined();
    expect(data.profileUpdate.changes).toEqual([
      {
        path: ['taxIdentifiers', '0'],
        requestedValue: { type: 'SSN', number: '*****1112' },
        previousValue: null,
        failure: null,
      },
      {
        path: ['documents', '1'],
        requestedValue: { type: 'passport', number: 'P1' },
        previousValue: { type: 'EIN', number: '*****6789' },
        failure: null,
      },
      {
        path: ['associates'],
        requestedValue: [{ firstName: 'Bea', taxIdentifier: { number: '*****4321' } }],
        previousValue: null,
        failure: null,
      },
      { path: ['email'], requestedValue: null, previousValue: 'old@example.com', failure: null },
      {
        path: ['metadata'],
        requestedValue: { a: { b: [1, null, true] } },
        previousValue: null,
        failure: null,
      },
    ]);
    const unmasked = await world.run(VALUES, { id }, service('users:read', 'users:pii', 'users:admin'));
    const [tax, document, associates] = unmasked.data.profileUpdate.changes;
    expect(tax.requestedValue).toEqual({ type: 'SSN', number: '111111112' });
    expect(document.requestedValue).toEqual({ type: 'passport', number: 'P1' });
    expect(associates.requestedValue).toEqual([
      { firstName: 'Bea', riskScore: 'LOW', taxIdentifier: { number: '987654321' } },
    ]);
  });
});
