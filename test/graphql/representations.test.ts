import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, type GraphqlWorld, graphqlWorld } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const ENTITIES = `query ($all: [_Any!]!) { _entities(representations: $all) { __typename
  ... on User { id } ... on ProfileUpdate { id } ... on PendingVerification { id } } }`;

async function idsOf(all: unknown[], viewer?: Parameters<GraphqlWorld['run']>[2]) {
  const { data, errors } = await world.run(ENTITIES, { all }, viewer);
  return { ids: data?._entities.map((one: { id: string } | null) => one?.id ?? null), errors };
}

describe('a representation of what is no entity', () => {
  const id = () => aUser(world.db);

  it.each<[string, unknown]>([
    ['a type that is not there', { __typename: 'Missing 111-11-1112', id: '1' }],
    ['a type that is no entity', { __typename: 'PageInfo', hasNextPage: true }],
    ['a root type', { __typename: 'Query' }],
    ['an interface', { __typename: 'UserError', message: 'x' }],
    ['a scalar', { __typename: 'DateTime' }],
    ['a name that every object has', { __typename: '__proto__', id: '1' }],
    ['a type that is no text', { __typename: ['User'], id: '1' }],
    ['no type', { id: '1' }],
    ['a list', [{ __typename: 'User', id: '1' }]],
    ['a text', 'User'],
    ['a number', 7],
  ])('is null in its place with an error of its own, and the others are resolved: %s', async (_, odd) => {
    const [first, last] = [await id(), await id()];
    const { data, errors } = await world.run(ENTITIES, {
      all: [{ __typename: 'User', id: first }, odd, { __typename: 'User', id: last }],
    });
    expect(data._entities).toEqual([
      { __typename: 'User', id: first },
      null,
      { __typename: 'User', id: last },
    ]);
    expect(errors).toEqual([
      {
        message: expect.stringContaining('__typename'),
        path: ['_entities', 1],
        locations: expect.anything(),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/1112|PageInfo|Query/);
  });

  it('is no reason to ask the database one by one', async () => {
    const users = await Promise.all(Array.from({ length: 20 }, id));
    const all = users.flatMap((user) => [{ __typename: 'Missing' }, { __typename: 'User', id: user }]);
    const { ids, errors } = await idsOf(all);
    expect(ids).toEqual(users.flatMap((user) => [null, user]));
    expect(errors).toHaveLength(20);
    expect(world.statements.length).toBeLessThanOrEqual(2);
  });
});

describe('representations', () => {
  it('may hold more than the key, and what they hold beyond it is not believed', async () => {
    const id = await aUser(world.db, { providerUserId: 'with-more' });
    const other = await aUser(world.db);
    const more = { version: 99, status: 'CLOSED', profile: { email: 'x@example.com' }, userId: other };
    const { data, errors } = await world.run(
      `query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { id version profile { email } } } }`,
      {
        all: [
          { __typename: 'User', id, ...more },
          { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'with-more', ...more },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { id, version: 1, profile: { email: null } },
      { id, version: 1, profile: { email: null } },
    ]);
  });

  it('with both keys are found by the id', async () => {
    const [one, other] = [await aUser(world.db), await aUser(world.db, { providerUserId: 'the-other' })];
    const both = { __typename: 'User', id: one, provider: 'MATCHMOVE', providerUserId: 'the-other' };
    expect((await idsOf([both])).ids).toEqual([one]);
    expect(other).not.toBe(one);
  });

  it('of the same entity give it each time', async () => {
    const id = await aUser(world.db, { providerUserId: 'twice' });
    const byId = { __typename: 'User', id };
    const byReference = { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'twice' };
    const all = [byId, byReference, byId, { ...byId, id: id.toUpperCase() }];
    expect(await idsOf(all)).toEqual({ ids: [id, id, id, id], errors: undefined });
  });

  it('of what belongs to others are null for an end user, like what does not exist', async () => {
    const [own, foreign] = [await aUser(world.db), await aUser(world.db, { providerUserId: 'foreign' })];
    const [ownVerification, foreignVerification] = [randomUUID(), randomUUID()];
    const ownUpdate = await anUpdate(world.db, own, [
      { field: 'EMAIL', verification: { id: ownVerification } },
    ]);
    const foreignUpdate = await anUpdate(world.db, foreign, [
      { field: 'EMAIL', verification: { id: foreignVerification } },
    ]);
    const all = [
      { __typename: 'User', id: foreign },
      { __typename: 'User', id: own },
      { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'foreign' },
      { __typename: 'ProfileUpdate', id: foreignUpdate },
      { __typename: 'ProfileUpdate', id: ownUpdate },
      { __typename: 'PendingVerification', id: foreignVerification },
      { __typename: 'PendingVerification', id: ownVerification },
      { __typename: 'User', id: randomUUID() },
    ];
    const { ids, errors } = await idsOf(all, endUser(own));
    expect(errors).toBeUndefined();
    expect(ids).toEqual([null, own, null, null, ownUpdate, null, ownVerification, null]);
  });

  it('without the scope are refused each in its place', async () => {
    const own = await aUser(world.db);
    const all = [{ __typename: 'User', id: own }, { __typename: 'Missing' }, { __typename: 'User', id: own }];
    const answer = await world.run(ENTITIES, { all }, endUser(own, 'users:write'));
    expect(answer.data._entities).toEqual([null, null, null]);
    expect(codes(answer).sort()).toEqual(['BAD_USER_INPUT', 'FORBIDDEN', 'FORBIDDEN']);
  });
});

describe('a thousand of all kinds', () => {
  it('come in order, with nulls in their places, in two statements', async () => {
    const people = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const id = await aUser(world.db, { providerUserId: `mixed-${index}` });
        const verification = randomUUID();
        const change = { field: 'EMAIL' as const, verification: { id: verification } };
        const update = await anUpdate(world.db, id, [change]);
        return { id, verification, update, providerUserId: `mixed-${index}` };
      }),
    );
    const wanted = people.flatMap(({ id, verification, update, providerUserId }) => [
      [{ __typename: 'User', id }, id],
      [{ __typename: 'ProfileUpdate', id: update }, update],
      [{ __typename: 'User', provider: 'MATCHMOVE', providerUserId }, id],
      [{ __typename: 'PendingVerification', id: verification }, verification],
      [{ __typename: 'User', id: randomUUID() }, null],
    ]);
    const { ids, errors } = await idsOf(wanted.map(([representation]) => representation));
    expect(errors).toBeUndefined();
    expect(ids).toHaveLength(1_000);
    expect(ids).toEqual(wanted.map(([, id]) => id));
    expect(world.statements.length).toBeLessThanOrEqual(2);
  });
});
