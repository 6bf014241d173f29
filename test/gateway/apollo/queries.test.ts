import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountNumber } from '../accounts/resolvers.ts';
import { type AccountsServer, startAccounts } from '../accounts/server.ts';
import { composeWithApollo } from '../support/compose.ts';
import { contractQueries, settled } from '../support/contract.ts';
import { post } from '../support/post.ts';
import { startApolloGateway } from './apollo-gateway.ts';
import { forApolloGateway } from './supergraph.ts';

const profile = inject('subgraph');
const { maria, antonio, tokens } = profile;

const TO_ACCOUNTS = `query ($id: ID!) { user(id: $id) {
  status loyaltyTier accounts(first: 1) { edges { node { currency } } pageInfo { hasNextPage } } } }`;
const TO_US = `query ($number: String!) { account(number: $number) {
  number owner { loyaltyTier status profile { ... on IndividualProfile { firstName } } } } }`;

describe.each(['id', 'provider providerUserId'] as const)('Apollo Gateway, accounts by %s', (key) => {
  let accounts: AccountsServer;
  let gateway: Awaited<ReturnType<typeof startApolloGateway>>;
  const ask = (query: string, variables: Record<string, unknown>, token = tokens.service) =>
    post(gateway.url, query, { token, variables });
  const numberOf = (person: typeof maria) =>
    accountNumber(key === 'id' ? [person.id] : ['MATCHMOVE', person.providerUserId]);

  beforeAll(async () => {
    accounts = await startAccounts(key);
    const supergraphSdl = forApolloGateway(composeWithApollo([profile, accounts]).supergraphSdl);
    gateway = await startApolloGateway({ supergraphSdl, routerSecret: profile.routerSecret });
  });
  afterAll(async () => {
    await gateway?.stop();
    await accounts?.close();
  });

  it('goes on from our user to its accounts', async () => {
    const { data, errors } = await ask(TO_ACCOUNTS, { id: maria.id });
    expect(errors).toBeUndefined();
    expect(data.user).toEqual({
      status: 'ACTIVE',
      loyaltyTier: 'GOLD',
      accounts: { edges: [{ node: { currency: 'PHP' } }], pageInfo: { hasNextPage: true } },
    });
  });

  it('goes on from an account to our user', async () => {
    const { data, errors } = await ask(TO_US, { number: numberOf(maria) });
    expect(errors).toBeUndefined();
    expect(data.account).toEqual({
      number: numberOf(maria),
      owner: { loyaltyTier: 'GOLD', status: 'ACTIVE', profile: { firstName: 'Maria' } },
    });
  });

  it('hands on the token to both, so that an end user sees no stranger', async () => {
    const stranger = await ask(TO_US, { number: numberOf(antonio) }, tokens.maria);
    expect(stranger.data.account).toEqual({ number: numberOf(antonio), owner: null });
    const own = await ask(TO_US, { number: numberOf(maria) }, tokens.maria);
    expect(own.data.account.owner.profile.firstName).toBe('Maria');
    expect(accounts.requests.at(-1)?.authorization).toBe(`Bearer ${tokens.maria}`);
    expect(accounts.requests.filter((headers) => 'x-router-secret' in headers)).toEqual([]);
  });

  it('keeps the rest of an answer when one field is refused, and says why', async () => {
    const query = `query ($id: ID!) {
      updates(first: 1000) { edges { cursor } } user(id: $id) { status loyaltyTier } }`;
    const { data, errors } = await ask(query, { id: maria.id });
    expect(data).toEqual({ updates: null, user: { status: 'ACTIVE', loyaltyTier: 'GOLD' } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    const refused = await ask('{ eventCursor }', {}, tokens.writeOnly);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each(contractQueries(profile))('answers the contract’s query $name as we do', async (query) => {
    const { document, name: operationName, variables } = query;
    const options = { token: tokens.service, variables, operationName };
    const [direct, through] = await Promise.all([
      post(profile.url, document, options),
      post(gateway.url, document, options),
    ]);
    expect(through.errors).toEqual(direct.errors);
    expect(settled(through.data)).toEqual(settled(direct.data));
  });
});

it('Apollo Gateway refuses a supergraph that leaves security to it', async () => {
  const { supergraphSdl } = composeWithApollo([profile]);
  const refused = startApolloGateway({ supergraphSdl, routerSecret: profile.routerSecret });
  await expect(refused).rejects.toThrow('is for: SECURITY but is unsupported');
});
