import { describe, expect, it } from 'vitest';
import type { OpenChange } from '../../../src/domain/policy/open-change.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { PendingEntry, Snapshot } from '../../../src/domain/snapshot.ts';
import { reconcile } from '../../../src/domain/user/reconcile.ts';
import type { KnownEntry, ReconciliationInput } from '../../../src/domain/user/reconciliation.ts';
import { aChange, aParkedChange, EARLIER, LATER, NOW } from '../support/open-changes.ts';
import { aTable, MATCHMOVE, supported } from '../support/policies.ts';
import { modelProvider } from './model-provider.ts';

const base = modelProvider({
  vanishAtEvidence: false,
  lingerAfterExpiry: false,
  keepsOlderEntries: false,
  foldsCase: false,
});

function aSnapshot(
  values: ProfileValues,
  pending: PendingEntry[] | null = [],
  snapshot: Partial<Snapshot> = {},
): Snapshot {
  return { ...base.snapshot(), covers: ['EMAIL', 'PHONE', 'DOCUMENTS'], values, pending, ...snapshot };
}

function anEntry(entry: Partial<KnownEntry> = {}): KnownEntry {
  return {
    reference: 'entry-1',
    field: 'EMAIL',
    action: 'EMAIL_VERIFICATION',
    providerType: 'email',
    value: 'new@example.com',
    createdAt: NOW,
    expiresAt: LATER,
    ...entry,
  };
}

type Case = Partial<Omit<ReconciliationInput, 'observation'>> & {
  snapshot?: Snapshot;
  answered?: string[];
  direct?: string[];
  overdue?: string[];
};

function reconciled(
  open: OpenChange[],
  { snapshot, answered = [], direct = answered, overdue = [], ...input }: Case,
) {
  const result = reconcile({
    table: MATCHMOVE,
    endedReferences: new Set(),
    mayVanish: false,
    notifiedAt: null,
    now: NOW,
    open,
    observation: {
      snapshot: snapshot ?? null,
      answered: new Set(answered),
      direct: new Set(direct),
      overdue: new Set(overdue),
      refused: [],
    },
    ...input,
  });
  return { ...result, ends: result.moves.map((one) => one.to) };
}

const OLD = { email: 'old@example.com' };

