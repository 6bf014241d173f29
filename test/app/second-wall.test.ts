import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mayTouchUser } from '../../src/auth/viewer.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { type Probed, type ProductionApp, startProductionApp } from './support/production-app.ts';

/** The application's own check of ownership is gone: everybody may touch everybody. */
vi.mock('../../src/auth/viewer.ts', async (original) => ({
  ...(await original<typeof import('../../src/auth/viewer.ts')>()),
  mayTouchUser: () => true,
}));
/** So is the choice of one's own rows from those of all who share a statement. */
vi.mock('../../src/graphql/own-rows.ts', () => ({ ownRows: (_userId: string, rows: unknown[]) => rows }));

type Person = {
  userId: string;
  providerUserId: string;
  updateId: string;
  verificationId: string;
  reference: string;
};

let app: ProductionApp;
let simulator: Simulator;
let [mine, theirs]: Person[] = [];
let asMe: string;

beforeAll(async () => {
  simulator = await startSimulator({ bank: 'manual' });
  app = await startProductionApp({ MATCHMOVE_BASE_URL: simulator.url, ...matchmoveValues });
  [mine, theirs] = [await aPerson(), await aPerson()];
  asMe = await app.token('me', mine.userId);
});
afterAll(async () => {
  await app?.close();
  await simulator?.close();
});

async function aPerson(): Promise<Person> {
  const providerUserId = await simulator.newUser('approved');
  const linked = await app.ask(
    'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }',
    {
      input: { provider: 'MATCHMOVE', providerUserId },
    },
  );
  const userId = linked.data.linkUser.user.id as string;
  const input = { userId, changes: { email: `${userId.slice(0, 8)}@example.ph` } };
  const { data } = await app.ask(
    `mutation ($input: UpdateUserInput!) { updateUser(input: $input) {
      update { id changes { verification { id reference } } } userErrors { code } } }`,
    { input },
  );
  const { update } = data.updateUser;
  const { id: verificationId, reference } = update.changes[0].verification;
  return { userId, providerUserId, updateId: update.id, verificationId, reference };
}

const READS = `query ($userId: ID!, $providerUserId: String!, $updateId: ID!, $all: [_Any!]!, $changes: ProfileChangesInput!) {
  user(id: $userId) { id profile { email } updates { edges { node { id } } } }
  userByProviderReference(provider: MATCHMOVE, providerUserId: $providerUserId) { id }
  profileUpdate(id: $updateId) { id history { status } user { id } }
  updates(filter: { userId: $userId }) { edges { node { id } } totalCount }
  auditTrail(userId: $userId) { edges { node { action } } }
  previewUpdate(userId: $userId, changes: $changes) { changes { field } userErrors { code } }
  _entities(representations: $all) { __typename ... on User { id } ... on ProfileUpdate { id } ... on PendingVerification { id } }
}`;

function reads(person: Person, bearer: string): Promise<Probed> {
  const { userId, providerUserId, updateId, verificationId } = person;
  const all = [
    { __typename: 'User', id: userId },
    { __typename: 'User', provider: 'MATCHMOVE', providerUserId },
    { __typename: 'ProfileUpdate', id: updateId },
    { __typename: 'PendingVerification', id: verificationId },
  ];
  const changes = { jobTitle: 'Thief' };
  return app.ask(READS, { userId, providerUserId, updateId, all, changes }, bearer);
}

describe('with the check of ownership removed, PostgreSQL keeps an end user from others', () => {
  it('is really removed', () => {
    const me = { subject: 'me', scopes: new Set<string>(), userId: mine?.userId ?? '', expiresAt: null };
    expect(mayTouchUser(me, theirs?.userId ?? '')).toBe(true);
  });

  it('every read gives nothing', async () => {
    const { data } = await reads(theirs as Person, asMe);
    expect(data).toEqual({
      user: null,
      userByProviderReference: null,
      profileUpdate: null,
      updates: { edges: [], totalCount: 0 },
      auditTrail: null,
      previewUpdate: { changes: [], userErrors: [{ code: 'NOT_FOUND' }] },
      _entities: [null, null, null, null],
    });
  });

  it('and one’s own all the same', async () => {
    const { data, errors } = await reads(mine as Person, asMe);
    expect(errors).toBeUndefined();
    expect(data.user.id).toBe(mine?.userId);
    expect(data._entities.map((one: Probed) => one?.id)).toEqual([
      mine?.userId,
      mine?.userId,
      mine?.updateId,
      mine?.verificationId,
    ]);
    expect(data.profileUpdate.history).not.toEqual([]);
    expect(data.auditTrail.edges).not.toEqual([]);
  });

  it.each<[string, string, (person: Person) => object]>([
    ['updateUser', 'UpdateUserInput!', ({ userId }) => ({ userId, changes: { jobTitle: 'Thief' } })],
    ['selfVerify', 'SelfVerifyInput!', ({ verificationId }) => evidence(verificationId)],
    ['selfVerify', 'SelfVerifyInput!', ({ reference }) => evidence(reference)],
    ['setUserStatus', 'SetUserStatusInput!', ({ userId }) => ({ userId, kycStatus: 'APPROVED' })],
    ['exportUser', 'ExportUserInput!', ({ userId }) => ({ userId })],
  ])('%s finds nobody', async (mutation, type, inputOf) => {
    const before = await stored();
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`;
    const { data } = await app.ask(query, { input: inputOf(theirs as Person) }, asMe);
    expect(data[mutation].userErrors.map(({ code }: Probed) => code)).toEqual([
      expect.stringMatching(/^(VERIFICATION_)?NOT_FOUND$/),
    ]);
    expect(await stored()).toEqual(before);
  });

  it.each<[string, string, (person: Person) => string]>([
    ['cancelUpdate', 'updateId', ({ updateId }) => updateId],
    ['retryUpdate', 'updateId', ({ updateId }) => updateId],
    ['refreshUser', 'userId', ({ userId }) => userId],
    ['submitKyc', 'userId', ({ userId }) => userId],
  ])('%s finds nothing', async (mutation, argument, idOf) => {
    const before = await stored();
    const query = `mutation ($id: ID!) { ${mutation}(${argument}: $id) { userErrors { code } } }`;
    const { data } = await app.ask(query, { id: idOf(theirs as Person) }, asMe);
    expect(data[mutation].userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await stored()).toEqual(before);
  });

  it('a service sees all', async () => {
    const { data } = await reads(theirs as Person, app.serviceToken);
    expect(data.user.id).toBe(theirs?.userId);
    expect(data.updates.totalCount).toBe(1);
  });

  // Last: it takes the wall down.
  it('and nothing else does: without the policies an end user reads others', async () => {
    for (const table of ['users', 'user_keys', 'profile_updates', 'update_changes', 'verifications'])
      await sql.raw(`alter table ${table} disable row level security`).execute(app.owner);
    const { data } = await reads(theirs as Person, asMe);
    expect([data.user.id, data.profileUpdate.id]).toEqual([theirs?.userId, theirs?.updateId]);
  });
});

const evidence = (verificationId: string) => ({
  verificationId,
  mode: 'MANUAL',
  documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
  documentId: 'a document',
});

/** What is stored about the other user, as far as a write would move it. */
async function stored() {
  const { rows } =
    await sql`select a.audit_count, u.version, (select count(*) from provider_calls where user_id = u.id) as calls
    from users u join user_actors a on a.user_id = u.id where u.id = ${theirs?.userId}`.execute(app.owner);
  return rows;
}
