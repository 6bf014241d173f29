import countries from 'i18n-iso-countries';
import { z } from 'zod';
import { emailAddress, textUpTo } from '../shared/texts.ts';
import { type EnumeratedField, wasSeen } from './enumerations.ts';
import type { MachnetSwitches } from './switches.ts';
import type { UserKind, updatableFields } from './updatable-fields.ts';

/** Loose in its padding: the published sample is `SUQs==`. */
const DATA_URL = /^data:([\w.+-]+\/[\w.+-]+);base64,[A-Za-z0-9+/]+={0,2}$/;
const IMAGE_OR_PDF = /^(image\/[\w.+-]+|application\/pdf)$/;

const date = z.iso.date('not a date of the form yyyy-MM-dd');
const state = z.string().regex(/^[A-Z]{2}$/, 'not two capital letters');
const country = z
  .string()
  .refine((code) => countries.isValid(code) && code.length === 2, 'not an alpha-2 code');

/** The body of PATCH for a kind of user, with the rules that are published; parts may be left out. */
export function updateBodySchema(kind: UserKind, switches: MachnetSwitches): z.ZodObject {
  const fields = kind === 'individual' ? individualFields(switches) : businessFields(switches);
  const shape = Object.entries(fields).map(([name, schema]) => [name, optional(schema, switches)]);
  return z.object(Object.fromEntries(shape));
}

function individualFields(switches: MachnetSwitches) {
  const { filled, emptiable } = texts(switches);
  return {
    ...contactFields(switches),
    middle_name: textUpTo(switches.longestText),
    last_name: filled,
    gender: z.enum(['male', 'female', 'other']),
    occupation: emptiable,
    type: z.enum(['SEND', 'RECEIVE']),
    company_details: part(
      {
        company_name: emptiable,
        address: emptiable,
        // Assumed; the samples' numbers have nine digits.
        phone_number: z.string().regex(/^[0-9]{4,15}$/, 'not 4 to 15 digits'),
      },
      switches,
    ),
  } satisfies Record<keyof typeof updatableFields.individual | 'ip_address', z.ZodType>;
}

function businessFields(switches: MachnetSwitches) {
  const digits = z.string().regex(/^[0-9]{1,10}$/, 'not a whole number as text');
  const whole = z.number().int().min(0);
  return {
    ...contactFields(switches),
    business: z.boolean(),
    business_type: enumerated('business_type', switches),
    company_website: texts(switches).emptiable.regex(/^\S*$/, 'not a web address'),
    number_of_employee: enumerated('number_of_employee', switches),
    mailing_address: part({ ...addressFields(switches), country }, switches),
    user_relationship: z.json(),
    number_of_transaction_per_month: (switches.transactionCountIn === 'text'
      ? digits
      : z.union([digits, whole])
    ).transform(Number),
    transaction_frequency: enumerated('transaction_frequency', switches),
  } satisfies Record<keyof typeof updatableFields.business | 'ip_address', z.ZodType>;
}

function contactFields(switches: MachnetSwitches) {
  return {
    ...addressFields(switches),
    country,
    first_name: texts(switches).filled,
    mobile_phone: z.string().regex(/^[0-9]{10,15}$/, 'not 10 to 15 digits'),
    email: emailAddress,
    date_of_birth: date,
    user_scope: enumerated('user_scope', switches),
    ip_address: z.union([z.ipv4(), z.ipv6()], 'not an IP address'),
    physical_documents: z.array(physicalDocument(switches)),
    virtual_documents: z.array(virtualDocument(switches)),
  };
}

function addressFields(switches: MachnetSwitches) {
  const { emptiable } = texts(switches);
  return {
    address_line1: emptiable,
    address_line2: textUpTo(switches.longestText),
    city: emptiable,
    state,
    zipcode: emptiable,
  };
}

function physicalDocument(switches: MachnetSwitches) {
  const image = z.string().refine((value) => {
    const [, media = ''] = DATA_URL.exec(value) ?? [];
    return switches.documentMedia === 'any' ? media !== '' : IMAGE_OR_PDF.test(media);
  }, 'not a data URL of an image or PDF in base64');
  return z.object({
    document_type: enumerated('document_type', switches),
    document_value: image,
    ...optionalParts({ document_value_back: image, country, state, expiry_date: date }, switches),
  });
}

function virtualDocument(switches: MachnetSwitches) {
  const { filled, emptiable } = texts(switches);
  return z
    .object({
      document_type: enumerated('document_type', switches),
      document_value: filled,
      ...optionalParts({ country, state, expiry_date: date, id_issuing_authority: emptiable }, switches),
    })
    .refine(
      ({ document_type, document_value }) =>
        switches.ssnFormat === 'any' || document_type !== 'SSN' || /^[0-9]{9}$/.test(document_value),
      { path: ['document_value'], message: 'not nine digits' },
    );
}

function enumerated(field: EnumeratedField, switches: MachnetSwitches) {
  return texts(switches).filled.refine(
    (value) => switches.enumerations === 'any' || wasSeen(field, value),
    'not a known value',
  );
}

function texts({ longestText, emptyTexts }: MachnetSwitches) {
  const filled = textUpTo(longestText).min(1, 'empty');
  return { filled, emptiable: emptyTexts === 'refused' ? filled : textUpTo(longestText) };
}

function part(fields: Record<string, z.ZodType>, switches: MachnetSwitches) {
  return z.object(optionalParts(fields, switches));
}

function optionalParts(fields: Record<string, z.ZodType>, switches: MachnetSwitches) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, optional(schema, switches)]),
  );
}

function optional(schema: z.ZodType, { nullValues }: MachnetSwitches): z.ZodType {
  return nullValues === 'cleared' ? schema.nullable().optional() : schema.optional();
}
