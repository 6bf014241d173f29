import type { Constraints, PartRule, StateLock, SupportedRule } from '../../../domain/policy-rules.ts';
import { without } from '../../shared/policy-pieces.ts';
import { open } from './rules.ts';

/** Documents and tax identifiers meet in `virtual_documents`. */
const SHARED = 'virtual_documents';

/** Shown by their last four. */
const MASKED = ['SSN', 'EIN'];

/** As the sample has an SSN; a masked one is no number. */
const NINE_DIGITS: Constraints = { pattern: '^\\d{9}$', example: '900551112' };

/** "data URL, base64": of an image or a scan. */
const IMAGE: Constraints = {
  pattern: '^data:(?:image\\/[a-zA-Z0-9.+\\-]+|application\\/pdf);base64,[A-Za-z0-9+\\/]+={0,2}$',
};

const ONCE_VERIFIED: readonly StateLock[] = ['KYC_APPROVED'];

/** The types whose entries in each list no longer change once the user is verified. */
type Frozen = { numbers: readonly string[] | 'ALL'; images: readonly string[] };

/** The page's samples write the first, its table the second. */
const INCORPORATION = ['CERTIFICATE_OF_INCORPORATION', 'CERTIFICATION_OF_INCORPORATION'];

/**
 * Numbers (`virtual_documents`) and images (`physical_documents`) by type. Types are not published as a list. They
 * are capitals here, since a lock goes by the type: another spelling must not get past it.
 */
export function documents(frozen: Frozen): SupportedRule {
  return open(
    {},
    {
      items: 'KEPT',
      itemNeedsOneOf: ['number', 'front'],
      onePlacePerType: { spellings: [INCORPORATION] },
      conflictGroup: SHARED,
      parts: [
        ...kinds(frozen),
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
          form: 'NUMBER',
          constraints: { pattern: '^[^*\\p{Cc}\\p{Zl}\\p{Zp}]+$', example: 'D1234567' },
          requiredFor: { part: 'issuingAuthority' },
          ...(frozen.numbers === 'ALL' && { lockedWhen: ONCE_VERIFIED }),
        },
        ...MASKED.map((itemType) => ({
          path: ['number'],
          itemType,
          form: 'NUMBER' as const,
          constraints: NINE_DIGITS,
          requiredFor: { part: 'issuingAuthority' },
        })),
        { path: ['front'], form: 'IMAGE', constraints: IMAGE, requiredFor: { part: 'back' } },
        { path: ['back'], form: 'IMAGE', constraints: IMAGE },
        { path: ['issuingState'], constraints: { pattern: '^[A-Z]{2}$', example: 'CA' } },
        { path: ['issuingAuthority'], form: 'NUMBER', constraints: { example: 'CA' } },
        ...without('issuedOn', 'description'),
      ],
    },
  );
}

/** What is masked when it is shown, and what is locked as a whole in one of the two forms. */
function kinds({ numbers, images }: Frozen): PartRule[] {
  return [
    ...MASKED.map((itemType) => ({
      path: [],
      itemType,
      form: 'NUMBER' as const,
      confirmation: 'MASKED' as const,
      ...((numbers === 'ALL' || numbers.includes(itemType)) && { lockedWhen: ONCE_VERIFIED }),
    })),
    ...images.map((itemType) => ({
      path: [],
      itemType,
      form: 'IMAGE' as const,
      lockedWhen: ONCE_VERIFIED,
    })),
  ];
}

/** The one number for the tax office that this type of user has. */
export function taxIdentifiers(type: 'SSN' | 'EIN'): SupportedRule {
  return open(
    { maxItems: 1 },
    {
      lockedWhen: ['KYC_APPROVED', 'USER_SUSPENDED'],
      confirmation: 'MASKED',
      items: 'KEPT',
      onePlacePerType: { spellings: [] },
      conflictGroup: SHARED,
      parts: [
        { path: ['type'], constraints: { required: true, allowedValues: [type], example: type } },
        { path: ['number'], constraints: { required: true, ...NINE_DIGITS } },
      ],
    },
  );
}