describe('a change that is under way', () => {
  it('is applied when the new value is shown, in whatever state it was believed to be', () => {
    const snapshot = aSnapshot({ email: 'new@example.com' });
    for (const change of [
      aChange({ sent: false }),
      aChange(),
      aParkedChange(),
      aParkedChange({ status: 'SUBMITTING_EVIDENCE' }),
      aParkedChange({ status: 'AWAITING_APPROVAL' }),
    ]) {
      const { moves, verificationMoves } = reconciled([change], { snapshot });
      expect(moves).toMatchObject([{ to: 'APPLIED', confirmation: 'READ_BACK' }]);
      expect(verificationMoves.map((one) => one.to)).toEqual(change.verification ? ['APPROVED'] : []);
    }
  });

  it('is not taken for applied when only the case differs from the old value and nothing was sent', () => {
    const change = aChange({ requested: 'Old@example.com', sent: false });
    expect(reconciled([change], { snapshot: aSnapshot(OLD) }).ends).toEqual([]);
  });

  it('is sent where somebody else stored the value in another spelling', () => {
    const snapshot = aSnapshot({ email: 'NEW@example.com' });
    expect(reconciled([aChange({ sent: false })], { snapshot }).ends).toEqual([]);
    expect(reconciled([aChange()], { snapshot }).ends).toEqual(['APPLIED']);
  });

  it('is parked, not applied, when only the case differs and the provider lists it as pending', () => {
    const change = aChange({ requested: 'Old@example.com' });
    const snapshot = aSnapshot(OLD, [anEntry({ value: 'Old@example.com' })]);
    expect(reconciled([change], { snapshot, answered: ['change-1'] }).ends).toEqual([
      'AWAITING_VERIFICATION',
    ]);
  });

  it('is applied when the provider folds what it took', () => {
    const change = aChange({ requested: 'Old@example.com' });
    expect(reconciled([change], { snapshot: aSnapshot(OLD), answered: ['change-1'] }).ends).toEqual([
      'APPLIED',
    ]);
  });

  it('stays as it is when the snapshot does not cover its field, or does not tell about parked changes', () => {
    for (const snapshot of [aSnapshot({}, [], { covers: ['JOB_TITLE'] }), aSnapshot(OLD, null)]) {
      for (const change of [aChange(), aParkedChange(), aParkedChange({ status: 'AWAITING_APPROVAL' })]) {
        expect(reconciled([change], { snapshot }).ends).toEqual([]);
      }
    }
  });

  it('says how it was confirmed where the provider shows a masked form or nothing', () => {
    for (const confirmation of ['MASKED', 'UNVERIFIABLE'] as const) {
      const table = aTable({ EMAIL: supported({ confirmation }) });
      const { moves } = reconciled([aChange()], { table, snapshot: aSnapshot(OLD), answered: ['change-1'] });
      expect(moves).toMatchObject([{ to: 'APPLIED', confirmation }]);
    }
    const blind = aSnapshot({}, [], { covers: [] });
    const { moves } = reconciled([aChange()], { snapshot: blind, answered: ['change-1'] });
    expect(moves).toMatchObject([{ to: 'APPLIED', confirmation: 'UNVERIFIABLE' }]);
  });

  it('is waited for when the provider said yes and shows the old value, and then has not been kept', () => {
    const answered = ['change-1'];
    expect(reconciled([aChange()], { snapshot: aSnapshot(OLD), answered }).ends).toEqual([]);
    expect(
      reconciled([aChange()], { snapshot: aSnapshot(OLD), answered, overdue: answered }).moves,
    ).toMatchObject([{ to: 'FAILED', failure: { code: 'PROVIDER_DID_NOT_KEEP' } }]);
    expect(reconciled([aChange()], { snapshot: aSnapshot(OLD) }).ends).toEqual([]);
  });

  it('is applied in the provider’s spelling when the provider said yes and shows neither value', () => {
    const snapshot = aSnapshot({ email: 'n.e.w@example.com' });
    expect(reconciled([aChange()], { snapshot, answered: ['change-1'] }).moves).toMatchObject([
      { to: 'APPLIED', confirmation: 'READ_BACK', respelled: true },
    ]);
    expect(reconciled([aChange()], { snapshot }).ends).toEqual([]);
    // Nothing at all is no spelling.
    expect(reconciled([aChange()], { snapshot: aSnapshot({}), answered: ['change-1'] }).ends).toEqual([]);
  });

  it('is settled item by item where providers judge items one by one', () => {
    const [first, second] = ['0', '1'].map((itemKey) =>
      aChange({
        id: `item-${itemKey}`,
        field: 'DOCUMENTS',
        itemKey,
        requested: { type: 'passport', number: itemKey },
        previous: null,
      }),
    ) as [OpenChange, OpenChange];
    const result = reconcile({
      table: MATCHMOVE,
      open: [first, second],
      endedReferences: new Set(),
      observation: {
        snapshot: aSnapshot({ documents: [{ type: 'passport', number: '0' }] }),
        answered: new Set(['item-0', 'item-1']),
        refused: [{ field: 'DOCUMENTS', itemKey: '1', providerCode: 'unreadable' }],
      },
      mayVanish: false,
      notifiedAt: null,
      now: NOW,
    });
    expect(result.moves.map((one) => [one.change.id, one.to, one.failure?.providerCode])).toEqual([
      ['item-0', 'APPLIED', undefined],
      ['item-1', 'REJECTED', 'unreadable'],
    ]);
  });
});

