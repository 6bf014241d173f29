import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { readUsers } from '../../src/db/users/read-users.ts';
import type { PendingEntry, RequiredAction } from '../../src/domain/snapshot.ts';
import { policiesOf } from '../../src/graphql/policies.ts';
import { anUpdate, aUser, keyring } from '../support/builders.ts';
import { everything, type GraphqlWorld, graphqlWorld, reader } from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const HOUR = 60 * 60 * 1000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

const REQUIREMENTS = `query ($id: ID!) { user(id: $id) { requirements {
  immediatelyDue { requiredAttributes { field name } requiredActions { type providerType reasons url deadline deadlineText } }
  eventuallyDue { requiredActions { type } }
  pendingVerification { id reference field action status createdAt expiresAt acceptedDocumentTypes verificationData
    user { id } update { id origin status } }
} } }`;

async function requirements(id: string) {
  const { data, errors } = await world.run(REQUIREMENTS, { id });
  expect(errors).toBeUndefined();
  return data.user.requirements;
}

function wanted(type: RequiredAction['type']): RequiredAction {
  return { type, providerType: type.toLowerCase(), reasons: [], url: null, deadline: null };
}

const due = (...types: RequiredAction['type'][]) => ({
  immediately: { requiredAttributes: [], requiredActions: types.map(wanted) },
  eventually: { requiredAttributes: [], requiredActions: types.map(wanted) },
});

const unknownEntry = (more: Partial<PendingEntry> = {}): PendingEntry => ({
  reference: 'strange-1',
  field: null,
  action: null,
  providerType: 'retina',
  value: { retina: 'left', ssn: '111111112' },
  createdAt: inHours(-1),
  expiresAt: inHours(1),
  ...more,
});

const actions = (list: { requiredActions: { type: string }[] }) =>
  list.requiredActions.map(({ type }) => type);

describe('pending verifications', () => {
  it('show the parked value in input names, its documents, its update and its user, oldest first', async () => {
    const id = await aUser(world.db);
    const [phone, mail] = [randomUUID(), randomUUID()];
    const expiresAt = inHours(1);
    const update = await anUpdate(world.db, id, [
      {
        field: 'PHONE',
        requested: '+639171234567',
        verification: {
          id: phone,
          reference: 'v-phone',
          action: 'MOBILE_VERIFICATION',
          createdAt: inHours(-1),
          expiresAt,
        },
      },
      {
        field: 'EMAIL',
        requested: 'new@example.com',
        verification: { id: mail, reference: 'v-email', createdAt: inHours(-2) },
      },
    ]);
    const { pendingVerification } = await requirements(id);
    expect(pendingVerification).toMatchObject([
      {
        id: mail,
        reference: 'v-email',
        field: 'EMAIL',
        expiresAt: null,
        acceptedDocumentTypes: ['PROOF_OF_EMAIL_OWNERSHIP'],
      },
      {
        id: phone,
        reference: 'v-phone',
        field: 'PHONE',
        action: 'MOBILE_VERIFICATION',
        status: 'AWAITING_EVIDENCE',
        expiresAt: expiresAt.toISOString(),
        acceptedDocumentTypes: ['PROOF_OF_MOBILE_OWNERSHIP', 'SUBSCRIBER_AUTHORIZATION_LETTER'],
        verificationData: { phone: '+639171234567' },
        user: { id },
        update: { id: update, origin: 'CLIENT', status: 'AWAITING_VERIFICATION' },
      },
    ]);
  });

  it('are gone by the clock when no evidence came, and the change has expired wherever it is read', async () => {
    const id = await aUser(world.db, { profile: { due: due('EMAIL_VERIFICATION') } });
    const overdue = randomUUID();
    const expiresAt = inHours(-1);
    const update = await anUpdate(
      world.db,
      id,
      [{ field: 'EMAIL', requested: 'new@example.com', verification: { id: overdue, expiresAt } }],
      {
        requestedAt: inHours(-3),
      },
    );
    const shown = await requirements(id);
    expect(shown.pendingVerification).toEqual([]);
    expect(actions(shown.immediatelyDue)).toEqual([]);
    const query = `query ($id: ID!, $all: [_Any!]!) {
      profileUpdate(id: $id) { status completedAt changes { status cancellable verification { status } } history { status occurredAt } }
      _entities(representations: $all) { ... on PendingVerification { status } }
      updates(status: [EXPIRED]) { edges { node { id } } }
      open: updates(status: [AWAITING_VERIFICATION]) { edges { node { id } } }
    }`;
    const all = [{ __typename: 'PendingVerification', id: overdue }];
    const { data, errors } = await world.run(query, { id: update, all });
    expect(errors).toBeUndefined();
    expect(data.profileUpdate).toMatchObject({
      status: 'EXPIRED',
      completedAt: expiresAt.toISOString(),
      changes: [{ status: 'EXPIRED', cancellable: false, verification: { status: 'EXPIRED' } }],
    });
    expect(data.profileUpdate.history.at(-1)).toEqual({
      status: 'EXPIRED',
      occurredAt: expiresAt.toISOString(),
    });
    expect(data._entities).toEqual([{ status: 'EXPIRED' }]);
    expect(data.updates.edges).toEqual([{ node: { id: update } }]);
    expect(data.open.edges.map((edge: { node: { id: string } }) => edge.node.id)).not.toContain(update);
  });

  it('go on past their time once evidence was given', async () => {
    const id = await aUser(world.db);
    await anUpdate(world.db, id, [
      {
        field: 'EMAIL',
        verification: { reference: 'v-late', status: 'AWAITING_APPROVAL', expiresAt: inHours(-1) },
        status: 'AWAITING_VERIFICATION',
      },
    ]);
    expect((await requirements(id)).pendingVerification).toMatchObject([
      { reference: 'v-late', status: 'AWAITING_APPROVAL' },
    ]);
  });

  it('hold what we do not understand, without numbers in full, until its time is over', async () => {
    const unknownEntries = [unknownEntry(), unknownEntry({ reference: 'strange-2', expiresAt: inHours(-1) })];
    const id = await aUser(world.db, { profile: { unknownEntries } });
    const other = await aUser(world.db, { profile: { unknownEntries } });
    const { pendingVerification } = await requirements(id);
    expect(await requirements(id)).toMatchObject({ pendingVerification });
    expect((await requirements(other)).pendingVerification[0].id).not.toBe(pendingVerification[0].id);
    expect(pendingVerification).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/),
        reference: 'strange-1',
        field: null,
        action: null,
        status: 'AWAITING_EVIDENCE',
        createdAt: expect.any(String),
        expiresAt: expect.any(String),
        acceptedDocumentTypes: [],
        verificationData: { retina: 'left', ssn: '*****1112' },
        user: { id },
        update: null,
      },
    ]);
  });
});

