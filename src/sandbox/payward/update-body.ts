import { z } from 'zod';
import { isCountry } from './countries.ts';
import { isLanguage } from './languages.ts';
import type { PaywardSwitches } from './switches.ts';

const OCCUPATIONS = [
  'agriculture',
  'business_management',
  'computers_and_it',
  'construction',
  'education',
  'finance',
  'government',
  'healthcare',
  'hospitality',
  'manufacturing',
  'marketing',
  'media',
  'other',
  'science',
  'self_employed',
  'student',
  'transportation',
  'unemployed',
  'employed',
] as const;

/** The fields of PATCH that may be null. */
export const NULLABLE_FIELDS = [
  'phone',
  'nationalities',
  'tax_ids',
  'occupation',
  'employer_name',
  'language',
];

/** What only the creation of a user takes. */
export const CREATE_ONLY_FIELDS = ['email', 'external_reference'];

const text = z.string().min(1); // that an empty one is refused is assumed
const optionalText = z.string().nullable().optional();
const country = z.string().refine(isCountry);

/** The body of PATCH, with the rules that are published. */
export function updateBodySchema(switches: PaywardSwitches) {
  const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
    switches.unknownFields === 'refuse' ? z.strictObject(shape) : z.object(shape);
  const list = <Item extends z.ZodType>(item: Item) =>
    switches.emptyLists === 'refuse' ? z.array(item).min(1) : z.array(item);
  const birthPart = <Part extends z.ZodType>(part: Part) =>
    switches.birthParts === 'all' ? part : part.nullable().optional();
  return object({
    full_name: object({ first_name: text, middle_name: optionalText, last_name: text }).optional(),
    residence: object({
      line1: text,
      line2: optionalText,
      city: text,
      province: optionalText,
      postal_code: text,
      country,
    }).optional(),
    phone: z
      .string()
      .regex(/^\+?[1-9]\d{1,14}$/)
      .nullable()
      .optional(),
    nationalities: list(country).nullable().optional(),
    tax_ids: list(object({ id: text, issuing_country: country }))
      .nullable()
      .optional(),
    occupation: z.enum(OCCUPATIONS).nullable().optional(),
    employer_name: z.string().nullable().optional(),
    client_identifier: object({
      type: z.literal('concat'),
      value: text,
      calculated_at: z.iso.datetime({ offset: true }),
    }).optional(),
    language: z.string().refine(isLanguage).nullable().optional(),
    birth: object({
      date: birthPart(z.iso.date()),
      city: birthPart(text),
      country: birthPart(country),
    }).optional(),
  });
}