describe('a parked change whose entry is gone and whose value is old', () => {
  const snapshot = aSnapshot(OLD);
  /** An earlier read did not list the entry either. */
  const absentSince = new Date(NOW.getTime() - 2_000);

  it('is undecided by one read, which may be torn, and forgets it when the entry is back', () => {
    for (const status of ['AWAITING_EVIDENCE', 'AWAITING_APPROVAL'] as const) {
      const first = reconciled([aParkedChange({ status, evidenceTakenAt: EARLIER })], { snapshot });
      expect([first.ends, first.absent]).toEqual([[], [{ verificationId: 'verification-1', since: NOW }]]);
    }
    const back = reconciled([aParkedChange({ absentSince })], { snapshot: aSnapshot(OLD, [anEntry()]) });
    expect([back.ends, back.absent]).toEqual([[], [{ verificationId: 'verification-1', since: null }]]);
  });

  it('is applied after evidence when the value is neither the old nor the asked one', () => {
    const change = aParkedChange({ status: 'AWAITING_APPROVAL', evidenceTakenAt: EARLIER });
    const other = aSnapshot({ email: 'n.e.w@example.com' });
    expect(reconciled([change], { snapshot: other }).moves).toMatchObject([
      { to: 'APPLIED', respelled: true },
    ]);
  });

  it('is applied before evidence when the value has the letters that were asked for, and no other one', () => {
    const spelled = (requested: string, shown: string, previous = 'old') => {
      const change = aParkedChange({}, { field: 'MAIDEN_NAME', requested, previous });
      const shows = aSnapshot({ maidenName: shown }, [], { covers: ['MAIDEN_NAME'] });
      return reconciled([change], { snapshot: shows }).moves;
    };
    for (const [asked, shown] of [
      ['Weiß', 'WEISS'],
      ['José', 'Jose'],
      ['94103-1234', '941031234'],
      ['Ørsted', 'Orsted'],
    ]) {
      expect(spelled(asked as string, shown as string)).toMatchObject([{ to: 'APPLIED', respelled: true }]);
    }
    expect(spelled('Weiß', 'Schwarz')).toEqual([]);
    expect(spelled('José', 'JOSE', 'jose')).toEqual([]);
  });

  it('was withdrawn before evidence, and is undecided while evidence is on its way', () => {
    expect(reconciled([aParkedChange({ absentSince })], { snapshot }).moves).toMatchObject([
      { to: 'CANCELLED', note: 'withdrawn at the provider', failure: null },
    ]);
    expect(
      reconciled([aParkedChange({ status: 'SUBMITTING_EVIDENCE', absentSince })], { snapshot }).ends,
    ).toEqual([]);
  });

  it('was refused after evidence', () => {
    const change = aParkedChange({ status: 'AWAITING_APPROVAL', evidenceTakenAt: EARLIER, absentSince });
    expect(reconciled([change], { snapshot }).ends).toEqual(['REJECTED']);
  });

  it('was refused, where entries may vanish, only after a webhook later than the evidence or having been seen', () => {
    const evidenceTakenAt = new Date('2026-03-01T11:00:00.700Z');
    const taken = { status: 'AWAITING_APPROVAL', evidenceTakenAt, absentSince } as const;
    const ends = (seenAfterEvidence: boolean, notifiedAt: string | null) =>
      reconciled([aParkedChange({ ...taken, seenAfterEvidence })], {
        snapshot,
        mayVanish: true,
        notifiedAt: notifiedAt === null ? null : new Date(notifiedAt),
      }).ends;
    expect(ends(false, null)).toEqual([]);
    expect(ends(false, '2026-03-01T10:59:59Z')).toEqual([]);
    expect(ends(false, '2026-03-01T11:00:00Z')).toEqual(['REJECTED']);
    expect(ends(true, null)).toEqual(['REJECTED']);
  });
});

describe('the clock', () => {
  it('expires what awaits evidence though nobody was asked, and nothing after evidence', () => {
    const overdue = { expiresAt: NOW };
    expect(reconciled([aParkedChange(overdue)], {}).moves).toMatchObject([{ to: 'EXPIRED' }]);
    for (const status of ['SUBMITTING_EVIDENCE', 'AWAITING_APPROVAL'] as const) {
      expect(reconciled([aParkedChange({ ...overdue, status })], {}).ends).toEqual([]);
    }
  });

  it('lets nothing come back that readers saw expire, though the provider gives more time now', () => {
    const snapshot = aSnapshot(OLD, [anEntry({ expiresAt: LATER })]);
    expect(reconciled([aParkedChange({ expiresAt: EARLIER })], { snapshot }).ends).toEqual(['EXPIRED']);
  });

  it('follows the provider when it gives more or less time beforehand', () => {
    const later = new Date(LATER.getTime() + 1000);
    const { expiries, ends } = reconciled([aParkedChange()], {
      snapshot: aSnapshot(OLD, [anEntry({ expiresAt: later })]),
    });
    expect([expiries, ends]).toEqual([[{ verificationId: 'verification-1', expiresAt: later }], []]);
    const shorter = aSnapshot(OLD, [anEntry({ expiresAt: EARLIER })]);
    expect(reconciled([aParkedChange()], { snapshot: shorter }).ends).toEqual(['EXPIRED']);
  });
});

