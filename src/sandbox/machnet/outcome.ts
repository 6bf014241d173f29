import { textAt } from '../shared/json.ts';
import { lackingTags } from './cip-info.ts';
import type { MachnetSwitches } from './switches.ts';
import type { UserRecord } from './user-record.ts';

/**
 * How KYC ends by itself, so that a demo can show every end without a control call. In this order:
 *
 * - `address_line1` starts with `Suspend`: `SUSPENDED`
 * - something is missing or still requested, or `address_line1` starts with `Retry`: `RETRY`
 * - `address_line1` starts with `Review`: `REVIEW_PENDING`
 * - else `VERIFIED`
 *
 * Letters in either case.
 */
export const outcomeValues = { suspended: /^suspend/i, retry: /^retry/i, review: /^review/i } as const;

export type Outcome = { status: string; requested: string[] };

/** The end of KYC that is in progress, or undefined where only `/_sandbox` decides. */
export function outcomeOf(user: UserRecord, switches: MachnetSwitches): Outcome | undefined {
  const found =
    switches.kycOutcome === 'by_value' ? outcomeByValue(user) : givenOutcome(user, switches.kycOutcome);
  const tooOften = user.retries >= switches.retriesBeforeReview;
  return found?.status === 'RETRY' && tooOften ? { status: 'REVIEW_PENDING', requested: [] } : found;
}

/** What a `RETRY` asks for where nobody said what. */
export function requestedAtRetry(user: UserRecord): string[] {
  const lacking = lackingTags(user);
  return lacking.length > 0 ? lacking : ['ID_DOC'];
}

function givenOutcome(
  user: UserRecord,
  outcome: Exclude<MachnetSwitches['kycOutcome'], 'by_value'>,
): Outcome | undefined {
  if (outcome === 'manual') return undefined;
  return {
    status: outcome.toUpperCase(),
    requested: outcome === 'retry' ? requestedAtRetry(user) : [],
  };
}

function outcomeByValue(user: UserRecord): Outcome {
  const address = textAt(user.profile, 'address_line1');
  if (outcomeValues.suspended.test(address)) return { status: 'SUSPENDED', requested: [] };
  const requested = [
    ...new Set([...lackingTags(user), ...(outcomeValues.retry.test(address) ? ['ADDRESS_LINE1'] : [])]),
  ];
  if (requested.length > 0) return { status: 'RETRY', requested };
  return { status: outcomeValues.review.test(address) ? 'REVIEW_PENDING' : 'VERIFIED', requested: [] };
}