describe('what is due', () => {
  it('is shown as the provider lists it, with deadlines as moments where they can be read', async () => {
    const waiting = { type: 'WAIT', providerType: 'wait', reasons: [], url: null };
    const id = await aUser(world.db, {
      profile: {
        due: {
          immediately: {
            requiredAttributes: [
              { field: 'EMAIL', name: 'email' },
              { field: null, name: 'aura' },
            ],
            requiredActions: [
              {
                type: 'HOSTED_VERIFICATION',
                providerType: 'hosted',
                reasons: ['R1'],
                url: 'https://example.com/x',
                deadline: '2026-01-01',
              },
              {
                type: 'WAIT',
                providerType: 'wait',
                reasons: [],
                url: null,
                deadline: '2026-01-01 08:30:00+08:00',
              },
              { type: 'WAIT', providerType: 'wait', reasons: [], url: null, deadline: 'within 30 days' },
              { type: 'OTHER', providerType: 'dance', reasons: [], url: null, deadline: null },
            ],
          },
          eventually: { requiredAttributes: [], requiredActions: [] },
        },
      },
    });
    expect(await requirements(id)).toEqual({
      immediatelyDue: {
        requiredAttributes: [
          { field: 'EMAIL', name: 'email' },
          { field: null, name: 'aura' },
        ],
        requiredActions: [
          {
            type: 'HOSTED_VERIFICATION',
            providerType: 'hosted',
            reasons: ['R1'],
            url: 'https://example.com/x',
            deadline: '2026-01-01T00:00:00.000Z',
            deadlineText: '2026-01-01',
          },
          {
            ...waiting,
            deadline: '2026-01-01T00:30:00.000Z',
            deadlineText: '2026-01-01 08:30:00+08:00',
          },
          { ...waiting, deadline: null, deadlineText: 'within 30 days' },
          { ...waiting, type: 'OTHER', providerType: 'dance', deadline: null, deadlineText: null },
        ],
      },
      eventuallyDue: { requiredActions: [] },
      pendingVerification: [],
    });
  });

  it('says that something is, where the provider waits and names nothing', async () => {
    const waiting = {
      kyc: { status: 'INFORMATION_REQUIRED', providerStatus: 'waiting_for_information' },
    } as const;
    const unnamed = await aUser(world.db, { state: waiting });
    expect((await requirements(unnamed)).immediatelyDue).toEqual({
      requiredAttributes: [],
      requiredActions: [
        {
          ...{ type: 'OTHER', providerType: 'waiting_for_information', reasons: [], url: null },
          ...{ deadline: null, deadlineText: null },
        },
      ],
    });
    const named = await aUser(world.db, { state: waiting, profile: { due: due('DOCUMENT_UPLOAD') } });
    expect(actions((await requirements(named)).immediatelyDue)).toEqual(['DOCUMENT_UPLOAD']);
  });

  it('asks for evidence while it is awaited', async () => {
    const id = await aUser(world.db, { profile: { due: due('EMAIL_VERIFICATION', 'MOBILE_VERIFICATION') } });
    await anUpdate(world.db, id, [{ field: 'EMAIL', verification: {} }]);
    const shown = await requirements(id);
    // The phone's verification was never a parked change: the provider wants it for its own reasons.
    expect(actions(shown.immediatelyDue)).toEqual(['EMAIL_VERIFICATION', 'MOBILE_VERIFICATION']);
    expect(actions(shown.eventuallyDue)).toEqual(['EMAIL_VERIFICATION', 'MOBILE_VERIFICATION']);
  });

  it.each(['CANCELLED', 'SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL', 'APPROVED'] as const)(
    'does not ask for evidence that is %s, though the provider still lists it',
    async (status) => {
      const id = await aUser(world.db, { profile: { due: due('EMAIL_VERIFICATION', 'WAIT') } });
      await anUpdate(world.db, id, [{ field: 'EMAIL', verification: { status } }]);
      const shown = await requirements(id);
      expect(actions(shown.immediatelyDue)).toEqual(['WAIT']);
      expect(actions(shown.eventuallyDue)).toEqual(['WAIT']);
    },
  );

  it('asks again when a newer change of the same kind awaits evidence', async () => {
    const id = await aUser(world.db, { profile: { due: due('EMAIL_VERIFICATION') } });
    await anUpdate(world.db, id, [
      { field: 'EMAIL', verification: { status: 'CANCELLED' } },
      { field: 'PHONE', verification: { action: 'EMAIL_VERIFICATION' } },
    ]);
    expect(actions((await requirements(id)).immediatelyDue)).toEqual(['EMAIL_VERIFICATION']);
  });

  it('does not ask for evidence of what had expired when it was found', async () => {
    const dueUntil = (hours: number) => {
      const action = { ...wanted('EMAIL_VERIFICATION'), deadline: inHours(hours).toISOString() };
      return {
        immediately: { requiredAttributes: [], requiredActions: [action, wanted('SUBMIT_KYC')] },
        eventually: { requiredAttributes: [], requiredActions: [] },
      };
    };
    const over = await aUser(world.db, { profile: { due: dueUntil(-1) } });
    expect(actions((await requirements(over)).immediatelyDue)).toEqual(['SUBMIT_KYC']);
    const running = await aUser(world.db, { profile: { due: dueUntil(1) } });
    expect(actions((await requirements(running)).immediatelyDue)).toEqual([
      'EMAIL_VERIFICATION',
      'SUBMIT_KYC',
    ]);
    const again = await aUser(world.db, { profile: { due: dueUntil(-1) } });
    await anUpdate(world.db, again, [
      { field: 'EMAIL', verification: { reference: 'v-again' }, status: 'AWAITING_VERIFICATION' },
    ]);
    expect(actions((await requirements(again)).immediatelyDue)).toEqual(['EMAIL_VERIFICATION', 'SUBMIT_KYC']);
  });

  it('keeps asking while an entry that we do not understand is open', async () => {
    const id = await aUser(world.db, {
      profile: { due: due('EMAIL_VERIFICATION'), unknownEntries: [unknownEntry()] },
    });
    await anUpdate(world.db, id, [{ field: 'EMAIL', verification: { status: 'CANCELLED' } }]);
    expect(actions((await requirements(id)).immediatelyDue)).toEqual(['EMAIL_VERIFICATION']);
  });
});

