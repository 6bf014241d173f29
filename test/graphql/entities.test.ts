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
  ... on PendingVerification { id reference state: status update { id } user { id } } } }`;

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
    const verification = { id: randomUUID(), reference: randomUUID() };
    const update = await anUpdate(world.db, id, [{ field: 'EMAIL', verification }]);
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
      { __typename: 'PendingVerification', id: verification.id },
      { __typename: 'PendingVerification', id: verification.id.toUpperCase() },
      { __typename: 'PendingVerification', id: verification.reference },
      { __typename: 'PendingVerification', id: update },
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
      verification.id,
      verification.id,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('of a verification lead to one, though the provider gives several users the same reference', async () => {
    const [mine, others] = [await aUser(world.db), await aUser(world.db)];
    const [first, second, ended] = [randomUUID(), randomUUID(), randomUUID()];
    const one = await anUpdate(world.db, mine, [
      { field: 'EMAIL', verification: { id: ended, reference: 'v-again', status: 'CANCELLED' } },
      { field: 'PHONE', verification: { id: first, reference: 'v-again' } },
    ]);
    const two = await anUpdate(world.db, others, [
      { field: 'EMAIL', verification: { id: second, reference: 'v-again' } },
    ]);
    const all = [first, second, ended].map((id) => ({ __typename: 'PendingVerification', id }));
    const expected = [
      { id: first, state: 'AWAITING_EVIDENCE', update: { id: one }, user: { id: mine } },
      { id: second, state: 'AWAITING_EVIDENCE', update: { id: two }, user: { id: others } },
      { id: ended, state: 'CANCELLED', update: { id: one }, user: { id: mine } },
    ];
    const { data } = await world.run(ENTITIES, { all });
    expect(data._entities).toMatchObject(expected.map((of) => ({ ...of, reference: 'v-again' })));
    expect(world.statements.length).toBeLessThanOrEqual(2);
    const own = await world.run(ENTITIES, { all }, endUser(mine));
    expect(own.data._entities).toMatchObject([expected[0], null, expected[2]]);
  });
});
