import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountNumber } from '../accounts/resolvers.ts';
import { post } from '../support/post.ts';
import { type Stack, startStack } from './stack.ts';

const { maria, antonio, tokens } = inject('subgraph');

const TO_ACCOUNTS = `query ($id: ID!) { user(id: $id) {
  status loyaltyTier accounts(first: 2) { edges { node { currency } } pageInfo { hasNextPage } } } }`;
const TO_US = `query ($number: String!) { account(number: $number) {
  number owner { loyaltyTier status profile { email ... on IndividualProfile { firstName } } } } }`;
const THERE_AND_BACK = `query ($status: [UpdateStatus!]) { updates(status: $status, provider: MATCHMOVE) {
  edges { node { origin user { loyaltyTier accounts { edges { node { owner { kyc { status } } } } } } } } } }`;

describe.each(['id', 'provider providerUserId'] as const)('Hive Gateway, accounts by %s', (key) => {
  let stack: Stack;
  const numberOf = (person: typeof maria) =>
    accountNumber(key === 'id' ? [person.id] : ['MATCHMOVE', person.providerUserId]);

  beforeAll(async () => {
    stack = await startStack({ key });
  });
  afterAll(() => stack?.stop());

  it('goes on from our user to its accounts', async () => {
    const variables = { id: maria.id };
    const { data, errors } = await post(stack.url, TO_ACCOUNTS, { token: tokens.service, variables });
    expect(errors).toBeUndefined();
    expect(data.user).toEqual({
      status: 'ACTIVE',
      loyaltyTier: 'GOLD',
      accounts: {
        edges: [{ node: { currency: 'PHP' } }, { node: { currency: 'PHP' } }],
        pageInfo: { hasNextPage: true },
      },
    });
  });

  it('goes on from an account to our user', async () => {
    const number = numberOf(maria);
    const { data, errors } = await post(stack.url, TO_US, { token: tokens.service, variables: { number } });
    expect(errors).toBeUndefined();
    expect(data.account).toEqual({
      number,
      owner: {
        loyaltyTier: 'GOLD',
        status: 'ACTIVE',
        profile: { email: 'maria.santos@example.ph', firstName: 'Maria' },
      },
    });
  });

  it('goes there and back for a list', async () => {
    const variables = { status: ['AWAITING_VERIFICATION'] };
    const { data, errors } = await post(stack.url, THERE_AND_BACK, { token: tokens.service, variables });
    expect(errors).toBeUndefined();
    const found = data.updates.edges.map((edge: { node: object }) => edge.node);
    const owner = { owner: { kyc: { status: 'APPROVED' } } };
    expect(found).toContainEqual({
      origin: 'PROVIDER',
      user: { loyaltyTier: 'GOLD', accounts: { edges: Array(3).fill({ node: owner }) } },
    });
  });

  it('shows an end user no stranger, whichever way is taken', async () => {
    const asMaria = (query: string, variables: object) =>
      post(stack.url, query, { token: tokens.maria, variables: { ...variables } });
    const stranger = await asMaria(TO_US, { number: numberOf(antonio) });
    expect(stranger.data.account).toEqual({ number: numberOf(antonio), owner: null });
    expect((await asMaria(TO_ACCOUNTS, { id: antonio.id })).data).toEqual({ user: null });
    const own = await asMaria(TO_US, { number: numberOf(maria) });
    expect(own.data.account.owner.profile.firstName).toBe('Maria');
  });

  it('hands on the token to both, and the secret to us alone', () => {
    const seen = stack.accounts.requests.map((headers) => headers.authorization);
    expect(new Set(seen)).toEqual(new Set([`Bearer ${tokens.service}`, `Bearer ${tokens.maria}`]));
    expect(stack.accounts.requests.filter((headers) => 'x-router-secret' in headers)).toEqual([]);
  });
});

describe('Hive Gateway without the router secret', () => {
  it('may ask what every client may, and gets no entities', async () => {
    const stack = await startStack({ routerSecret: 'a guess' });
    try {
      const own = await post(stack.url, TO_ACCOUNTS, { token: tokens.service, variables: { id: maria.id } });
      expect(own.data.user).toMatchObject({ status: 'ACTIVE', loyaltyTier: 'GOLD' });
      const variables = { number: accountNumber([maria.id]) };
      const refused = await post(stack.url, TO_US, { token: tokens.service, variables });
      expect(refused.data.account).toEqual({ number: variables.number, owner: null });
      expect(refused.errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    } finally {
      await stack.stop();
    }
  });
});
