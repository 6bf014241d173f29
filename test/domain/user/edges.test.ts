import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import type { Actor, ActorChange, Call } from '../../../src/domain/user/actor.ts';
import { advance } from '../../../src/domain/user/advance.ts';
import { beginDraft, takeLease } from '../../../src/domain/user/draft.ts';
import { linkUser } from '../../../src/domain/user/link.ts';
import { wakeAt } from '../../../src/domain/user/wake-at.ts';
import { feed } from '../../../src/engine/answers.ts';
import { rulesOf } from '../../../src/engine/deps.ts';
import { registry } from '../../../src/providers/registry.ts';

const module = registry.MATCHMOVE;
if (!module) throw new Error('no such provider');
const rules = rulesOf(module);
const NOW = new Date('2026-03-01T12:00:00Z');
const after = (ms: number) => new Date(NOW.getTime() + ms);

const SNAPSHOT: Snapshot = {
  covers: ['EMAIL', 'JOB_TITLE'],
  state: {
    type: 'INDIVIDUAL',
    status: 'ACTIVE',
    providerStatus: 'active',
    kyc: { status: 'APPROVED', subStatus: null, providerStatus: 'approved', processedAt: null },
    accountIssued: true,
  },
  values: { email: 'old@example.com', jobTitle: 'Clerk' },
  readOnly: {},
  pending: [],
  due: null,
};

function aUser(more: Partial<Actor>): Actor {
  const about = { provider: 'MATCHMOVE' as const, providerUserId: 'user', providerAccountId: null };
  const linked = { id: randomUUID(), ...about, snapshot: SNAPSHOT, shadow: {}, caller: 'service' };
  return { ...linkUser(rules, { ...linked, readAt: NOW, now: NOW }, randomUUID).actor, ...more };
}

function aChange(more: Partial<ActorChange>): ActorChange {
  return {
    id: randomUUID(),
    updateId: 'update',
    field: 'JOB_TITLE',
    itemKey: '',
    conflictGroup: null,
    status: 'SUBMITTING',
    requested: 'Painter',
    previous: 'Clerk',
    sent: true,
    callId: 'call',
    knownDocumentIds: null,
    verification: null,
    ...more,
  };
}

function aCall(more: Partial<Call>): Call {
  return {
    ...{ id: 'call', kind: 'UPDATE', updateId: 'update', verificationId: null, kycStatus: null },
    ...{ state: 'WAITING', createdAt: NOW, giveUpAt: after(5_000), addsCopies: false, attempts: 3 },
    ...{ notBefore: NOW, startedAt: NOW, leaseNumber: 1, unknownAt: null, landsUntil: null, takenAt: null },
    ...{ confirmUntil: null, doneLater: false, refusal: null, knownDocumentIds: null, evidence: null },
    ...more,
  };
}

const UPDATES: Actor['updates'] = [{ id: 'update', origin: 'CLIENT', status: 'SUBMITTING', changes: [] }];

/** The statuses to which changes move when time alone goes on. */
function movesAt(ms: number, call: Partial<Call>): { to: string[]; nextAt: Date | null } {
  const change = aChange({});
  const updates = UPDATES.map((one) => ({ ...one, changes: [{ id: change.id, status: change.status }] }));
  const draft = beginDraft(
    { ...aUser({ open: [change], calls: [aCall(call)], updates }), now: after(ms), real: after(ms) },
    randomUUID,
  );
  advance(draft, rules);
  return { to: draft.write.changes.map(({ status }) => status), nextAt: wakeAt(draft.actor) };
}

it('a call that got through just before its limit has its whole time to be read back', () => {
  const taken = { state: 'TAKEN' as const, takenAt: after(4_000), confirmUntil: after(34_000) };
  expect(movesAt(5_000, { notBefore: after(60_000) }).to).toEqual(['FAILED']);
  expect(movesAt(5_000, taken)).toMatchObject({ to: [] });
  expect(movesAt(34_000, taken).to).toEqual([]);
  // Nobody could read it.
  expect(movesAt(34_000 + 10 * 60_000, taken).to).toEqual(['FAILED']);
});

it('what was refused is no trouble of the provider, however late it is confirmed', () => {
  const refusal = { code: 'PROVIDER_REJECTED' as const, providerCode: 'no' };
  expect(movesAt(5_000, { state: 'REFUSED', unknownAt: after(1_000), refusal }).to).toEqual(['REJECTED']);
});

it('a read whose commit was done, and whose answer was lost, is no second look', () => {
  const verification = {
    ...{ id: randomUUID(), reference: 'entry', status: 'AWAITING_APPROVAL' as const, expiresAt: null },
    ...{ evidenceDigest: null, evidenceTakenAt: NOW, seenAfterEvidence: true, absentSince: null },
  };
  const change = aChange({
    ...{
      field: 'EMAIL',
      status: 'AWAITING_APPROVAL',
      requested: 'new@example.com',
      previous: 'old@example.com',
    },
    ...{ callId: null, verification },
  });
  const updates = UPDATES.map((one) => ({ ...one, changes: [{ id: change.id, status: change.status }] }));
  const strict = { ...rules, pendingMayVanishAtEvidence: false };
  const claimed = beginDraft(aUser({ open: [change], updates }), randomUUID);
  takeLease(claimed, 'replica');
  const read = (readAt: Date) => ({
    ...{ kind: 'READ' as const, readAt, noticedAt: null },
    snapshot: SNAPSHOT,
  });
  const first = beginDraft({ ...claimed.actor, now: after(1_000) }, randomUUID);
  feed(first, strict, read(after(900)));
  expect(first.actor.open).toHaveLength(1);
  const again = beginDraft({ ...first.actor, now: after(5_000) }, randomUUID);
  feed(again, strict, read(after(900)));
  expect(again.actor.open).toHaveLength(1);
  const second = beginDraft({ ...first.actor, now: after(5_000) }, randomUUID);
  feed(second, strict, read(after(4_900)));
  expect(second.actor.open).toEqual([]);
});

it('a read after the clock of the database has gone back counts, under the same lease', () => {
  const claimed = beginDraft(aUser({}), randomUUID);
  takeLease(claimed, 'replica');
  const read = (readAt: Date) => ({ kind: 'READ' as const, readAt, noticedAt: null, snapshot: SNAPSHOT });
  const first = beginDraft({ ...claimed.actor, now: after(20_000) }, randomUUID);
  feed(first, rules, read(after(19_900)));
  const second = beginDraft({ ...first.actor, now: after(1_000) }, randomUUID);
  const values = { ...SNAPSHOT.values, jobTitle: 'Painter' };
  feed(second, rules, { ...read(after(900)), snapshot: { ...SNAPSHOT, values } });
  expect(second.actor.profile.values.jobTitle).toBe('Painter');
});