describe('pending entries', () => {
  it('that nobody here started are adopted, one per field', () => {
    const snapshot = aSnapshot(OLD, [
      anEntry({ reference: 'a', value: 'x@example.com' }),
      anEntry({ reference: 'b', value: 'y@example.com' }),
      anEntry({ reference: 'c', field: 'PHONE', action: 'MOBILE_VERIFICATION', value: '+639171234567' }),
    ]);
    const { newVerifications } = reconciled([], { snapshot });
    expect(newVerifications.map((one) => [one.entry.reference, one.change])).toEqual([
      ['a', null],
      ['c', null],
    ]);
  });

  it('are not adopted when they ended here, are over, are not understood or hold what is stored already', () => {
    for (const [entry, ended] of [
      [anEntry(), ['entry-1']],
      [anEntry({ expiresAt: NOW }), []],
      [{ ...anEntry(), field: null }, []],
      [{ ...anEntry(), action: null }, []],
      [anEntry({ value: 'OLD@example.com' }), []],
    ] as [PendingEntry, string[]][]) {
      const { newVerifications } = reconciled([], {
        snapshot: aSnapshot(OLD, [entry]),
        endedReferences: new Set(ended),
      });
      expect(newVerifications).toEqual([]);
    }
  });

  it('take the place of one that was withdrawn in the same look', () => {
    const absentSince = new Date(NOW.getTime() - 2_000);
    const { ends, newVerifications } = reconciled([aParkedChange({ absentSince })], {
      snapshot: aSnapshot(OLD, [anEntry({ reference: 'entry-2', value: 'x@example.com' })]),
    });
    expect([ends, newVerifications.length]).toEqual([['CANCELLED'], 1]);
  });

  it('are recognised as ours by their value after a lost answer, and by being new right after an answer', () => {
    const written = anEntry({ value: 'NEW@example.com' });
    const foreign = anEntry({ value: 'x@example.com' });
    expect(reconciled([aChange()], { snapshot: aSnapshot(OLD, [written]) }).ends).toEqual([
      'AWAITING_VERIFICATION',
    ]);
    expect(reconciled([aChange()], { snapshot: aSnapshot(OLD, [foreign]) })).toMatchObject({
      ends: [],
      newVerifications: [],
    });
    const answered = ['change-1'];
    const by = (one: { direct?: string[]; overdue?: string[] }) =>
      reconciled([aChange()], { snapshot: aSnapshot(OLD, [foreign]), answered, ...one }).ends;
    expect(by({})).toEqual(['AWAITING_VERIFICATION']);
    // A later read may have begun before the call: an older entry in it is not ours while a better one may come.
    expect(by({ direct: [] })).toEqual([]);
    expect(by({ direct: [], overdue: answered })).toEqual(['AWAITING_VERIFICATION']);
  });

  it('with our value go before others, and one that ended here before none', () => {
    const pending = [
      anEntry({ reference: 'ended', value: 'new@example.com' }),
      anEntry({ reference: 'foreign', value: 'x@example.com' }),
      anEntry({ reference: 'ours' }),
    ];
    const claimed = (some: PendingEntry[]) =>
      reconciled([aChange()], {
        snapshot: aSnapshot(OLD, some),
        answered: ['change-1'],
        endedReferences: new Set(['ended']),
      }).newVerifications.find((one) => one.change)?.entry.reference;
    expect(claimed(pending)).toBe('ours');
    expect(claimed(pending.slice(0, 2))).toBe('foreign');
    expect(claimed(pending.slice(0, 1))).toBe('ended');
  });

  it('whose value cannot be read are ours in the answer to our call, also a late one, and are not adopted', () => {
    const unreadable = anEntry({ value: {}, unreadable: true });
    const snapshot = aSnapshot(OLD, [unreadable]);
    const answered = ['change-1'];
    expect(reconciled([aChange()], { snapshot, answered })).toMatchObject({
      ends: ['AWAITING_VERIFICATION'],
      newVerifications: [
        { entry: { reference: 'entry-1', action: 'EMAIL_VERIFICATION' }, change: aChange() },
      ],
    });
    expect(reconciled([aChange()], { snapshot, answered, direct: [], overdue: answered }).ends).toEqual([
      'AWAITING_VERIFICATION',
    ]);
    // In any other read it may be anybody's, whatever its raw data looks like.
    const alike = aSnapshot(OLD, [anEntry({ unreadable: true })]);
    for (const [open, input] of [
      [[aChange()], {}],
      [[aChange()], { answered, direct: [] }],
      [[], {}],
      [[aChange({ field: 'PHONE', requested: '+639171234567' })], { answered }],
    ] as [OpenChange[], Partial<Case>][]) {
      const { newVerifications, ends } = reconciled(open, { snapshot: alike, ...input });
      expect([newVerifications, ends]).toEqual([[], []]);
    }
  });

  it('whose time is over say nothing about a call that was not answered', () => {
    const snapshot = aSnapshot(OLD, [anEntry({ expiresAt: NOW })]);
    expect(reconciled([aChange()], { snapshot, endedReferences: new Set(['entry-1']) }).ends).toEqual([]);
    expect(reconciled([aChange()], { snapshot }).ends).toEqual([]);
  });

  it('are claimed by one change only', () => {
    const items = ['0', '1'].map((itemKey) =>
      aChange({ id: itemKey, field: 'DOCUMENTS', itemKey, requested: { type: 'p' } }),
    );
    const entry = anEntry({ field: 'DOCUMENTS', value: [{ type: 'p' }] });
    const { newVerifications } = reconciled(items, {
      snapshot: aSnapshot(OLD, [entry]),
      answered: ['0', '1'],
    });
    expect(newVerifications.map((one) => one.change?.id)).toEqual(['0']);
  });
});
