import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contractQueries, settled } from '../support/contract.ts';
import { post } from '../support/post.ts';
import { type Stack, startStack } from './stack.ts';

const profile = inject('subgraph');
const { maria, liza, tokens } = profile;

const UPDATE = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  update { id status user { loyaltyTier } changes { status verification { status } } }
  user { loyaltyTier profile { email ... on IndividualProfile { jobTitle } }
    requirements { pendingVerification { field status verificationData } } }
  userErrors { __typename code field path
    ... on FieldLockedError { reason unlock } ... on InvalidValueError { constraints { pattern } } } } }`;

describe('Hive Gateway', () => {
  let stack: Stack;
  const ask = (query: string, variables: Record<string, unknown> = {}, token = tokens.service) =>
    post(stack.url, query, { token, variables });

  beforeAll(async () => {
    stack = await startStack({});
  });
  afterAll(() => stack?.stop());

  it.each(contractQueries(profile))('answers the contract’s query $name as we do', async (query) => {
    const { document, name: operationName, variables } = query;
    const options = { token: tokens.service, variables, operationName };
    const [direct, through] = await Promise.all([
      post(profile.url, document, options),
      post(stack.url, document, options),
    ]);
    expect(through.errors).toEqual(direct.errors);
    expect(settled(through.data)).toEqual(settled(direct.data));
  });

  it('changes a user, and adds what accounts knows', async () => {
    const changes = { jobTitle: `Clerk ${Date.now()}` };
    const { data, errors } = await ask(UPDATE, { input: { userId: maria.id, changes } });
    expect(errors).toBeUndefined();
    expect(data.updateUser).toMatchObject({
      update: { status: 'APPLIED', user: { loyaltyTier: 'GOLD' }, changes: [{ status: 'APPLIED' }] },
      user: { loyaltyTier: 'GOLD', profile: changes },
      userErrors: [],
    });
  });

  it('gives every userError with its concrete type', async () => {
    const changes = { firstName: 'Other', nationalities: ['Narnia'] };
    const { data, errors } = await ask(UPDATE, { input: { userId: maria.id, changes } });
    expect(errors).toBeUndefined();
    expect(data.updateUser.update).toBeNull();
    expect(data.updateUser.user.loyaltyTier).toBe('GOLD');
    expect(data.updateUser.userErrors).toEqual([
      {
        __typename: 'FieldLockedError',
        code: 'FIELD_LOCKED',
        field: 'FIRST_NAME',
        path: ['changes', 'firstName'],
        reason: 'KYC_APPROVED',
        unlock: 'CONTACT_PROVIDER',
      },
      {
        __typename: 'InvalidValueError',
        code: 'INVALID_VALUE',
        field: 'NATIONALITIES',
        path: ['changes', 'nationalities', '0'],
        constraints: { pattern: expect.stringContaining('[Pp]') },
      },
    ]);
  });

  it('shows a pending change beside the value in force, and takes it back', async () => {
    const changes = { email: `maria.${Date.now()}@example.ph` };
    const { data, errors } = await ask(UPDATE, { input: { userId: maria.id, changes } });
    expect(errors).toBeUndefined();
    const { update, user } = data.updateUser;
    expect(update).toMatchObject({
      status: 'AWAITING_VERIFICATION',
      changes: [{ verification: { status: 'AWAITING_EVIDENCE' } }],
    });
    expect(user.profile.email).toBe('maria.santos@example.ph');
    expect(user.requirements.pendingVerification).toContainEqual({
      field: 'EMAIL',
      status: 'AWAITING_EVIDENCE',
      verificationData: changes,
    });
    const cancel =
      'mutation ($id: ID!) { cancelUpdate(updateId: $id) { update { status } userErrors { code } } }';
    expect((await ask(cancel, { id: update.id })).data.cancelUpdate).toEqual({
      update: { status: 'CANCELLED' },
      userErrors: [],
    });
  });

  it('keeps the order of two mutations in one operation', async () => {
    const both = `mutation ($first: UpdateUserInput!, $second: UpdateUserInput!) {
      first: updateUser(input: $first) { user { profile { ... on IndividualProfile { maidenName } } } }
      second: updateUser(input: $second) { user { profile { ... on IndividualProfile { maidenName } } } } }`;
    const [one, two] = [{ maidenName: 'First' }, { maidenName: 'Second' }];
    // Not the field that the watchers' tests change at the same time.
    const { data, errors } = await ask(both, {
      first: { userId: liza.id, changes: one },
      second: { userId: liza.id, changes: two },
    });
    expect(errors).toBeUndefined();
    expect([data.first.user.profile, data.second.user.profile]).toEqual([one, two]);
  });

  it('keeps the rest of an answer when one field is refused', async () => {
    const query = `query ($id: ID!) {
      updates(first: 1000) { edges { cursor } } user(id: $id) { status loyaltyTier } eventCursor }`;
    const { data, errors } = await ask(query, { id: maria.id });
    expect(data).toEqual({
      updates: null,
      user: { status: 'ACTIVE', loyaltyTier: 'GOLD' },
      eventCursor: expect.any(String),
    });
    expect(errors).toMatchObject([{ path: ['updates'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('keeps the rest of an answer when one mutation is refused', async () => {
    const both = `mutation ($link: LinkUserInput!, $id: ID!) {
      linkUser(input: $link) { user { id } } refreshUser(userId: $id) { user { status loyaltyTier } } }`;
    const link = { provider: 'MATCHMOVE', providerUserId: maria.providerUserId };
    const endUser = await ask(both, { link, id: maria.id }, tokens.maria);
    expect(endUser.data).toEqual({
      linkUser: null,
      refreshUser: { user: { status: 'ACTIVE', loyaltyTier: 'GOLD' } },
    });
    expect(endUser.errors).toMatchObject([{ path: ['linkUser'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('keeps what we know when accounts fails', async () => {
    stack.accounts.switches.loyaltyFails = true;
    try {
      const { data, errors } = await ask('query ($id: ID!) { user(id: $id) { status loyaltyTier } }', {
        id: maria.id,
      });
      expect(data).toEqual({ user: { status: 'ACTIVE', loyaltyTier: null } });
      expect(errors).toMatchObject([{ path: ['user', 'loyaltyTier'], extensions: { code: 'BROKEN' } }]);
    } finally {
      stack.accounts.switches.loyaltyFails = false;
    }
  });

  it('tells clients why they were refused', async () => {
    const codes = async (token?: string) =>
      (await post(stack.url, '{ eventCursor }', { ...(token && { token }) })).errors?.map(
        ({ extensions }) => extensions.code,
      );
    expect(await codes()).toEqual(['UNAUTHENTICATED']);
    expect(await codes('nonsense')).toEqual(['UNAUTHENTICATED']);
    expect(await codes(tokens.writeOnly)).toEqual(['FORBIDDEN']);
  });
});
