import { bringsImage } from '../../src/domain/kept-items.ts';
import type { ProfileValues } from '../../src/domain/profile.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField } from '../../src/domain/profile-field.ts';
import type { PendingEntry, Snapshot } from '../../src/domain/snapshot.ts';
import type { KycStatus, VerificationAction } from '../../src/domain/vocabulary.ts';
import type { ChangeToSend } from '../../src/providers/module.ts';
import { registry } from '../../src/providers/registry.ts';
import type { Random } from './random.ts';
import { firstValues, type Traits, UNSEEN } from './traits.ts';
import type { World } from './world.ts';

export type TrueEntry = {
  reference: string;
  field: ProfileField;
  action: VerificationAction;
  value: unknown;
  createdAt: Date;
  expiresAt: Date;
  /** The call that parked it; `null`: somebody else. */
  callId: string | null;
  evidence: string | null;
  listed: boolean;
  decided: 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | null;
};

/** A value that the provider put in force, and what made it do so. */
export type Stored = {
  at: number;
  field: ProfileField;
  itemKey: string;
  value: unknown;
  callId: string | null;
};

/** A part that the provider refused by its own word. */
export type Refused = { at: number; callId: string; field: ProfileField | null };

type View = { at: number; values: ProfileValues; entries: readonly TrueEntry[]; kyc: KycStatus };

export type Truth = ReturnType<typeof createTruth>;

