import type { UserState } from '../../../domain/snapshot.ts';
import type { KycStatus, UserStatus, UserType } from '../../../domain/vocabulary.ts';
import type { WireCustomer } from '../wire.ts';

export function readState(customer: WireCustomer): UserState {
  const [kyc, status] = STATUSES.get(fold(customer.status)) ?? UNHEARD_OF;
  const phase = customer.company?.verification ?? customer.individual?.verification ?? customer.verification;
  return {
    type: readType(customer),
    status,
    providerStatus: customer.status || null,
    kyc: {
      status: kyc,
      // The identity provider's own phase: any text, shown and never judged by.
      subStatus: phase?.status || null,
      providerStatus: customer.status || null,
      processedAt: null,
    },
    accountIssued: false,
  };
}

const STATUSES: ReadonlyMap<string, readonly [KycStatus, UserStatus]> = new Map([
  ['PENDING', ['IN_REVIEW', 'PENDING']],
  ['INFO_REQUIRED', ['INFORMATION_REQUIRED', 'PENDING']],
  ['ACTIONS_REQUIRED', ['INFORMATION_REQUIRED', 'PENDING']],
  ['VERIFIED', ['APPROVED', 'ACTIVE']],
  ['COMPLETED', ['APPROVED', 'ACTIVE']],
  ['APPROVED', ['APPROVED', 'ACTIVE']],
  ['REJECTED', ['REJECTED', 'PENDING']],
  ['TERMINATED', ['INACTIVE', 'CLOSED']],
]);

const UNHEARD_OF = ['UNKNOWN', 'UNKNOWN'] as const;

/** The status word that sets a KYC status, or `undefined` where partners cannot set it. */
export function statusWord(status: KycStatus): string | undefined {
  return { IN_REVIEW: 'PENDING', APPROVED: 'VERIFIED', REJECTED: 'REJECTED' }[status as string];
}

/** Early individuals have nothing but the word; a word of tomorrow has its object. */
function readType({ type, company }: WireCustomer): UserType {
  return fold(type) === 'COMPANY' || (fold(type) !== 'INDIVIDUAL' && company) ? 'BUSINESS' : 'INDIVIDUAL';
}

function fold(word: string | null | undefined): string {
  return word?.trim().toUpperCase() ?? '';
}
