import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Statement } from '../../../src/db/users/commit-user.ts';
import { createPostgresStore } from '../../../src/db/users/postgres-store.ts';
import type { Actor, Call } from '../../../src/domain/user/actor.ts';
import type { Commit } from '../../../src/domain/user/commit.ts';
import { beginDraft, type Decided, finishDraft, takeLease } from '../../../src/domain/user/draft.ts';
import { keyring } from '../../support/builders.ts';

/** Every statement of the store about this user, as it was sent; commits with all of their parts. */
export async function everyStatement(pool: pg.Pool, userId: string): Promise<Map<string, Statement>> {
  const sent = new Map<string, Statement>();
  let now = '';
  let refuse = false;
  const store = createPostgresStore(
    {
      async query(statement) {
        sent.set(now, statement);
        return refuse ? { rows: [] } : pool.query(statement);
      },
    },
    keyring,
    async () => randomBytes(32),
  );
  const record = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    now = name;
    return work();
  };
  const loaded = await record('load', () => store.load(userId));
  if (!loaded) throw new Error('no such user');
  await record('load with a key', () =>
    store.load(userId, { endUser: null, idempotency: { caller: 'service', key: 'a key' } }),
  );
  const holder = randomUUID();
  await record('claim', () => store.claim(userId, holder));
  await record('renew', () => store.renew(userId, holder, 1));
  const notice = { provider: 'MATCHMOVE' as const, eventId: randomUUID(), eventType: 'user.updated' };
  const { providerUserId } = loaded.actor;
  const more = { providerUserId, bodyDigest: Buffer.alloc(32), occurredAt: new Date() };
  await record('notice', () => store.notice({ ...notice, ...more }));
  await record('notice late', () => store.noticeLate(loaded.actor, null));
  // From here on nothing is written.
  refuse = true;
  await record('claim due', () =>
    store.claimDue(
      holder,
      new Map([
        ['MATCHMOVE', 16],
        ['BVNK', 16],
      ]),
    ),
  );
  for (const lease of ['TAKE', 'RELEASE', 'KEEP'] as const) {
    await record(`commit, ${lease}`, () => store.commit(loaded, everything(loaded.actor, lease)));
  }
  const erasing = everything(loaded.actor, 'KEEP');
  await record('commit, erased', () =>
    store.commit(loaded, { ...erasing, commit: { ...erasing.commit, erased: true } }),
  );
  await record('link', () => store.link(everything(loaded.actor, 'KEEP'), loaded.actor));
  return sent;
}

/** A decision that writes to every table. */
function everything(actor: Actor, lease: 'TAKE' | 'RELEASE' | 'KEEP'): Decided {
  const draft = beginDraft(actor, randomUUID);
  if (lease === 'TAKE') takeLease(draft, randomUUID());
  else draft.write.fence = { number: 1, holder: randomUUID() };
  const decided = finishDraft(draft);
  const id = randomUUID();
  const at = actor.now;
  const call: Call = {
    id,
    kind: 'EVIDENCE',
    updateId: id,
    verificationId: id,
    kycStatus: null,
    state: 'WAITING',
    createdAt: at,
    giveUpAt: at,
    addsCopies: false,
    attempts: 0,
    notBefore: at,
    startedAt: null,
    leaseNumber: null,
    unknownAt: null,
    landsUntil: null,
    takenAt: null,
    confirmUntil: null,
    doneLater: false,
    refusal: null,
    knownDocumentIds: null,
    evidence: {
      mode: 'MANUAL',
      documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
      documentId: 'x',
      date: null,
      device: null,
    },
  };
  const values = { requested: 'new', previous: 'old' };
  const about = { id, updateId: id, field: 'EMAIL' as const };
  const ended = { failure: null, supersededBy: null, closedUntil: null, respelled: false, endedAt: at };
  const entry = {
    reference: 'x',
    field: 'EMAIL' as const,
    action: 'EMAIL_VERIFICATION' as const,
    providerType: 'email',
    value: 'new',
    createdAt: at,
    expiresAt: at,
  };
  const commit: Commit = {
    ...decided.commit,
    ...(lease === 'RELEASE' ? { lease } : {}),
    user: { state: actor.state, profile: actor.profile },
    version: 2,
    syncedAt: at,
    newUpdates: [
      { id, origin: 'CLIENT', status: 'SUBMITTING', requestedAt: at, requestedBy: null, idempotency: null },
    ],
    newChanges: [
      {
        ...about,
        ...values,
        ordinal: 0,
        itemKey: '',
        conflictGroup: null,
        status: 'SUBMITTING',
        callId: id,
        sent: false,
      },
    ],
    newVerifications: [{ id, changeId: id, entry, createdAt: at }],
    newCalls: [call],
    updates: [{ id, status: 'APPLIED', completedAt: at }],
    changes: [
      {
        ...about,
        ...ended,
        path: ['email'],
        status: 'APPLIED',
        confirmation: 'READ_BACK',
        correctable: false,
        values,
      },
    ],
    sent: [{ id, sent: true }],
    uncorrectable: [id],
    verifications: [{ id, status: 'APPROVED' }],
    calls: [{ call, end: 'DONE', attempt: null }],
    events: [
      {
        updateId: id,
        occurredAt: at,
        previousStatus: null,
        status: 'SUBMITTING',
        transitions: [],
        note: null,
      },
    ],
    audit: [
      {
        occurredAt: at,
        actor: 'service',
        action: 'UPDATE_REQUESTED',
        subject: id,
        details: { documentId: 'x' },
      },
    ],
  };
  return { ...decided, commit };
}