/** What is so at the provider: what it stores of one user, has parked, took and refused. */
export function createTruth(world: World, random: Random, traits: Traits, onChange: (what: string) => void) {
  const module = registry[traits.provider];
  const table = module.policy[traits.type];
  const shown = PROFILE_FIELDS.filter(
    (field) =>
      table[field].supported && !UNSEEN[traits.provider]?.includes(field) && traits.provider !== 'PAYWARD',
  );
  let values: Record<string, unknown> = { ...firstValues(traits) };
  let entries: TrueEntry[] = [];
  let kyc = traits.kyc;
  let counter = 0;
  let viewedAt = 0;
  let decidedAt = Number.NEGATIVE_INFINITY;
  let beforeDecision: View | null = null;
  const views: View[] = [];
  const stored: Stored[] = [];
  const refused: Refused[] = [];
  /** Copies of documents by the call and item that added them. */
  const copies = new Map<string, number>();

  const view = (): View => ({ at: world.now, values: values as ProfileValues, entries, kyc });

  function remember(): void {
    if (traits.readLagMs > 0) views.push(view());
  }
  remember();

  /** Puts a value in force. */
  function store(field: ProfileField, itemKey: string, value: unknown, callId: string | null): void {
    const key = keyOf(field);
    const kept = respelled(value, traits.respells);
    const rule = table[field];
    if (rule.supported && rule.items === 'KEPT' && itemKey !== '')
      values = { ...values, [key]: withItem(values[key], kept) };
    else values = { ...values, [key]: kept };
    if (bringsImage(value)) copies.set(`${callId} ${itemKey}`, (copies.get(`${callId} ${itemKey}`) ?? 0) + 1);
    stored.push({ at: world.now, field, itemKey, value, callId });
    world.note(() => `provider: ${field} is ${JSON.stringify(kept)} now, by ${callId ?? 'somebody else'}`);
    remember();
  }

  function withItem(known: unknown, item: unknown): unknown[] {
    const { front: _front, back: _back, ...rest } = item as Record<string, unknown>;
    counter += 1;
    const others = (Array.isArray(known) ? known : []).filter(
      (one) => one.type !== rest.type || bringsImage(item) !== !one.number,
    );
    return [...others, { ...rest, providerDocumentId: `doc-${counter}` }];
  }

  function park(
    field: ProfileField,
    action: VerificationAction,
    value: unknown,
    callId: string | null,
  ): void {
    counter += 1;
    if (!traits.keepsOlderEntries)
      entries = entries.filter((one) => one.field !== field || one.evidence !== null);
    const createdAt = world.clock();
    const expiresAt = new Date(createdAt.getTime() + traits.entryLifetimeMs);
    const reference = `entry-${counter}`;
    const parked = respelled(value, traits.respells === 'OWN_WORDS' ? 'CASE' : traits.respells);
    const entry = { reference, field, action, value: parked, createdAt, expiresAt, callId };
    entries = [...entries, { ...entry, evidence: null, listed: true, decided: null }];
    world.note(
      () =>
        `provider: parked ${field} ${JSON.stringify(value)} as ${reference}, by ${callId ?? 'somebody else'}`,
    );
    remember();
    world.after(traits.entryLifetimeMs + (traits.lingers ? 3_600_000 : 0), () => {
      const old = entries.find((one) => one.reference === reference);
      if (old && old.evidence === null && old.decided === null) replace(old, { listed: false });
    });
  }

  function replace(entry: TrueEntry, patch: Partial<TrueEntry>): void {
    entries = entries.map((one) => (one.reference === entry.reference ? { ...one, ...patch } : one));
    remember();
  }

  /** Whether the provider has a value already, in force or parked. */
  function has({ field, value }: ChangeToSend): boolean {
    const same = (one: unknown) => JSON.stringify(one) === JSON.stringify(respelled(value, traits.respells));
    return (
      same(values[keyOf(field)]) ||
      entries.some((one) => one.field === field && one.listed && same(one.value))
    );
  }

  function decide(reference: string, decision: 'APPROVED' | 'REFUSED' | 'WITHDRAWN', unasked = false): void {
    const entry = entries.find((one) => one.reference === reference);
    if (!entry || entry.decided) return;
    beforeDecision = view();
    decidedAt = world.now;
    replace(entry, { decided: decision, listed: false });
    world.note(() => `provider: ${decision} ${reference}`);
    if (decision === 'APPROVED') store(entry.field, '', entry.value, unasked ? null : entry.callId);
    onChange(`${decision} ${reference}`);
  }

  /** What a read that arrives now shows. */
  function show(): Snapshot {
    const lagging = views.findLast(
      (one) => one.at <= Math.max(viewedAt, world.now - random.int(0, traits.readLagMs)),
    );
    if (lagging) viewedAt = Math.max(viewedAt, lagging.at);
    const torn = traits.tears && world.now - decidedAt < 1_500 && random.chance(0.5) ? beforeDecision : null;
    return snapshotOf({ ...(lagging ?? view()), ...(torn && { values: torn.values }) });
  }

  function snapshotOf(at: View): Snapshot {
    const pending = at.entries
      .filter((one) => one.listed && one.decided === null)
      .map((one): PendingEntry => {
        const { reference, field, action, value, createdAt, expiresAt } = one;
        return { reference, field, action, providerType: field.toLowerCase(), value, createdAt, expiresAt };
      });
    const known = shown.filter((field) => at.values[keyOf(field)] !== undefined);
    return {
      covers: traits.provider === 'MATCHMOVE' ? shown : known,
      values: Object.fromEntries(known.map((field) => [keyOf(field), at.values[keyOf(field)]])),
      readOnly: {},
      state: {
        type: traits.type,
        status: at.kyc === 'APPROVED' ? 'ACTIVE' : 'PENDING',
        providerStatus: null,
        kyc: { status: at.kyc, subStatus: null, providerStatus: at.kyc, processedAt: null },
        accountIssued: false,
      },
      due: {
        immediately: { requiredAttributes: [], requiredActions: [] },
        eventually: { requiredAttributes: [], requiredActions: [] },
      },
      pending,
    };
  }

  return {
    module,
    table,
    shown,
    stored,
    refused,
    copies,
    store,
    park,
    has,
    decide,
    replace,
    show,
    latest: () => snapshotOf(view()),
    entries: () => entries,
    now: () => world.clock(),
    kyc: () => kyc,
    setKyc(status: KycStatus): void {
      kyc = status;
      world.note(() => `provider: KYC is ${status}`);
      remember();
      onChange(`KYC ${status}`);
    },
  };
}

/** `CASE` compares as equal, the provider's own words do not. */
export function respelled(value: unknown, how: Traits['respells']): unknown {
  if (how === 'NEVER' || typeof value !== 'string' || /^[+\d]/.test(value)) return value;
  return how === 'CASE' ? value.toUpperCase() : `${value} esq.`;
}