describe('field policies', () => {
  const POLICIES = `query ($id: ID!) { user(id: $id) { fieldPolicies { field access verification reason unlock blockedBy { id } message confirmation requiredWith
    constraints { required clearable allowedValues pattern maxLength } parts { path access reason unlock constraints { required } } } } }`;

  it('answer for every field, from the table of the user’s provider', async () => {
    const id = await aUser(world.db);
    const { data, errors } = await world.run(POLICIES, { id });
    expect(errors).toBeUndefined();
    const policies = Object.fromEntries(
      data.user.fieldPolicies.map((one: { field: string }) => [one.field, one]),
    );
    expect(data.user.fieldPolicies).toHaveLength(59);
    expect(policies.FIRST_NAME).toMatchObject({
      access: 'LOCKED',
      reason: 'KYC_APPROVED',
      unlock: 'CONTACT_PROVIDER',
      blockedBy: null,
      verification: null,
    });
    expect(policies.EMAIL).toMatchObject({
      access: 'REQUIRES_VERIFICATION',
      verification: 'EMAIL_VERIFICATION',
      reason: null,
      unlock: null,
    });
    expect(policies.MAIDEN_NAME).toMatchObject({
      access: 'EDITABLE',
      constraints: { required: false, clearable: true, maxLength: 50 },
    });
    expect(policies.LEGAL_NAME).toMatchObject({
      access: 'UNSUPPORTED',
      constraints: null,
      confirmation: 'NONE',
      parts: [],
    });
    expect(policies.DOCUMENTS.parts).toContainEqual({
      path: ['front'],
      access: 'UNSUPPORTED',
      reason: null,
      unlock: null,
      constraints: null,
    });
  });

  it.each([
    ['that was not sent yet', 'CANCEL_UPDATE', { field: 'EMAIL' } as const],
    [
      'whose evidence is with the provider',
      'WAIT',
      { field: 'EMAIL', verification: { status: 'AWAITING_APPROVAL' } } as const,
    ],
  ])('name the update %s as what blocks its field, and %s as the way out', async (_what, unlock, change) => {
    const id = await aUser(world.db);
    const update = await anUpdate(world.db, id, [change]);
    const { data, errors } = await world.run(POLICIES, { id });
    expect(errors).toBeUndefined();
    const policy = data.user.fieldPolicies.find((one: { field: string }) => one.field === 'EMAIL');
    expect(policy).toMatchObject({
      access: 'LOCKED',
      reason: 'UPDATE_IN_PROGRESS',
      unlock,
      blockedBy: { id: update },
    });
    expect(policy.message.includes('cancel')).toBe(unlock === 'CANCEL_UPDATE');
    expect(world.statements.length).toBeLessThanOrEqual(2);
  });

  it('say between what days a date may be, and what another part of an address asks for', async () => {
    const id = await aUser(world.db, { provider: 'BYZANTINE', providerUserId: crypto.randomUUID() });
    const query = `query ($id: ID!) { user(id: $id) { fieldPolicies { field constraints { min max }
      parts { path requiredWhere { part values constraints { required pattern example } } } } } }`;
    const { data, errors } = await world.run(query, { id });
    expect(errors).toBeUndefined();
    const policyOf = (field: string) =>
      data.user.fieldPolicies.find((one: { field: string }) => one.field === field);
    const today = new Date().toISOString().slice(0, 10);
    expect(policyOf('DATE_OF_BIRTH').constraints).toEqual({ min: '1900-01-01', max: today });
    expect(policyOf('FIRST_NAME').constraints).toEqual({ min: null, max: null });
    const parts = policyOf('RESIDENTIAL_ADDRESS').parts;
    const state = parts.find(({ path }: { path: string[] }) => path[0] === 'state');
    expect(state.requiredWhere).toEqual({
      part: 'country',
      values: ['US'],
      constraints: { required: true, pattern: '^[A-Z]{2}$', example: 'CA' },
    });
    expect(parts.filter((one: { requiredWhere: unknown }) => one.requiredWhere !== null)).toEqual([state]);
  });

  it('hold the value in force and the pending one, masked as the profile is', async () => {
    const id = await aUser(world.db, {
      profile: {
        values: { email: 'old@example.com', taxIdentifiers: [{ type: 'SSN', number: '111111112' }] },
      },
    });
    const change = { field: 'EMAIL', requested: 'new@example.com', verification: {} } as const;
    await anUpdate(world.db, id, [change]);
    const query = 'query ($id: ID!) { user(id: $id) { fieldPolicies { inputName value pendingValue } } }';
    const shown = async (viewer: Viewer) => {
      const { data, errors } = await world.run(query, { id }, viewer);
      expect(errors).toBeUndefined();
      const policies: { inputName: string; value: unknown; pendingValue: unknown }[] =
        data.user.fieldPolicies;
      return Object.fromEntries(policies.map(({ inputName, ...values }) => [inputName, values]));
    };
    const masked = await shown(reader);
    expect(masked.email).toEqual({ value: 'old@example.com', pendingValue: 'new@example.com' });
    expect(masked.taxIdentifiers?.value).toEqual([{ type: 'SSN', number: '*****1112' }]);
    expect(masked.phone).toEqual({ value: null, pendingValue: null });
    expect((await shown(everything)).taxIdentifiers?.value).toEqual([{ type: 'SSN', number: '111111112' }]);
  });

  it('say that nothing can be changed where this build does not know the provider', async () => {
    const id = await aUser(world.db);
    const [record] = await readUsers(world.db, [{ id }], keyring);
    if (!record) throw new Error('the user is missing');
    const providers = world.services.providers.map((provider) => ({ ...provider, module: null }));
    const policies = await policiesOf({ ...world.services, providers }, record);
    expect(policies).toHaveLength(59);
    expect(new Set(policies.map(({ access }) => access))).toEqual(new Set(['UNSUPPORTED']));
  });
});
