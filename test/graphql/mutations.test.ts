import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseExactly } from '../../src/domain/exact-number.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, everything, type GraphqlWorld, graphqlWorld, service } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const PROBLEMS = `userErrors { __typename code message field path
  ... on InvalidValueError { constraints { pattern maxLength clearable } }
  ... on FieldLockedError { reason unlock }
  ... on VersionConflictError { currentVersion }
  ... on UpdateInProgressError { unlock update { id } }
  ... on EvidenceInvalidError { acceptedDocumentTypes providerCode }
  ... on ProviderRejectedError { providerCode }
  ... on RateLimitedError { retryAfterSeconds } }`;
const UPDATE_USER = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
  user { id version } update { id status user { version } changes { field requestedValue } } ${PROBLEMS} } }`;
const CANCEL = `mutation ($id: ID!) { cancelUpdate(updateId: $id) { update { status changes { status failure { code } } } ${PROBLEMS} } }`;

async function updateUser(input: object, viewer = everything) {
  const { data, errors } = await world.run(UPDATE_USER, { input }, viewer);
  expect(errors).toBeUndefined();
  return data.updateUser;
}

describe('updateUser', () => {
  it('answers with the update and the user as they are after it', async () => {
    const id = await aUser(world.db);
    const payload = await updateUser({
      userId: id,
      changes: { maidenName: 'Johnson', metadata: { a: [1, { b: null }] } },
    });
    expect(payload).toMatchObject({
      user: { id, version: 2 },
      update: {
        status: 'SUBMITTING',
        user: { version: 2 },
        changes: [
          { field: 'MAIDEN_NAME', requestedValue: 'Johnson' },
          { field: 'METADATA', requestedValue: { a: [1, { b: null }] } },
        ],
      },
      userErrors: [],
    });
  });

  it.each([['"x"'], ['[1]'], ['7'], ['1e400'], ['true'], ['""'], ['[]']])(
    'judges metadata of %s beside the other values, in a variable, a literal and a link',
    async (written) => {
      const id = await aUser(world.db);
      const problems = [
        { code: 'INVALID_VALUE', field: 'EMAIL', path: ['changes', 'email'] },
        { code: 'INVALID_VALUE', field: 'METADATA', path: ['changes', 'metadata'] },
      ];
      const changes = { email: 'nowhere', metadata: parseExactly(written) };
      expect((await updateUser({ userId: id, changes })).userErrors).toMatchObject(problems);
      const literal = `mutation { updateUser(input: { userId: "${id}", changes: {
        email: "nowhere", metadata: ${written} } }) { ${PROBLEMS} } }`;
      const { data, errors } = await world.run(literal, {}, everything);
      expect(errors).toBeUndefined();
      expect(data.updateUser.userErrors).toMatchObject(problems);
      const link = await world.run(
        `mutation ($input: LinkUserInput!) { linkUser(input: $input) { ${PROBLEMS} } }`,
        { input: { provider: 'MATCHMOVE', providerUserId: 'a'.repeat(32), profile: changes } },
        everything,
      );
      expect(link.errors).toBeUndefined();
      expect(link.data.linkUser.userErrors.at(-1)).toMatchObject({ path: ['profile', 'metadata'] });
    },
  );

  it('shows each of two in one operation what it has left behind', async () => {
    const id = await aUser(world.db);
    const mutation = `mutation ($id: ID!) {
      one: updateUser(input: { userId: $id, changes: { jobTitle: "Clerk" } }) { user { version } }
      two: updateUser(input: { userId: $id, changes: { salutation: "Dear" } }) { user { version } } }`;
    const { data, errors } = await world.run(mutation, { id }, everything);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ one: { user: { version: 2 } }, two: { user: { version: 3 } } });
  });

  it('takes null for clearing and what is left out for nothing', async () => {
    const id = await aUser(world.db, { profile: { values: { maidenName: 'Johnson', jobTitle: 'Clerk' } } });
    const { update } = await updateUser({ userId: id, changes: { maidenName: null } });
    expect(update.changes).toEqual([{ field: 'MAIDEN_NAME', requestedValue: null }]);
  });

  it('says of each value what is wrong, with what its type adds', async () => {
    const id = await aUser(world.db, { profile: { values: { firstName: 'Ana', email: 'ana@example.com' } } });
    const { userErrors, update } = await updateUser({
      userId: id,
      changes: { firstName: 'Bea', maidenName: 'é'.repeat(60), email: null, legalName: 'Acme' },
    });
    expect(update).toBeNull();
    expect(userErrors).toMatchObject(
      [
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
          field: 'MAIDEN_NAME',
          constraints: { maxLength: 50, clearable: true },
        },
        { __typename: 'InvalidValueError', field: 'EMAIL', constraints: { clearable: false } },
        { __typename: 'PlainUserError', code: 'FIELD_UNSUPPORTED', field: 'LEGAL_NAME' },
      ].toSorted((a, b) => order(a.field) - order(b.field)),
    );
  });

  it('tells the version that is current, the update in progress, and who is not there', async () => {
    const id = await aUser(world.db);
    const running = await anUpdate(world.db, id, [{ field: 'TITLE' }]);
    const conflict = await updateUser({ userId: id, expectedVersion: 7, changes: { title: 'Dr' } });
    expect(conflict.userErrors).toMatchObject([
      { __typename: 'VersionConflictError', currentVersion: 2, path: ['expectedVersion'] },
    ]);
    const busy = await updateUser({ userId: id, changes: { title: 'Dr' } });
    expect(busy.userErrors).toMatchObject([
      {
        __typename: 'UpdateInProgressError',
        field: 'TITLE',
        unlock: 'CANCEL_UPDATE',
        update: { id: running },
      },
    ]);
    const nobody = await updateUser({ userId: randomUUID(), changes: { title: 'Dr' } });
    expect(nobody).toMatchObject({
      user: null,
      update: null,
      userErrors: [{ __typename: 'PlainUserError', code: 'NOT_FOUND' }],
    });
    const foreign = await updateUser(
      { userId: id, changes: { title: 'Dr' } },
      endUser(await aUser(world.db)),
    );
    expect(foreign).toMatchObject({ user: null, update: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('knows the user by an id in capitals, as its owner too', async () => {
    const id = await aUser(world.db);
    const { userErrors } = await updateUser(
      { userId: id.toUpperCase(), changes: { jobTitle: 'Clerk' } },
      endUser(id),
    );
    expect(userErrors).toEqual([]);
  });

  it('gives no entity to a token that may not read, and does the work all the same', async () => {
    const id = await aUser(world.db);
    const input = { userId: id, changes: { jobTitle: 'Clerk' } };
    const answer = await world.run(UPDATE_USER, { input }, service('users:write'));
    expect(answer.data.updateUser).toEqual({ user: null, update: null, userErrors: [] });
    expect(codes(answer)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const { data } = await world.run(
      'query ($id: ID!) { user(id: $id) { updates { edges { node { id } } } } }',
      { id },
    );
    expect(data.user.updates.edges).toHaveLength(1);
  });

  it('refuses a risk field without users:admin, but not the null that is shown in its place', async () => {
    const id = await aUser(world.db, { state: { type: 'BUSINESS' } });
    const updated = (riskScore: string | null) => {
      const input = { userId: id, changes: { associates: [{ firstName: 'Bea', riskScore }] } };
      return world.run(UPDATE_USER, { input }, service('users:read', 'users:write'));
    };
    const answer = await updated('LOW');
    expect(answer.data).toEqual({ updateUser: null });
    expect(codes(answer)).toEqual(['FORBIDDEN']);
    expect((await updated(null)).errors).toBeUndefined();
    const preview = `query ($id: ID!) { previewUpdate(userId: $id, changes: { associates: [{ riskScore: "LOW" }] }) { changes { field } } }`;
    expect(codes(await world.run(preview, { id }))).toEqual(['FORBIDDEN']);
  });
});

describe('previewUpdate', () => {
  const PREVIEW = `query ($id: ID!, $changes: ProfileChangesInput!) { previewUpdate(userId: $id, changes: $changes) {
    changes { field path outcome } ${PROBLEMS} } }`;

  it('tells what would happen, or the errors that would', async () => {
    const id = await aUser(world.db, { profile: { values: { firstName: 'Ana' } } });
    const wouldBe = await world.run(PREVIEW, {
      id,
      changes: { email: 'new@example.com', jobTitle: 'Clerk', firstName: 'Ana' },
    });
    expect(wouldBe.data.previewUpdate.userErrors).toEqual([]);
    expect(wouldBe.data.previewUpdate.changes).toEqual(
      expect.arrayContaining([
        { field: 'EMAIL', path: ['email'], outcome: 'WOULD_AWAIT_VERIFICATION' },
        { field: 'JOB_TITLE', path: ['jobTitle'], outcome: 'WOULD_APPLY' },
        { field: 'FIRST_NAME', path: ['firstName'], outcome: 'NO_CHANGE' },
      ]),
    );
    const wrong = await world.run(PREVIEW, { id, changes: { maidenName: 'é' } });
    expect(wrong.data.previewUpdate).toMatchObject({
      changes: [],
      userErrors: [{ constraints: { maxLength: 50 } }],
    });
  });
});

describe('cancelUpdate', () => {
  it('shows the update as it is afterwards', async () => {
    const update = await anUpdate(world.db, await aUser(world.db), [{ field: 'EMAIL', verification: {} }]);
    const { data, errors } = await world.run(CANCEL, { id: update.toUpperCase() }, everything);
    expect(errors).toBeUndefined();
    expect(data.cancelUpdate).toEqual({
      update: { status: 'CANCELLED', changes: [{ status: 'CANCELLED', failure: null }] },
      userErrors: [],
    });
    const list = 'query ($status: [UpdateStatus!]) { updates(status: $status) { edges { node { id } } } }';
    const listed = await world.run(list, { status: ['CANCELLED', 'AWAITING_VERIFICATION'] });
    expect(listed.data.updates.edges).toContainEqual({ node: { id: update } });
    const again = await world.run(CANCEL, { id: update }, everything);
    expect(again.data.cancelUpdate).toMatchObject({
      update: { status: 'CANCELLED' },
      userErrors: [{ code: 'NOT_CANCELLABLE' }],
    });
  });

  it('finds no update of another user', async () => {
    const update = await anUpdate(world.db, await aUser(world.db), [{ field: 'EMAIL', verification: {} }]);
    const { data } = await world.run(CANCEL, { id: update }, endUser(await aUser(world.db)));
    expect(data.cancelUpdate).toMatchObject({ update: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});

describe('selfVerify', () => {
  const VERIFY = `mutation ($input: SelfVerifyInput!) { selfVerify(input: $input) { verification { id reference status user { id } } update { status } ${PROBLEMS} } }`;

  /** A user whose new e-mail awaits evidence. */
  async function parked(reference: string = randomUUID()) {
    const [user, id] = [await aUser(world.db), randomUUID()];
    const update = await anUpdate(world.db, user, [
      { field: 'EMAIL', requested: 'new@example.com', verification: { id, reference } },
    ]);
    return { user, update, id, reference };
  }

  async function verify(verificationId: string, more: object = {}, viewer = everything) {
    const input = { verificationId, documentType: 'PROOF_OF_EMAIL_OWNERSHIP', documentId: 'doc-1', ...more };
    const { data, errors } = await world.run(VERIFY, { input }, viewer);
    expect(errors).toBeUndefined();
    return data.selfVerify;
  }

  it('names the documents that would do for evidence of the wrong kind', async () => {
    const { id } = await parked();
    const authenticationData = { ip: '127.0.0.1' };
    const { userErrors } = await verify(id, { documentType: 'PROOF_OF_ADDRESS', authenticationData });
    expect(userErrors).toMatchObject([
      {
        __typename: 'EvidenceInvalidError',
        code: 'EVIDENCE_INVALID',
        acceptedDocumentTypes: ['PROOF_OF_EMAIL_OWNERSHIP'],
      },
    ]);
  });

  it('takes a mode of null as manual', async () => {
    const { id } = await parked();
    expect(await verify(id, { mode: null })).toMatchObject({ userErrors: [] });
    expect((await verify(id)).userErrors).toEqual([]);
    const other = await verify(id, { mode: 'OTP' });
    expect(other.userErrors).toMatchObject([{ code: 'VERIFICATION_ALREADY_SUBMITTED' }]);
  });

  it.each(['id', 'reference'] as const)(
    'takes the %s of a verification, and evidence although the provider does not answer',
    async (name) => {
      const made = await parked();
      expect(await verify(made[name])).toEqual({
        verification: {
          id: made.id,
          reference: made.reference,
          status: 'SUBMITTING_EVIDENCE',
          user: { id: made.user },
        },
        update: { status: 'AWAITING_VERIFICATION' },
        userErrors: [],
      });
    },
  );

  it('takes our id in capitals, and a reference that has the form of our ids', async () => {
    const one = await parked();
    expect((await verify(one.id.toUpperCase())).verification.id).toBe(one.id);
    const other = await parked(randomUUID());
    expect((await verify(other.reference)).verification.id).toBe(other.id);
  });

  it('proves nothing by a reference that several users have open, and says to use our id', async () => {
    const reference = `shared-${randomUUID()}`;
    const [one, other] = [await parked(reference), await parked(reference)];
    const refused = await verify(reference);
    expect(refused).toMatchObject({
      verification: null,
      update: null,
      userErrors: [{ code: 'VERIFICATION_NOT_FOUND', path: ['verificationId'] }],
    });
    expect(refused.userErrors[0].message).toMatch(/use the id of the PendingVerification/);
    for (const { user, id } of [one, other]) {
      const own = await verify(reference, { documentType: 'PROOF_OF_ADDRESS' }, endUser(user));
      expect(own).toMatchObject({ verification: { id }, userErrors: [{ code: 'EVIDENCE_INVALID' }] });
    }
    expect(await verify(other.id)).toMatchObject({
      verification: { user: { id: other.user } },
      userErrors: [],
    });
    expect(await verify(one.id)).toMatchObject({ verification: { user: { id: one.user } }, userErrors: [] });
  });

  it('takes a reference for the open one, and for the newest of one user where all have ended', async () => {
    const [reference, user] = [`again-${randomUUID()}`, await aUser(world.db)];
    const ended = async (owner: string, field: 'EMAIL' | 'PHONE', status: 'CANCELLED' | 'REJECTED') => {
      const id = randomUUID();
      await anUpdate(world.db, owner, [{ field, verification: { id, reference, status } }]);
      return id;
    };
    await ended(user, 'PHONE', 'REJECTED');
    const newest = await ended(user, 'EMAIL', 'CANCELLED');
    expect(await verify(reference)).toMatchObject({
      verification: { id: newest },
      userErrors: [{ code: 'VERIFICATION_CANCELLED' }],
    });
    await ended(await aUser(world.db), 'EMAIL', 'CANCELLED');
    expect(await verify(reference)).toMatchObject({
      verification: null,
      userErrors: [{ code: 'VERIFICATION_NOT_FOUND' }],
    });
    const open = await parked(reference);
    expect(await verify(reference)).toMatchObject({ verification: { id: open.id }, userErrors: [] });
  });

  it('finds no verification of another user, by neither id', async () => {
    const { id, reference } = await parked();
    const stranger = endUser(await aUser(world.db));
    for (const name of [id, reference, 'unknown', '', '\0']) {
      expect(await verify(name, {}, stranger)).toMatchObject({
        verification: null,
        update: null,
        userErrors: [{ code: 'VERIFICATION_NOT_FOUND', message: 'There is no such verification.' }],
      });
    }
  });
});

describe('scopes of mutations', () => {
  const link =
    'mutation { linkUser(input: { provider: BVNK, providerUserId: "x" }) { userErrors { code } } }';
  const id = randomUUID();
  it.each([
    ['linkUser', 'users:write', link],
    [
      'updateUser',
      'users:write',
      `mutation { updateUser(input: { userId: "${id}", changes: {} }) { userErrors { code } } }`,
    ],
    ['cancelUpdate', 'users:write', `mutation { cancelUpdate(updateId: "${id}") { userErrors { code } } }`],
    ['refreshUser', 'users:write', `mutation { refreshUser(userId: "${id}") { userErrors { code } } }`],
    ['submitKyc', 'users:write', `mutation { submitKyc(userId: "${id}") { userErrors { code } } }`],
    [
      'selfVerify',
      'users:verify',
      `mutation { selfVerify(input: { verificationId: "v", documentType: PROOF_OF_ADDRESS }) { userErrors { code } } }`,
    ],
    [
      'setUserStatus',
      'users:admin',
      `mutation { setUserStatus(input: { userId: "${id}", kycStatus: APPROVED }) { userErrors { code } } }`,
    ],
  ] as const)('%s needs %s', async (field, scope, mutation) => {
    const others = (
      ['users:read', 'users:write', 'users:verify', 'users:admin', 'users:pii'] as const
    ).filter((one) => one !== scope);
    const refused = await world.run(mutation, {}, service(...others));
    expect(refused.data).toEqual({ [field]: null });
    expect(codes(refused)).toEqual(['FORBIDDEN']);
    const allowed = await world.run(mutation, {}, service(scope));
    expect(allowed.errors).toBeUndefined();
    expect(allowed.data[field].userErrors).not.toEqual([]);
  });

  it('linkUser is not for the token of an end user, whatever its scopes', async () => {
    expect(codes(await world.run(link, {}, endUser(id)))).toEqual(['FORBIDDEN']);
  });
});

function order(field: string): number {
  return ['FIRST_NAME', 'MAIDEN_NAME', 'EMAIL', 'LEGAL_NAME'].indexOf(field);
}
