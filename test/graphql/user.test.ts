import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const CARD = `query ($id: ID!) { user(id: $id) {
  id type provider providerUserId providerAccountId status providerStatus version eventCursor syncedAt
  kyc { status subStatus providerStatus processedAt processedAtText }
  profile { __typename email taxIdentifiers { number } ... on IndividualProfile { firstName nationalities }
    ... on BusinessProfile { legalName registrationNumber monthlyTransactionCount } }
} }`;

describe('a user', () => {
  it('is read with everything that its record holds', async () => {
    const id = await aUser(world.db, {
      providerUserId: 'mm-1',
      state: {
        kyc: { processedAt: new Date('2024-05-06T07:08:09Z'), processedAtText: '2024-05-06 07:08:09' },
      },
      profile: { values: { firstName: 'Ana', email: 'ana@example.com', nationalities: [] } },
    });
    const { data, errors } = await world.run(CARD, { id });
    expect(errors).toBeUndefined();
    expect(data.user).toMatchObject({
      id,
      type: 'INDIVIDUAL',
      provider: 'MATCHMOVE',
      providerUserId: 'mm-1',
      providerAccountId: null,
      status: 'ACTIVE',
      version: 1,
      kyc: {
        status: 'APPROVED',
        subStatus: null,
        processedAt: '2024-05-06T07:08:09.000Z',
        processedAtText: '2024-05-06 07:08:09',
      },
      profile: {
        __typename: 'IndividualProfile',
        firstName: 'Ana',
        email: 'ana@example.com',
        nationalities: [],
        taxIdentifiers: null,
      },
    });
    expect(data.user.eventCursor).toMatch(/^[\w-]{23}$/);
    expect(Number.isNaN(Date.parse(data.user.syncedAt))).toBe(false);
  });

  it('that is a business has a business profile, with what the provider alone decides', async () => {
    const id = await aUser(world.db, {
      state: { type: 'BUSINESS' },
      profile: {
        values: { legalName: 'Acme', monthlyTransactionCount: 1e12 },
        readOnly: { registrationNumber: 'R-1', riskScore: 'HIGH' },
      },
    });
    const { data, errors } = await world.run(CARD, { id });
    expect(errors).toBeUndefined();
    expect(data.user.profile).toEqual({
      __typename: 'BusinessProfile',
      email: null,
      taxIdentifiers: null,
      legalName: 'Acme',
      registrationNumber: 'R-1',
      // A number that GraphQL cannot carry is not known.
      monthlyTransactionCount: null,
    });
  });

  it('whose decision has a time that cannot be read shows the provider’s text for it', async () => {
    const id = await aUser(world.db, { state: { kyc: { processedAtText: 'last Tuesday' } } });
    const { data, errors } = await world.run(CARD, { id });
    expect(errors).toBeUndefined();
    expect(data.user.kyc).toMatchObject({ processedAt: null, processedAtText: 'last Tuesday' });
  });

  it('whose personal data was erased is null as a whole, and so is what belonged to it', async () => {
    const id = await aUser(world.db);
    const verification = randomUUID();
    const update = await anUpdate(world.db, id, [{ field: 'EMAIL', verification: { id: verification } }]);
    await world.core.actions.eraseUser(everything, id);
    const all = [
      { __typename: 'User', id },
      { __typename: 'ProfileUpdate', id: update },
      { __typename: 'PendingVerification', id: verification },
    ];
    const query = `query ($id: ID!, $update: ID!, $all: [_Any!]!) {
      user(id: $id) { profile { email } } profileUpdate(id: $update) { id }
      _entities(representations: $all) { __typename } }`;
    expect(await world.run(query, { id, update, all })).toEqual({
      data: { user: null, profileUpdate: null, _entities: [null, null, null] },
    });
  });

  it('that is a business shows the person whose fields can be changed in it', async () => {
    const values = { firstName: 'Ana', dateOfBirth: '1989-03-01', employer: { name: 'Acme' } };
    const id = await aUser(world.db, { state: { type: 'BUSINESS' }, profile: { values } });
    const query = `query ($id: ID!) { user(id: $id) { profile {
      firstName ... on BusinessProfile { dateOfBirth employer { name } } } } }`;
    const { data, errors } = await world.run(query, { id });
    expect(errors).toBeUndefined();
    expect(data.user.profile).toEqual(values);
  });

  it('shows what else the provider tells, its words about risk to operators alone', async () => {
    const record = { createdAt: '2025-10-15T21:19:05Z', emailVerified: true, riskFlag: 'UNKNOWN' };
    const echoes = [{ field: 'MIDDLE_NAME' as const, value: 'William' }];
    const finding = { type: 'passport', providerDocumentId: 'd1', warnings: ['blurry'], errors: [] };
    const readOnly = { record, riskScore: 'LOW', echoes, documentFindings: [finding] };
    const id = await aUser(world.db, { profile: { readOnly } });
    const told = `createdAt updatedAt emailVerified echoes { field value }
      documentFindings { type providerDocumentId warnings errors }`;
    const ask = (fields: string, viewer = reader) =>
      world.run(`query ($id: ID!) { user(id: $id) { providerRecord { ${fields} } } }`, { id }, viewer);
    const { data, errors } = await ask(told);
    expect(errors).toBeUndefined();
    expect(data.user.providerRecord).toEqual({
      createdAt: record.createdAt,
      updatedAt: null,
      emailVerified: true,
      echoes,
      documentFindings: [finding],
    });
    const refused = await ask('createdAt riskFlag');
    expect(codes(refused)).toEqual(['FORBIDDEN']);
    expect(refused.data.user.providerRecord).toEqual({ createdAt: record.createdAt, riskFlag: null });
    const operator = await ask(
      'riskFlag riskAssessmentStatus riskScore',
      service('users:read', 'users:admin'),
    );
    expect(operator.data.user.providerRecord).toEqual({
      riskFlag: 'UNKNOWN',
      riskAssessmentStatus: null,
      riskScore: 'LOW',
    });
    const bare = await aUser(world.db);
    const empty = await world.run(
      'query ($id: ID!) { user(id: $id) { providerRecord { subStatus echoes { field } } } }',
      { id: bare },
    );
    expect(empty.data.user.providerRecord).toEqual({ subStatus: null, echoes: [] });
  });

  it('is found by a reference in either case, where the provider has UUIDs', async () => {
    const providerUserId = randomUUID();
    const id = await aUser(world.db, { provider: 'BYZANTINE', providerUserId });
    const query = `query ($u: String!, $all: [_Any!]!) {
      userByProviderReference(provider: BYZANTINE, providerUserId: $u) { id providerUserId }
      _entities(representations: $all) { ... on User { id providerUserId } } }`;
    for (const u of [providerUserId, providerUserId.toUpperCase()]) {
      const all = [{ __typename: 'User', provider: 'BYZANTINE', providerUserId: u }];
      const { data } = await world.run(query, { u, all });
      expect(data).toEqual({
        userByProviderReference: { id, providerUserId },
        _entities: [{ id, providerUserId }],
      });
    }
  });

  it('is found by the provider’s reference', async () => {
    const id = await aUser(world.db, { providerUserId: 'mm-by-reference' });
    const query = `query ($u: String!, $p: Provider!) { userByProviderReference(provider: $p, providerUserId: $u) { id } }`;
    const found = await world.run(query, { p: 'MATCHMOVE', u: 'mm-by-reference' });
    expect(found.data.userByProviderReference).toEqual({ id });
    for (const [p, u] of [
      ['BVNK', 'mm-by-reference'],
      ['MATCHMOVE', 'nobody'],
      ['MATCHMOVE', ''],
      ['MATCHMOVE', 'a\0b'],
    ]) {
      expect(await world.run(query, { p, u })).toEqual({ data: { userByProviderReference: null } });
    }
  });

  it('is found by its id in capitals', async () => {
    const id = await aUser(world.db);
    expect(
      (await world.run('query ($id: ID!) { user(id: $id) { id } }', { id: id.toUpperCase() })).data.user,
    ).toEqual({ id });
  });

  it.each(['', 'x', '1', randomUUID(), `${randomUUID()}x`, "'; drop table users", '\0'])(
    'that does not exist is null and no error: %j',
    async (id) => {
      expect(
        await world.run('query ($id: ID!) { user(id: $id) { id } profileUpdate(id: $id) { id } }', { id }),
      ).toEqual({
        data: { user: null, profileUpdate: null },
      });
    },
  );

  it('takes one statement with its requirements and pending verifications', async () => {
    const id = await aUser(world.db);
    await anUpdate(world.db, id, [{ field: 'EMAIL', requested: 'new@example.com', verification: {} }]);
    const { errors } = await world.run(
      `query ($id: ID!) { user(id: $id) { id profile { email } requirements { pendingVerification { id } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(world.statements).toHaveLength(1);
  });

  it('that was not synced for five minutes is refreshed in the background, another is not', async () => {
    const old = await aUser(world.db, { syncedAt: new Date(Date.now() - 6 * 60_000) });
    const fresh = await aUser(world.db, { syncedAt: new Date(Date.now() - 4 * 60_000) });
    world.stale.length = 0;
    const query = `query ($a: ID!, $b: ID!) { a: user(id: $a) { id } again: user(id: $a) { id } b: user(id: $b) { id } }`;
    await world.run(query, { a: old, b: fresh });
    expect(world.stale).toEqual([old]);
  });
});

describe('ownership', () => {
  it('shows an end user itself and nobody else, by whichever way', async () => {
    const [me, other] = [
      await aUser(world.db, { providerUserId: 'mm-me' }),
      await aUser(world.db, { providerUserId: 'mm-other' }),
    ];
    const verification = randomUUID();
    const update = await anUpdate(world.db, other, [
      { field: 'EMAIL', requested: 'x@example.com', verification: { id: verification } },
    ]);
    world.stale.length = 0;
    const query = `query ($me: ID!, $other: ID!, $update: ID!, $all: [_Any!]!) {
      me: user(id: $me) { id }
      other: user(id: $other) { id }
      byReference: userByProviderReference(provider: MATCHMOVE, providerUserId: "mm-other") { id }
      profileUpdate(id: $update) { id }
      updates { edges { node { id } } }
      _entities(representations: $all) { __typename }
    }`;
    const all = [
      { __typename: 'User', id: me },
      { __typename: 'User', id: other },
      { __typename: 'User', provider: 'MATCHMOVE', providerUserId: 'mm-other' },
      { __typename: 'ProfileUpdate', id: update },
      { __typename: 'PendingVerification', id: verification },
    ];
    const answer = await world.run(query, { me, other, update, all }, endUser(me));
    expect(answer).toEqual({
      data: {
        me: { id: me },
        other: null,
        byReference: null,
        profileUpdate: null,
        updates: { edges: [] },
        _entities: [{ __typename: 'User' }, null, null, null, null],
      },
    });
    const asService = await world.run(query, { me, other, update, all }, reader);
    expect(asService.data._entities).toEqual([
      { __typename: 'User' },
      { __typename: 'User' },
      { __typename: 'User' },
      { __typename: 'ProfileUpdate' },
      { __typename: 'PendingVerification' },
    ]);
  });

  it('does not refresh a foreign user that was asked for', async () => {
    const [me, other] = [await aUser(world.db), await aUser(world.db, { syncedAt: new Date(0) })];
    world.stale.length = 0;
    await world.run('query ($id: ID!) { user(id: $id) { id } }', { id: other }, endUser(me));
    expect(world.stale).toEqual([]);
  });
});

describe('scopes', () => {
  const id = randomUUID();
  it.each([
    ['user', `{ user(id: "${id}") { id } }`],
    ['userByProviderReference', '{ userByProviderReference(provider: BVNK, providerUserId: "1") { id } }'],
    ['profileUpdate', `{ profileUpdate(id: "${id}") { id } }`],
    ['previewUpdate', `{ previewUpdate(userId: "${id}", changes: {}) { changes { field } } }`],
    ['updates', '{ updates { edges { cursor } } }'],
    ['providers', '{ providers { provider } }'],
    ['eventCursor', '{ eventCursor }'],
  ])('%s needs users:read, and is null beside its error', async (field, query) => {
    const answer = await world.run(
      query,
      {},
      service('users:write', 'users:verify', 'users:admin', 'users:pii'),
    );
    expect(answer.data).toEqual({ [field]: null });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect(world.unexpected).toEqual([]);
  });

  it.each(['User', 'ProfileUpdate', 'PendingVerification'])(
    'the entity %s needs users:read',
    async (__typename) => {
      const query = 'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }';
      const answer = await world.run(query, { all: [{ __typename, id }] }, service('users:admin'));
      expect(answer.data).toEqual({ _entities: [null] });
      expect(codes(answer)).toEqual(['FORBIDDEN']);
    },
  );

  it('risk is for users:admin, and its refusal leaves the rest standing', async () => {
    const user = await aUser(world.db, {
      state: { type: 'BUSINESS' },
      profile: {
        values: { associates: [{ firstName: 'Bea', riskScore: 'LOW' }] },
        readOnly: { riskScore: 'HIGH' },
      },
    });
    const query = `query ($id: ID!) { user(id: $id) { id profile {
      ... on BusinessProfile { riskScore associates { firstName riskScore } } } } }`;
    const refused = await world.run(query, { id: user });
    expect(codes(refused)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(refused.data.user).toEqual({
      id: user,
      profile: { riskScore: null, associates: [{ firstName: 'Bea', riskScore: null }] },
    });
    const shown = await world.run(query, { id: user }, service('users:read', 'users:admin'));
    expect(shown.data.user.profile).toEqual({
      riskScore: 'HIGH',
      associates: [{ firstName: 'Bea', riskScore: 'LOW' }],
    });
  });
});

describe('masking', () => {
  const QUERY = `query ($id: ID!) { user(id: $id) { profile {
    taxIdentifiers { type number } documents { type number }
    ... on BusinessProfile { associates { taxIdentifier { number } } } } } }`;

  it('shows the last four of identity numbers, and all of them with users:pii', async () => {
    const id = await aUser(world.db, {
      profile: {
        values: {
          taxIdentifiers: [{ type: 'SSN', number: '111111112' }],
          documents: [
            { type: 'EIN', number: '123456789' },
            { type: 'passport', number: 'P1234567A' },
          ],
        },
      },
    });
    expect((await world.run(QUERY, { id })).data.user.profile).toEqual({
      taxIdentifiers: [{ type: 'SSN', number: '*****1112' }],
      documents: [
        { type: 'EIN', number: '*****6789' },
        { type: 'passport', number: 'P1234567A' },
      ],
    });
    const unmasked = await world.run(QUERY, { id }, service('users:read', 'users:pii'));
    expect(unmasked.data.user.profile.taxIdentifiers).toEqual([{ type: 'SSN', number: '111111112' }]);
  });
});
