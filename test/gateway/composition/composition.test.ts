import { readFileSync } from 'node:fs';
import { buildSchema, parse, print, validate } from 'graphql';
import { describe, expect, inject, it } from 'vitest';
import { accountsSdl, type UserKey } from '../accounts/schema.ts';
import { composeWithApollo, composeWithCosmo, composeWithGuild } from '../support/compose.ts';
import { directivesOf } from '../support/directives.ts';

const profile = inject('subgraph');
const OPERATIONS = parse(readFileSync(new URL('../../contract/operations.graphql', import.meta.url), 'utf8'));
const accounts = (sdl: string) => ({ name: 'accounts', url: 'http://accounts.example/graphql', sdl });
const READ = '@requiresScopes(scopes: [["users:read"]])';

const COMPOSERS = {
  '@theguild/federation-composition': (key: UserKey) => {
    const { supergraphSdl, publicSdl } = composeWithGuild([profile, accounts(accountsSdl(key))]);
    return { supergraphSdl, api: buildSchema(publicSdl) };
  },
  '@apollo/composition': (key: UserKey) => {
    const { supergraphSdl, apiSchema } = composeWithApollo([profile, accounts(accountsSdl(key))]);
    return { supergraphSdl, api: apiSchema.toGraphQLJSSchema() };
  },
};
const CASES = Object.entries(COMPOSERS).flatMap(([composer, compose]) =>
  (['id', 'provider providerUserId'] as const).map((key) => ({ composer, key, compose })),
);

describe.each(CASES)('$composer, accounts refers to a user by $key', ({ key, compose }) => {
  const { supergraphSdl, api } = compose(key);
  const directives = directivesOf(supergraphSdl);

  it('keeps who may see what', () => {
    for (const type of ['User', 'ProfileUpdate', 'PendingVerification'])
      expect(directives(type)).toEqual(expect.arrayContaining(['@authenticated', READ]));
    expect(directives('Subscription.userUpdateStatus')).toEqual(
      expect.arrayContaining(['@authenticated', READ]),
    );
    expect(directives('Mutation.selfVerify')).toContain('@requiresScopes(scopes: [["users:verify"]])');
    expect(directives('BusinessProfile.riskScore')).toContain(
      '@requiresScopes(scopes: [["users:read", "users:admin"]])',
    );
    expect(directives('Account.overdraft')).toContain('@requiresScopes(scopes: [["accounts:read"]])');
  });

  it('keeps what an operation costs', () => {
    expect(directives('Mutation.updateUser')).toContain('@cost(weight: 20)');
    expect(directives('User.fieldPolicies')).toContain('@listSize(assumedSize: 59)');
    expect(directives('Query.updates').filter((one) => one.startsWith('@listSize'))).toEqual([
      expect.stringMatching(/slicingArguments: \["first"\].*sizedFields: \["edges"\]/),
    ]);
  });

  it('keeps the tags from which a contract leaves out what is internal', () => {
    for (const field of ['Query.updates', 'Mutation.linkUser', 'Mutation.setUserStatus'])
      expect(directives(field)).toContain('@tag(name: "internal")');
    expect(directives('Query.user').join()).not.toContain('@tag');
  });

  it('hides from clients what is @inaccessible, and nothing else', () => {
    expect(directives('Account.ledgerShard')).toContain('@inaccessible');
    expect(supergraphSdl.match(/[^"]@inaccessible\n/g) ?? []).toHaveLength(1);
    const account = api.getType('Account');
    expect(Object.keys((account as { getFields?(): object }).getFields?.() ?? {})).not.toContain(
      'ledgerShard',
    );
  });

  it('takes every operation of the contract as it stands', () => {
    expect(validate(api, OPERATIONS)).toEqual([]);
  });
});

describe('composition', () => {
  it.each(['id', 'provider providerUserId'] as const)('gives no hint when accounts refers by %s', (key) => {
    const { hints } = composeWithApollo([profile, accounts(accountsSdl(key))]);
    expect(hints.map(({ definition, message }) => `${definition.code}: ${message}`)).toEqual([]);
  });

  it.each(['id', 'provider providerUserId'] as const)(
    'succeeds in Cosmo when accounts refers by %s',
    (key) => {
      const { api, router } = composeWithCosmo([profile, accounts(accountsSdl(key))]);
      expect(validate(api, OPERATIONS)).toEqual([]);
      const directives = directivesOf(print(router));
      expect(directives('Mutation.selfVerify')).toContain('@requiresScopes(scopes: [["users:verify"]])');
      expect(directives('User')).toContain('@authenticated');
    },
  );

  it('succeeds for us alone', () => {
    expect(composeWithCosmo([profile]).api.getType('User')).toBeDefined();
    expect(composeWithGuild([profile]).supergraphSdl).toContain('type User');
    expect(composeWithApollo([profile]).hints).toEqual([]);
  });

  it.each([
    ['@theguild/federation-composition', composeWithGuild, /PAYWARD/],
    ['@apollo/composition', composeWithApollo, /PAYWARD/],
    ['@wundergraph/composition', composeWithCosmo, /Enum "Provider"/],
  ])('%s refuses who uses the second key and misses a provider', (_composer, compose, message) => {
    const outdated = accountsSdl('provider providerUserId').replace(' PAYWARD', '');
    expect(() => compose([profile, accounts(outdated)])).toThrow(message);
  });
});
