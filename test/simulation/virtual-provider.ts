import { ITEMISED_FIELDS } from '../../src/domain/profile-field.ts';
import { ProviderError } from '../../src/domain/provider-error.ts';
import type { KycStatus } from '../../src/domain/vocabulary.ts';
import type { ChangeToSend, EvidenceRequest, UpdateAnswer } from '../../src/providers/module.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';
import type { Truth } from './truth.ts';
import type { World } from './world.ts';

/** How the provider judges a value: the same every time that the same call comes. */
const REFUSES = 0.08;

export type VirtualProvider = ReturnType<typeof createVirtualProvider>;

/** What the provider does with each request, at the moment at which the request takes effect. */
export function createVirtualProvider(world: World, random: Random, traits: Traits, truth: Truth) {
  const verdicts = new Map<string, boolean>();

  function isRefused(callId: string, part: string): boolean {
    const key = `${callId} ${part}`;
    if (!verdicts.has(key)) verdicts.set(key, random.chance(REFUSES));
    return verdicts.get(key) as boolean;
  }

  function refuse(callId: string, field: null, kind: 'rejected' | 'conflict' = 'rejected'): never {
    truth.refused.push({ at: world.now, callId, field });
    throw new ProviderError({ kind, httpStatus: kind === 'conflict' ? 409 : 422, providerCode: 'no' });
  }

  function put(callId: string, { field, value, items }: ChangeToSend, refused: ReadonlySet<string>): void {
    const rule = truth.table[field];
    if (!rule.supported) throw new Error(`the provider has no ${field}`);
    const { verification } = rule;
    if (verification && truth.kyc() === 'APPROVED') truth.park(field, verification.action, value, callId);
    else if (rule.items === 'KEPT' && items) {
      for (const item of items)
        if (!refused.has(item.itemKey)) truth.store(field, item.itemKey, item.value, callId);
    } else truth.store(field, '', value, callId);
  }

  return {
    updateUser(callId: string, changes: readonly ChangeToSend[], mayPostpone: boolean): UpdateAnswer {
      if (traits.refusesRepeats && changes.every((change) => truth.has(change))) refuse(callId, null);
      const partly = (change: ChangeToSend) =>
        ITEMISED_FIELDS.has(change.field) && truth.table[change.field].supported;
      for (const change of changes)
        if (!partly(change) && isRefused(callId, change.field)) refuse(callId, null);
      const refused: UpdateAnswer['refused'][number][] = changes
        .filter(partly)
        .flatMap(({ field, items = [] }) =>
          items
            .filter(({ itemKey }) => isRefused(callId, `${field} ${itemKey}`))
            .map(({ itemKey }) => ({ field, itemKey, providerCode: 'no' })),
        );
      for (const { field } of refused) truth.refused.push({ at: world.now, callId, field });
      const isKept = ({ field }: ChangeToSend) => {
        const rule = truth.table[field];
        return rule.supported && rule.items === 'KEPT';
      };
      // A list that is replaced whole goes in or not as one.
      const going = changes.filter(
        (change) => isKept(change) || !refused.some((part) => part.field === change.field),
      );
      const keys = new Set(refused.map(({ itemKey }) => itemKey));
      const doneLater = mayPostpone && random.chance(traits.doneLater);
      const doIt = () => {
        for (const change of going) put(callId, change, keys);
      };
      if (!doneLater) doIt();
      else if (!random.chance(traits.forgets)) world.after(random.int(100, 25_000), doIt);
      const snapshot = random.chance(traits.showsAfterWrite) ? truth.latest() : null;
      return { snapshot, refused, traceId: null, doneLater };
    },

    submitEvidence(callId: string, { reference, documentId }: EvidenceRequest): { traceId: null } {
      const entry = truth.entries().find((one) => one.reference === reference);
      if (!entry || entry.decided || (!entry.listed && !entry.evidence)) {
        throw new ProviderError({ kind: 'not_found', httpStatus: 404 });
      }
      if (entry.evidence) throw new ProviderError({ kind: 'conflict', httpStatus: 409 });
      if (isRefused(callId, 'evidence')) refuse(callId, null);
      truth.replace(entry, { evidence: documentId, listed: !traits.vanishesAtEvidence });
      world.note(() => `provider: took evidence ${documentId} for ${reference}`);
      if (!random.chance(traits.bank.never)) {
        const decision = random.chance(traits.bank.refuses) ? 'REFUSED' : 'APPROVED';
        world.after(random.pause(300, traits.bank.slowestMs), () => truth.decide(reference, decision));
      }
      return { traceId: null };
    },

    submitKyc(callId: string) {
      const kyc = truth.kyc();
      if (kyc !== 'NOT_STARTED' && kyc !== 'INFORMATION_REQUIRED') refuse(callId, null);
      truth.setKyc('IN_REVIEW');
      const outcome = random.pick(['APPROVED', 'INFORMATION_REQUIRED', 'IN_REVIEW'] as const);
      if (outcome !== 'IN_REVIEW') world.after(random.pause(1_000, 3_600_000), () => truth.setKyc(outcome));
      return { snapshot: random.chance(traits.showsAfterWrite) ? truth.latest() : null };
    },

    setKycStatus(callId: string, status: KycStatus) {
      if (isRefused(callId, status)) refuse(callId, null);
      truth.setKyc(status);
      return { snapshot: random.chance(traits.showsAfterWrite) ? truth.latest() : null };
    },

    readUser: () => truth.show(),
  };
}
