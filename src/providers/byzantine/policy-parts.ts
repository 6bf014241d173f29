import type { Constraints, PartRule } from '../../domain/policy-rules.ts';

const required = (path: string, constraints: Constraints = {}): PartRule => ({
  path: [path],
  constraints: { required: true, ...constraints },
});

const absent = (path: string): PartRule => ({ path: [path], unsupported: true });

/** The list of countries that Byzantine takes is its own and moves; here any country of ISO 3166-1 will do. */
const country = { example: 'FR' };

export const ADDRESS_PARTS: readonly PartRule[] = [
  required('line1', { example: '33 Rue La Fayette' }),
  { path: ['line2'], constraints: { example: '3rd floor' } },
  absent('line3'),
  absent('line4'),
  required('city', { example: 'Paris' }),
  // A subdivision of ISO 3166-2, without its country: in the US two letters, elsewhere anything goes ([assumed]).
  {
    path: ['state'],
    constraints: { example: 'IDF' },
    requiredFor: {
      part: 'country',
      values: ['US'],
      constraints: { pattern: '^[A-Z]{2}$', example: 'CA' },
    },
  },
  required('postalCode', { example: '75009' }),
  required('country', country),
];

export const PLACE_OF_BIRTH_PARTS: readonly PartRule[] = [
  absent('city'),
  required('country', country),
  absent('postalCode'),
];

/** The social security number of the United States, and no other. */
export const TAX_IDENTIFIER_PARTS: readonly PartRule[] = [
  required('type', { allowedValues: ['SSN'], example: 'SSN' }),
  required('number', { pattern: '^(\\d{3}-?\\d{2}-?\\d{4})$', example: '123-45-6789' }),
  { path: ['issuingCountry'], constraints: { allowedValues: ['US'], example: 'US' } },
];

const DOCUMENT_TYPES = ['passport', 'national_id_front', 'national_id_back', 'proof_of_address', 'other'];
const NUMBERED = ['passport', 'national_id_front', 'national_id_back'];

/** The published MIME types; the escapes are needed by the `v` flag, with which browsers read patterns. */
const IMAGE = '^data:(?:image\\/(?:jpeg|png|heic|tiff)|application\\/pdf);base64,[A-Za-z0-9+\\/]+={0,2}$';

export const DOCUMENT_PARTS: readonly PartRule[] = [
  required('type', { allowedValues: DOCUMENT_TYPES, example: 'passport' }),
  ...NUMBERED.map((itemType) => ({ ...required('number', { example: 'FR1234567890' }), itemType })),
  required('issuingCountry', country),
  absent('issuingState'),
  absent('issuingAuthority'),
  absent('issuedOn'),
  absent('expiresOn'),
  required('front', { pattern: IMAGE }),
  // Each side of an identity card is a document of its own.
  absent('back'),
  { ...required('description', { example: 'Additional supporting document' }), itemType: 'other' },
];
