import type { Constraints, PartRule, StateLock, SupportedRule } from '../../../domain/policy-rules.ts';
import { without } from '../../shared/policy-pieces.ts';
import { open } from './rules.ts';

/** Documents and tax identifiers meet in `virtual_documents`. */
const SHARED = 'virtual_documents';

/** As the sample has an SSN; a masked one is no number. */
const NINE_DIGITS: Constraints = { pattern: '^\\d{9}$', example: '900551112' };

/** "data URL, base64": of an image or a scan. */
const IMAGE: Constraints = {
  pattern: '^data:(?:image\\/[a-zA-Z0-9.+\\-]+|application\\/pdf);base64,[A-Za-z0-9+\\/]+={0,2}$',
};

type DocumentLocks = {
  /** Types of which nothing may change, in either list. */
  types: readonly string[];
  lockedWhen: readonly StateLock[];
  /** Locks of every number. */
  numbersLockedWhen?: readonly StateLock[];
};

/**
 * Numbers and images by type. Types are not published as a list. They are capitals here, since a lock goes by the
 * type: another spelling must not get past it.
 */
export function documents({ types, lockedWhen, numbersLockedWhen }: DocumentLocks): SupportedRule {
  return open(
    {},
    {
      items: 'KEPT',
      itemNeedsOneOf: ['number', 'front'],
      conflictGroup: SHARED,
      parts: [
        ...kinds(types, lockedWhen),
        {
          path: ['type'],
          constraints: {
            required: true,
            pattern: '^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$',
            example: 'DRIVING_LICENCE',
          },
        },
        // No number is a masked one that a form posts back.
        {
          path: ['number'],
          constraints: { pattern: '^[^*]+$', example: 'D1234567' },
          requiredFor: { part: 'issuingAuthority' },
          ...(numbersLockedWhen && { lockedWhen: numbersLockedWhen }),
        },
        ...['SSN', 'EIN'].map((itemType) => ({
          path: ['number'],
          itemType,
          constraints: NINE_DIGITS,
          requiredFor: { part: 'issuingAuthority' },
        })),
        { path: ['front'], constraints: IMAGE, requiredFor: { part: 'back' } },
        { path: ['back'], constraints: IMAGE },
        { path: ['issuingState'], constraints: { pattern: '^[A-Z]{2}$', example: 'CA' } },
        { path: ['issuingAuthority'], constraints: { example: 'CA' } },
        ...without('issuedOn', 'description'),
      ],
    },
  );
}

/** What is masked when it is shown, and what is locked as a whole. */
function kinds(locked: readonly string[], lockedWhen: readonly StateLock[]): PartRule[] {
  const masked = ['SSN', 'EIN'];
  return [...new Set([...masked, ...locked])].map((itemType) => ({
    path: [],
    itemType,
    ...(masked.includes(itemType) && { confirmation: 'MASKED' as const }),
    ...(locked.includes(itemType) && { lockedWhen }),
  }));
}

/** The one number for the tax office that this type of user has. */
export function taxIdentifiers(type: 'SSN' | 'EIN'): SupportedRule {
  return open(
    { maxItems: 1 },
    {
      lockedWhen: ['KYC_APPROVED', 'USER_SUSPENDED'],
      confirmation: 'MASKED',
      items: 'KEPT',
      conflictGroup: SHARED,
      parts: [
        { path: ['type'], constraints: { required: true, allowedValues: [type], example: type } },
        { path: ['number'], constraints: { required: true, ...NINE_DIGITS } },
      ],
    },
  );
}
