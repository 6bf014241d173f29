import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { codes, endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;
beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const admin = service('users:admin');
const device = { deviceId: 'device-1', ip: '203.0.113.77', os: 'Android', userAgent: 'Agent 1' };
const TRAIL = `query ($id: ID!, $first: Int, $after: String) { auditTrail(userId: $id, first: $first, after: $after) {
  edges { cursor node { sequence occurredAt actor action subject documentType documentId
    device { deviceId ip os userAgent } } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function trailOf(id: string, page: object = {}, viewer: Viewer = admin) {
  const { data, errors } = await world.run(TRAIL, { id, ...page }, viewer);
  expect(errors).toBeUndefined();
  return data.auditTrail;
}

/** A user whose evidence was handed in, and whose update was taken back. */
async function story() {
  const id = await aUser(world.db);
  const reference = randomUUID();
  await anUpdate(world.db, id, [{ field: 'EMAIL', verification: { reference } }]);
  const other = await anUpdate(world.db, id, [{ field: 'PHONE', verification: {} }]);
  await world.core.actions.selfVerify(everything, {
    verificationId: reference,
    mode: 'MANUAL',
    documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
    documentId: 'document-1',
    date: null,
    device,
  });
  await world.core.actions.cancelUpdate(everything, other);
  return { id, reference, other };
}

describe('the audit trail of a user', () => {
  it('says who did what, when, with which document and from which device, newest first', async () => {
    const { id, reference, other } = await story();
    const { edges, pageInfo } = await trailOf(id.toUpperCase());
    const none = { documentType: null, documentId: null, device: null };
    const by = { actor: 'back-office', occurredAt: expect.any(String), ...none };
    expect(edges.map(({ node }: { node: object }) => node)).toEqual([
      { ...by, sequence: 3, action: 'UPDATE_CANCELLED', subject: other },
      {
        ...by,
        sequence: 2,
        action: 'EVIDENCE_SUBMITTED',
        subject: reference,
        documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
        documentId: 'document-1',
        device,
      },
      { ...by, sequence: 1, actor: expect.any(String), action: 'USER_LINKED', subject: 'MATCHMOVE' },
    ]);
    expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  });

  it('is read page by page, to the end', async () => {
    const { id } = await story();
    const sequences = ({ edges }: { edges: { node: { sequence: number } }[] }) =>
      edges.map(({ node }) => node.sequence);
    const first = await trailOf(id, { first: 2 });
    expect([sequences(first), first.pageInfo.hasNextPage]).toEqual([[3, 2], true]);
    const second = await trailOf(id, { first: 2, after: first.pageInfo.endCursor });
    expect([sequences(second), second.pageInfo.hasNextPage, second.pageInfo.hasPreviousPage]).toEqual([
      [1],
      false,
      true,
    ]);
    expect((await trailOf(id, { after: second.pageInfo.endCursor })).edges).toEqual([]);
  });

  it('outlives its user, without what was sealed under the user’s key', async () => {
    const { id } = await story();
    await world.core.actions.eraseUser(everything, id);
    const { edges } = await trailOf(id);
    expect(edges.map(({ node }: { node: { action: string } }) => node.action)).toEqual([
      'USER_ERASED',
      'UPDATE_CANCELLED',
      'EVIDENCE_SUBMITTED',
      'USER_LINKED',
    ]);
    expect(edges[2].node).toMatchObject({ documentType: null, documentId: null, device: null });
  });

  it('is for users:admin alone, and for an end user no more than its own', async () => {
    const { id } = await story();
    for (const viewer of [reader, service('users:read', 'users:write', 'users:pii')])
      expect(codes(await world.run(TRAIL, { id }, viewer))).toEqual(['FORBIDDEN']);
    const other = await aUser(world.db);
    for (const unknown of [randomUUID(), 'nonsense']) expect(await trailOf(unknown)).toBeNull();
    expect(await trailOf(id, {}, endUser(other))).toBeNull();
    expect((await trailOf(id, {}, endUser(id))).edges).toHaveLength(3);
  });

  it('takes its own cursors and sizes alone', async () => {
    const [one, other] = [await story(), await story()];
    const { pageInfo } = await trailOf(other.id);
    for (const after of [pageInfo.endCursor, 'nonsense', ''])
      expect(codes(await world.run(TRAIL, { id: one.id, after }, admin))).toEqual(['CURSOR_INVALID']);
    for (const first of [0, 101])
      expect(codes(await world.run(TRAIL, { id: one.id, first }, admin))).toEqual(['BAD_USER_INPUT']);
  });
});
