import { afterAll, beforeAll, expect, test } from 'vitest';
import { anUpdate, aUser } from '../support/builders.ts';
import { endUser, everything, type GraphqlWorld, graphqlWorld } from './support.ts';

let world: GraphqlWorld;
let userId: string;

beforeAll(async () => {
  world = await graphqlWorld();
  userId = await aUser(world.db);
  await anUpdate(world.db, userId);
});
afterAll(() => world?.close());

/** What PostgreSQL or UTF-8 does not take, and what looks like it and is good. */
const HOSTILE = ['\u0000', 'a\u0000b', '\ud800', 'a\udfff', '\ud800\u0000', '', '\u2028', '\u{10ffff}'];

const ERRORS = 'userErrors { code path }';
const PLACES: Record<string, [query: string, variables?: (text: string) => object]> = {
  'user(id)': ['query ($text: ID!) { user(id: $text) { id } }'],
  'profileUpdate(id)': ['query ($text: ID!) { profileUpdate(id: $text) { id } }'],
  userByProviderReference: [
    'query ($text: String!) { userByProviderReference(provider: MATCHMOVE, providerUserId: $text) { id } }',
  ],
  'updates(after)': ['query ($text: String) { updates(first: 1, after: $text) { edges { cursor } } }'],
  'user.updates(after)': [
    'query ($text: String, $userId: ID!) { user(id: $userId) { updates(first: 1, after: $text) { edges { cursor } } } }',
  ],
  'previewUpdate.userId': [
    `query ($text: ID!) { previewUpdate(userId: $text, changes: { jobTitle: "x" }) { ${ERRORS} } }`,
  ],
  'updateUser.userId': [
    `mutation ($text: ID!) { updateUser(input: { userId: $text, changes: { jobTitle: "x" } }) { ${ERRORS} } }`,
  ],
  'updateUser.idempotencyKey': [
    `mutation ($text: String!, $userId: ID!) {
      updateUser(input: { userId: $userId, idempotencyKey: $text, changes: { jobTitle: "x" } }) { ${ERRORS} } }`,
  ],
  'linkUser.providerUserId': [
    `mutation ($text: String!) { linkUser(input: { provider: MATCHMOVE, providerUserId: $text }) { ${ERRORS} } }`,
  ],
  'linkUser.providerAccountId': [
    `mutation ($text: String!) { linkUser(input: {
      provider: MATCHMOVE, providerUserId: "a1b2c3d4e5f60718293a4b5c6d7e8f90", providerAccountId: $text
    }) { ${ERRORS} } }`,
  ],
  'selfVerify.verificationId': [
    `mutation ($text: ID!) { selfVerify(input: {
      verificationId: $text, documentType: PROOF_OF_ADDRESS, documentId: "x" }) { ${ERRORS} } }`,
  ],
  'cancelUpdate.updateId': [`mutation ($text: ID!) { cancelUpdate(updateId: $text) { ${ERRORS} } }`],
  'refreshUser.userId': [`mutation ($text: ID!) { refreshUser(userId: $text) { ${ERRORS} } }`],
  'submitKyc.userId': [`mutation ($text: ID!) { submitKyc(userId: $text) { ${ERRORS} } }`],
  'setUserStatus.userId': [
    `mutation ($text: ID!) { setUserStatus(input: { userId: $text, kycStatus: APPROVED }) { ${ERRORS} } }`,
  ],
  'representations by id': [
    'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }',
    (text) => ({
      all: ['User', 'ProfileUpdate', 'PendingVerification'].map((__typename) => ({ __typename, id: text })),
    }),
  ],
  'representations by reference': [
    'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }',
    (text) => ({ all: [{ __typename: 'User', provider: 'MATCHMOVE', providerUserId: text }] }),
  ],
  'representations by provider': [
    'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }',
    (text) => ({ all: [{ __typename: 'User', provider: text, providerUserId: 'x' }] }),
  ],
};

for (const [place, [query, variables = (text: string) => ({ text })]] of Object.entries(PLACES))
  test.each(HOSTILE)(`${place} is refused or found nowhere: %j`, async (text) => {
    world.unexpected.length = 0;
    const needsUser = query.includes('$userId');
    const answer = await world.run(
      query,
      { ...variables(text), ...(needsUser ? { userId } : {}) },
      everything,
    );
    expect(world.unexpected).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('INTERNAL_SERVER_ERROR');
  });

/** What a representation holds is JSON: nothing checks it against the schema. */
const ODD: unknown[] = [
  'NO_SUCH_PROVIDER',
  'matchmove',
  '__proto__',
  5,
  null,
  [],
  ['MATCHMOVE'],
  {},
  { toString: 'x' },
];
test.each<[unknown]>(ODD.map((odd) => [odd]))(
  'a representation of the provider or the id %j is nobody, and spoils no other',
  async (odd) => {
    world.unexpected.length = 0;
    const all = [
      { __typename: 'User', provider: odd, providerUserId: 'x' },
      { __typename: 'User', provider: 'MATCHMOVE', providerUserId: odd === 'matchmove' ? '' : odd },
      { __typename: 'User', provider: odd },
      { __typename: 'User' },
      ...['User', 'ProfileUpdate', 'PendingVerification'].map((__typename) => ({ __typename, id: odd })),
      { __typename: 'User', id: userId },
    ];
    const query = 'query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { id } } }';
    const { data } = await world.run(query, { all }, everything);
    expect(data._entities).toEqual([...all.slice(0, -1).map(() => null), { id: userId }]);
    expect(world.unexpected).toEqual([]);
  },
);

test.each(HOSTILE)(
  'a subscription takes %j neither as a cursor nor as a user, and does not fail',
  async (text) => {
    world.unexpected.length = 0;
    const watch =
      'subscription ($userId: ID, $after: String) { userUpdateStatus(userId: $userId, after: $after) { cursor } }';
    const stream = await world.watch(watch, { after: text }, everything);
    const first = Symbol.asyncIterator in stream ? (await stream.next()).value : stream;
    expect(JSON.stringify(first)).toContain('CURSOR_INVALID');
    const other = await world.watch(watch, { userId: text }, everything);
    if (Symbol.asyncIterator in other) await other.return?.();
    expect(world.unexpected).toEqual([]);
  },
);

test.each(HOSTILE)('a token for the user %j sees nobody', async (text) => {
  world.unexpected.length = 0;
  const query = 'query ($userId: ID!) { user(id: $userId) { id } updates { edges { cursor } } }';
  const { data } = await world.run(query, { userId }, endUser(text));
  expect(data).toEqual({ user: null, updates: { edges: [] } });
  expect(world.unexpected).toEqual([]);
});

test('two idempotency keys that differ in a lone surrogate are refused, not taken for one', async () => {
  const query = PLACES['updateUser.idempotencyKey']?.[0] ?? '';
  for (const text of ['key \ud800', 'key \ud801']) {
    const { data } = await world.run(query, { text, userId }, everything);
    expect(data.updateUser.userErrors).toEqual([{ code: 'INVALID_VALUE', path: ['idempotencyKey'] }]);
  }
});
