import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;
beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const admin = service('users:admin');
const EXPORT =
  'mutation ($id: ID!) { exportUser(input: { userId: $id }) { userId document userErrors { code path } } }';
const exported = async (id: string, viewer: Viewer = admin) => {
  const { data, errors } = await world.run(EXPORT, { id }, viewer);
  expect(errors).toBeUndefined();
  return data.exportUser;
};

const SSN = '111111112';
/** A user with something of everything. */
async function story() {
  const providerUserId = `mm-${randomUUID()}`;
  const id = await aUser(world.db, {
    providerUserId,
    profile: { values: { firstName: 'Ana', taxIdentifiers: [{ type: 'SSN', number: SSN }] } },
  });
  const reference = randomUUID();
  await anUpdate(world.db, id, [
    {
      field: 'EMAIL',
      requested: 'new@example.com',
      previous: 'old@example.com',
      verification: { reference },
    },
  ]);
  await world.core.actions.selfVerify(
    { ...admin, subject: 'clerk-1' },
    {
      verificationId: reference,
      mode: 'MANUAL',
      documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
      documentId: 'document-1',
      date: null,
      device: { deviceId: 'device-1' },
    },
  );
  await world.core.deps.store.notice({
    provider: 'MATCHMOVE',
    eventId: `event-${providerUserId}`,
    eventType: 'user.updated',
    providerUserId,
    bodyDigest: Buffer.alloc(32),
    occurredAt: new Date(),
  });
  return { id, providerUserId, reference };
}

describe('an export', () => {
  it('holds all that is held about a user, as one document', async () => {
    const { id, providerUserId, reference } = await story();
    const { userId, document, userErrors } = await exported(id.toUpperCase());
    expect({ userId, userErrors }).toEqual({ userId: id, userErrors: [] });
    expect(document).toMatchObject({
      format: 1,
      exportedAt: expect.any(String),
      user: { id, provider: 'MATCHMOVE', providerUserId, status: 'ACTIVE', linkedAt: expect.any(String) },
      profile: { firstName: 'Ana', taxIdentifiers: [{ type: 'SSN', number: '*****1112' }] },
      providerRecord: {},
      requirements: { immediately: {}, eventually: {}, otherPending: [] },
      updates: [
        {
          status: 'AWAITING_VERIFICATION',
          idempotencyKey: null,
          changes: [
            {
              field: 'EMAIL',
              requestedValue: 'new@example.com',
              previousValue: 'old@example.com',
              verification: { reference, status: 'SUBMITTING_EVIDENCE' },
            },
          ],
        },
      ],
      calls: [{ kind: 'EVIDENCE', evidence: { documentId: 'document-1', device: { deviceId: 'device-1' } } }],
      webhooks: [{ eventType: 'user.updated' }],
      auditTrail: [
        { action: 'USER_LINKED' },
        { action: 'EVIDENCE_SUBMITTED', actor: 'clerk-1', documentId: 'document-1' },
        { action: 'USER_EXPORTED', actor: 'back-office' },
      ],
    });
    expect(document.events.length).toBeGreaterThan(0);
    expect(JSON.stringify(document)).not.toContain(SSN);
  });

  it('shows numbers in full with users:pii, and the trail says so', async () => {
    const { id } = await story();
    const { document } = await exported(id, service('users:admin', 'users:pii'));
    expect(document.profile.taxIdentifiers).toEqual([{ type: 'SSN', number: SSN }]);
    expect(document.auditTrail.slice(-2)).toMatchObject([
      { action: 'USER_EXPORTED' },
      { action: 'UNMASKED_READ' },
    ]);
  });

  it('is for users:admin, and of users whom the viewer may see', async () => {
    const { id } = await story();
    expect(codes(await world.run(EXPORT, { id }, reader))).toEqual(['FORBIDDEN']);
    const notFound = { userId: null, document: null, userErrors: [{ code: 'NOT_FOUND', path: ['userId'] }] };
    for (const unknown of [randomUUID(), 'nonsense']) expect(await exported(unknown)).toEqual(notFound);
    expect(await exported(id, endUser(randomUUID()))).toEqual(notFound);
    expect((await exported(id, endUser(id))).document.user.id).toBe(id);
    await world.core.actions.eraseUser(admin, id);
    expect(await exported(id)).toEqual(notFound);
  });
});
