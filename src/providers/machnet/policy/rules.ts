import type { Constraints, PartRule, StateLock, SupportedRule } from '../../../domain/policy-rules.ts';
import { numbersInUse } from '../../shared/calling-codes.ts';
import { without } from '../../shared/policy-pieces.ts';

/** [assumed] "No activity allowed" for a suspended user is taken to mean updates, too. */
const SUSPENDED: readonly StateLock[] = ['USER_SUSPENDED'];

/** "User is verified: Yes; not verified: Yes". */
export function open(constraints: Constraints, more: Partial<SupportedRule> = {}): SupportedRule {
  return { supported: true, confirmation: 'READ_BACK', lockedWhen: SUSPENDED, constraints, ...more };
}

/** "User is verified: No; not verified: Yes". */
export function untilVerified(constraints: Constraints, more: Partial<SupportedRule> = {}): SupportedRule {
  return open(constraints, { lockedWhen: ['KYC_APPROVED', ...SUSPENDED], ...more });
}

const IN_USE = numbersInUse();

/**
 * Numeric with 10 to 15 digits on the wire, which E.164 numbers of so many digits are. The wire has no plus, so a number
 * that no country has would be read as another one.
 */
export const PHONE = { pattern: `^\\+(?=\\d{10,15}$)${IN_USE}$`, example: '+12106603032' };
/** For the phone of an employer no lengths are published. */
export const OFFICE_PHONE = { pattern: `^\\+${IN_USE}$`, example: PHONE.example };

/** A state is two letters and cannot be emptied; what other countries write there is not published. */
const STATE: PartRule = {
  path: ['state'],
  constraints: { pattern: '^[A-Z]{2}$', example: 'CA' },
  requiredFor: { part: 'country', values: ['US'] },
};

const NO_MORE_LINES = without('line3', 'line4');

/** "country: No; No". */
export const RESIDENTIAL_ADDRESS = open(
  {},
  { parts: [{ path: ['country'], lockedWhen: ['NEVER_EDITABLE'] }, STATE, ...NO_MORE_LINES] },
);

/** A country code cannot be emptied either, so it has to be there. */
export const MAILING_ADDRESS = open(
  {},
  {
    parts: [{ path: ['country'], constraints: { required: true, example: 'US' } }, STATE, ...NO_MORE_LINES],
  },
);
