import { z } from 'zod';
import { textUpTo } from '../shared/texts.ts';
import { type EnumerationName, enumerationHas } from './enumerations.ts';
import type { MatchmoveSwitches } from './switches.ts';

/** Published for names, and for `email` too, though it is no e-mail pattern. */
const NAME_PATTERN = /^[#.0-9a-zA-Z\s,/\-_:+?'()@!&]+$/;
const PREFERRED_NAME_PATTERN = /^[A-Za-z\s]+$/;

const name = z.string().max(50).regex(NAME_PATTERN);
const text = textUpTo(255); // assumed
const date = z.iso.date();

/** What may be left out, or emptied by `""` or null. */
function clearable<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.null(), z.literal(''), schema]).optional();
}
function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape).nullable().optional();
}

const address = part({
  line_1: clearable(text),
  line_2: clearable(text),
  line_3: clearable(text),
  line_4: clearable(text),
  city: clearable(text),
  state: clearable(text),
  postal_code: clearable(text),
  country: clearable(text),
});
const parent = part({
  first_name: clearable(text),
  middle_name: clearable(text),
  last_name: clearable(text),
  maiden_name: clearable(text),
});

/** The body of PUT, with the rules that are published; `type` and `preferred_name` are required by a switch. */
export function updateBodySchema(switches: MatchmoveSwitches) {
  const from = (list: EnumerationName) =>
    text.refine((value) => enumerationHas(list, value, switches.enumerationCase));
  const maybeFrom = (list: EnumerationName) => (switches.strictEnumerations ? from(list) : text);
  const required = <Schema extends z.ZodType>(schema: Schema) =>
    switches.strictRequired ? schema : schema.optional();
  const identity = part({
    id_type: clearable(maybeFrom('id_types')),
    id_number: clearable(text),
    id_date_issued: clearable(date),
    id_date_expiry: clearable(date),
    id_issuance_country: clearable(text),
  });
  return z.object({
    client_ref_id: clearable(text),
    type: required(z.enum(['customer', 'corporate'])),
    salutation: clearable(text),
    title: clearable(from('titles')),
    first_name: name.optional(),
    middle_name: clearable(name),
    last_name: name.optional(),
    maiden_name: clearable(name),
    preferred_name: required(z.string().max(25).regex(PREFERRED_NAME_PATTERN)),
    gender: clearable(from('genders')),
    email: z.string().regex(NAME_PATTERN).optional(),
    mobile_country_code: from('mobile_country_codes').optional(),
    mobile: z
      .string()
      .regex(/^[0-9]{4,15}$/) // assumed
      .optional(),
    marital_status: clearable(from('marital_status')),
    nationality: clearable(from('nationalities')),
    identification: part({ primary: identity, secondary: identity }),
    birth: part({
      date: clearable(date),
      city: clearable(text),
      country: clearable(text),
      name: clearable(text),
      postal_code: clearable(text),
    }),
    mothers_details: parent,
    father_details: parent,
    fathers_details: parent,
    addresses: part({
      billing: address,
      residential: address,
      shipping: address,
      identity_verification: address,
    }),
    employment_type: clearable(maybeFrom('employment_types')),
    employment_details: part({
      business_address: address,
      business_purpose: clearable(text),
      business_trading_name: clearable(text),
      expected_monthly_revenue: clearable(text),
      industry: clearable(text),
      industry_key: clearable(text),
      own_economic_interest_signed_at: clearable(text),
      vat_number: clearable(text),
    }),
    job_title: clearable(text),
    annual_income_range: clearable(text),
    main_income_source: clearable(maybeFrom('income_sources')),
    purpose_of_account_opening: clearable(text),
    socioprofessional_category: clearable(text),
    residency_country: clearable(text),
    work_country: clearable(text),
    fatca_relevant: z.boolean().optional(),
    fatca_crs_confirmed_at: clearable(z.iso.datetime({ offset: true })),
    self_declared_as_pep: z.boolean().optional(),
    tos_acceptance: part({
      date: clearable(z.iso.datetime({ offset: true })),
      ip: clearable(text),
      device_id: clearable(text),
      user_agent: clearable(text),
      service_agreement: clearable(text),
    }),
    data_terms_signed_at: clearable(text),
    agent_id: clearable(text),
    partner_id: clearable(text),
    customer_id: clearable(text),
    metadata: z.record(z.string(), z.json()).nullable().optional(),
  });
}
