import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anUpdate, aUser } from '../support/builders.ts';
import { endUser, type GraphqlWorld, graphqlWorld } from './support.ts';

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
});
