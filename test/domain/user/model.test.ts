import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/domain/comparison.ts';
import { isCancellable } from '../../../src/domain/policy/access.ts';
import { decide } from '../../../src/domain/policy/decide.ts';
import type { OpenChange } from '../../../src/domain/policy/open-change.ts';
import { keyOf, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Snapshot } from '../../../src/domain/snapshot.ts';
import { statusByClock } from '../../../src/domain/user/lifecycle.ts';
import type { Observation } from '../../../src/domain/user/reconciliation.ts';
import { MATCHMOVE, NO_FACTS } from '../support/policies.ts';
import { LIFETIME, MODEL_FIELDS, type ModelField, modelProvider, type Switches } from './model-provider.ts';
import { modelStore } from './model-store.ts';

const VALUES: Record<ModelField, readonly string[]> = {
  EMAIL: ['a@x.io', 'A@x.io', 'b@x.io', 'c@x.io'],
  PHONE: ['+63910000000', '+63920000000', '+63930000000'],
  JOB_TITLE: ['clerk', 'Clerk', 'nurse'],
};

const NOTHING: Observation = { snapshot: null, answered: new Set(), refused: [] };
const seen = (snapshot: Snapshot): Observation => ({ ...NOTHING, snapshot });

function world(switches: Switches) {
  const clock = { now: new Date('2026-03-01T12:00:00.400Z') };
  const provider = modelProvider(switches);
  const store = modelStore(switches.vanishAtEvidence, clock);
  const webhooks: Date[] = [];
  const evidenceSent = new Set<string>();
  let lease = 0;
  let updates = 0;
  let early: { snapshot: Snapshot; lease: number } | null = null;

  const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(items.length, 1)];
  const withStatus = (status: OpenChange['status']) => store.open().filter((one) => one.status === status);
  const inVerification = (status: string) =>
    store.open().filter((one) => one.verification?.status === status);
  const look = () => {
    lease += 1;
    store.reconcile(seen(provider.snapshot()), lease);
    // One read without an entry may be torn: the second decides.
    if (store.open().some((one) => one.verification?.absentSince)) {
      tick(2_000);
      lease += 1;
      store.reconcile(seen(provider.snapshot()), lease);
    }
    for (const change of store.open()) {
      const shown = provider.values[change.field as ModelField];
      expect(sameValue(shapeOf(change.field), change.requested, shown)).toBe(false);
    }
  };
  const expire = () => store.reconcile(NOTHING);

  function update(at: number): void {
    const asked = MODEL_FIELDS.filter((_, index) => at & (1 << index));
    const changes = Object.fromEntries(asked.map((field) => [keyOf(field), pick(VALUES[field], at >> 3)]));
    const { planned } = decide({
      table: MATCHMOVE,
      facts: { ...NO_FACTS, kycApproved: true },
      current: store.profile,
      underWay: { open: store.open(), closed: [], now: clock.now },
      enumerations: {},
      extraCountries: new Set(),
      changes,
    });
    if (planned.length === 0) return;
    expire();
    updates += 1;
    for (const { supersedes } of planned) if (supersedes) cancel(supersedes);
    for (const { field, itemKey, value, previous } of planned) {
      const updateId = `update-${updates}`;
      store.insert({ updateId, field, itemKey, requested: value, previous }, 'SUBMITTING');
    }
  }

  function cancel(change: OpenChange): void {
    store.move(change.id, 'CANCELLED');
    if (change.verification) store.moveVerification(change.verification.id, 'CANCELLED');
  }

  function arrive(change: OpenChange): void {
    const value = String(change.requested);
    if (change.field === 'EMAIL' || change.field === 'PHONE') provider.park(change.field, value, clock.now);
    else provider.write(change.field as ModelField, value);
  }

  function send(
    at: number,
    outcome: 'ANSWERED' | 'LOST' | 'NEVER_ARRIVED' | 'REFUSED' | 'DROPPED' | 'DONE_LATER',
  ): void {
    const updateId = pick(withStatus('SUBMITTING'), at)?.updateId;
    const unsent = () => withStatus('SUBMITTING').filter((one) => one.updateId === updateId);
    // A write whose answer was lost is compared before it is repeated.
    if (unsent().some((one) => one.sent)) look();
    const sending = unsent();
    for (const change of store.changes) if (sending.some((one) => one.id === change.id)) change.sent = true;
    if (outcome === 'REFUSED') for (const change of sending) store.move(change.id, 'REJECTED');
    if (outcome === 'REFUSED' || outcome === 'NEVER_ARRIVED') return;
    if (outcome !== 'DROPPED' && outcome !== 'DONE_LATER') sending.forEach(arrive);
    if (outcome === 'LOST') return;
    lease += 1;
    const answered = new Set(sending.map((one) => one.id));
    const { moves } = store.reconcile(
      { ...seen(provider.snapshot()), answered, doneLater: outcome === 'DONE_LATER' },
      lease,
    );
    if (outcome === 'DONE_LATER')
      expect(moves.filter((one) => one.to === 'REJECTED' && answered.has(one.change.id))).toEqual([]);
  }

  function submitEvidence(at: number): void {
    const change = pick(inVerification('AWAITING_EVIDENCE'), at);
    if (!change?.verification || statusByClock(change.status, change.verification, clock.now) === 'EXPIRED')
      return;
    store.moveVerification(change.verification.id, 'SUBMITTING_EVIDENCE');
  }

  function deliverEvidence(at: number, outcome: 'TAKEN' | 'LOST' | 'REFUSED', looks: boolean): void {
    const change = pick(inVerification('SUBMITTING_EVIDENCE'), at);
    const verification = change && store.verificationOf(change.id);
    if (!change || !verification) return;
    // The lease is ours now: a read under an older one was broken off.
    early = null;
    const known = provider.entry(verification.reference);
    const isRepeated = known?.evidence ?? evidenceSent.has(verification.id);
    if (outcome === 'REFUSED' || (!known && !isRepeated)) {
      if (!isRepeated) store.moveVerification(verification.id, 'AWAITING_EVIDENCE');
      look();
      return;
    }
    if (known) provider.takeEvidence(verification.reference);
    evidenceSent.add(verification.id);
    if (outcome === 'LOST') return;
    store.moveVerification(verification.id, 'AWAITING_APPROVAL');
    verification.evidenceTakenAt = clock.now;
    store.move(change.id, 'AWAITING_APPROVAL');
    if (looks) look();
  }
  function bank(at: number, approved: boolean): void {
    const entry = pick(
      provider.entries().filter((one) => one.evidence),
      at,
    );
    if (!entry) return;
    provider.decide(entry, approved);
    // Whole seconds, as providers write them.
    webhooks.push(new Date(Math.floor(clock.now.getTime() / 1000) * 1000));
  }

  function tick(ms: number): void {
    clock.now = new Date(clock.now.getTime() + ms);
    provider.tick(clock.now);
  }

  function narrowLook(): void {
    lease += 1;
    const { moves } = store.reconcile(seen(provider.snapshot(['JOB_TITLE'], false)), lease);
    for (const one of moves) expect(one.change.field === 'JOB_TITLE' || one.to === 'EXPIRED').toBe(true);
  }

  function deliverEarly(): void {
    if (early) store.reconcile(seen(early.snapshot), early.lease);
    early = null;
  }

  function captureEarly(): void {
    lease += 1;
    early = { snapshot: provider.snapshot(), lease };
  }

  function webhook(at: number, looks: boolean): void {
    const occurredAt = pick(webhooks, at);
    if (!occurredAt) return;
    store.notify(occurredAt);
    if (looks) look();
  }

  function foreign(at: number): void {
    const field = at % 2 === 0 ? 'EMAIL' : 'PHONE';
    provider.park(field, pick(VALUES[field], at >> 1) ?? '', clock.now);
  }

  function elsewhere(at: number): void {
    const field = pick(MODEL_FIELDS, at) ?? 'EMAIL';
    provider.write(field, pick(VALUES[field], at >> 2) ?? '');
  }

  function withdraw(at: number): void {
    const entry = pick(
      provider.entries().filter((one) => !one.evidence),
      at,
    );
    if (entry) provider.withdraw(entry);
  }

  function cancelUpdate(at: number): void {
    const change = pick(store.open().filter(isCancellable), at);
    if (change && statusByClock(change.status, change.verification, clock.now) !== 'EXPIRED') cancel(change);
  }

  /** With a provider that answers again, everything comes to an end. */
  function drain(): void {
    for (let round = 0; round < 3; round += 1) {
      for (const _ of withStatus('SUBMITTING')) send(0, 'ANSWERED');
      for (const _ of inVerification('SUBMITTING_EVIDENCE')) deliverEvidence(0, 'TAKEN', true);
      for (const _ of provider.entries()) bank(0, round === 0);
      tick(LIFETIME + 2 * 86_400_000);
      store.notify(clock.now);
      expire();
      look();
    }
    expect(store.open()).toEqual([]);
  }

  look();
  return {
    update,
    send,
    submitEvidence,
    deliverEvidence,
    bank,
    tick,
    narrowLook,
    deliverEarly,
    captureEarly,
    webhook,
    foreign,
    elsewhere,
    withdraw,
    cancelUpdate,
    look,
    expire,
    drain,
  };
}

type World = ReturnType<typeof world>;
type Step = { name: string; at: number; run: (world: World, at: number) => void; weight: number };

const STEPS: readonly Omit<Step, 'at'>[] = [
  { name: 'update', weight: 6, run: (w, at) => w.update(at) },
  { name: 'sent and answered', weight: 6, run: (w, at) => w.send(at, 'ANSWERED') },
  { name: 'sent, answer lost', weight: 2, run: (w, at) => w.send(at, 'LOST') },
  { name: 'sent, never arrived', weight: 1, run: (w, at) => w.send(at, 'NEVER_ARRIVED') },
  { name: 'sent and refused', weight: 1, run: (w, at) => w.send(at, 'REFUSED') },
  { name: 'sent and dropped', weight: 1, run: (w, at) => w.send(at, 'DROPPED') },
  { name: 'sent, done later', weight: 1, run: (w, at) => w.send(at, 'DONE_LATER') },
  { name: 'evidence handed in', weight: 4, run: (w, at) => w.submitEvidence(at) },
  { name: 'evidence taken', weight: 4, run: (w, at) => w.deliverEvidence(at, 'TAKEN', at % 2 === 0) },
  { name: 'evidence, answer lost', weight: 1, run: (w, at) => w.deliverEvidence(at, 'LOST', false) },
  { name: 'evidence refused', weight: 1, run: (w, at) => w.deliverEvidence(at, 'REFUSED', false) },
  { name: 'bank approves', weight: 3, run: (w, at) => w.bank(at, true) },
  { name: 'bank refuses', weight: 2, run: (w, at) => w.bank(at, false) },
  { name: 'webhook', weight: 3, run: (w, at) => w.webhook(at, true) },
  { name: 'webhook, read fails', weight: 1, run: (w, at) => w.webhook(at, false) },
  { name: 'refresh', weight: 4, run: (w) => w.look() },
  { name: 'answer that covers little', weight: 1, run: (w) => w.narrowLook() },
  { name: 'slow read begins', weight: 1, run: (w) => w.captureEarly() },
  { name: 'slow read ends', weight: 1, run: (w) => w.deliverEarly() },
  { name: 'cancel', weight: 1, run: (w, at) => w.cancelUpdate(at) },
  { name: 'withdrawn at the provider', weight: 1, run: (w, at) => w.withdraw(at) },
  { name: 'foreign entry', weight: 1, run: (w, at) => w.foreign(at) },
  { name: 'changed elsewhere', weight: 1, run: (w, at) => w.elsewhere(at) },
  { name: 'half a second', weight: 1, run: (w) => w.tick(500) },
  { name: 'days', weight: 1, run: (w, at) => w.tick((at % 15) * 86_400_000) },
  { name: 'expiry job', weight: 1, run: (w) => w.expire() },
];

const step = fc.oneof(
  ...STEPS.map(({ weight, name, run }) => ({
    weight,
    arbitrary: fc.nat(63).map((at) => ({ at, name, run, weight, toString: () => `${name} ${at}` })),
  })),
);

describe('reconciliation over any history of client, provider, network and clock', () => {
  it('makes only legal moves, each once, each with its reason, and ends every change', () => {
    const switches = fc.record({
      vanishAtEvidence: fc.boolean(),
      lingerAfterExpiry: fc.boolean(),
      keepsOlderEntries: fc.boolean(),
      foldsCase: fc.boolean(),
    });
    fc.assert(
      fc.property(switches, fc.array(step, { maxLength: 60, size: 'max' }), (assumed, steps) => {
        const model = world(assumed);
        for (const { run, at } of steps) run(model, at);
        model.drain();
      }),
      { numRuns: 1500 },
    );
  });
});
