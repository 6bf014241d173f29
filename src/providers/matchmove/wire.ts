import { z } from 'zod';
import { flag, list, object, record, recordOrList, text } from '../shared/tolerant.ts';
import { unescaped } from './escaped-json.ts';

/**
 * What MatchMove's Users V2 answers, in its own names. Source: the guide "Update individual profile" and the
 * definition of `PUT /users/{user_id}`. Every field may be missing; see `tolerant.ts` for odd types.
 */

const address = {
  line_1: text,
  line_2: text,
  line_3: text,
  line_4: text,
  city: text,
  state: text,
  postal_code: text,
  country: text,
};

const parent = { first_name: text, middle_name: text, last_name: text, maiden_name: text };

const identityDocument = {
  id_type: text,
  id_number: text,
  id_date_issued: text,
  id_date_expiry: text,
  id_issuance_country: text,
};

const due = object({ required_actions: list, required_attributes: list });

/** A word, or a yes or no as one. */
const flagOrText = z
  .union([z.string(), z.number().transform(String), z.boolean().transform(String)])
  .nullish()
  .catch(undefined);

export const wireProfile = z.object({
  id: text,
  type: text,
  status: text,
  kyc_status: text,
  kyc_sub_status: text,
  kyc_processed_date: text,
  provider_account_number: text,
  provider_ref_id: text,
  sub_status: text,
  date_created: text,
  date_updated: text,
  is_email_verified: flag,
  is_mobile_verified: flag,
  // `UNKNOWN` in every sample, despite its name.
  is_risk_flagged: flagOrText,
  // The wire's own spelling.
  risk_assesment_status: text,
  transaction_status: text,
  transaction_sub_status: text,
  first_name: text,
  middle_name: text,
  last_name: text,
  preferred_name: text,
  maiden_name: text,
  title: text,
  salutation: text,
  gender: text,
  marital_status: text,
  birth: object({ date: text, name: text, city: text, country: text, postal_code: text }),
  nationality: text,
  residency_country: text,
  work_country: text,
  mothers_details: object(parent),
  father_details: object(parent),
  // The create page's spelling of the same thing.
  fathers_details: object(parent),
  email: text,
  mobile_country_code: text,
  mobile: text,
  addresses: object({
    residential: object(address),
    billing: object(address),
    shipping: object(address),
    identity_verification: object(address),
  }),
  employment_type: text,
  job_title: text,
  employment_details: object({
    business_trading_name: text,
    business_address: object(address),
    business_purpose: text,
    expected_monthly_revenue: text,
    industry: text,
    industry_key: text,
    own_economic_interest_signed_at: text,
    vat_number: text,
  }),
  annual_income_range: text,
  main_income_source: text,
  purpose_of_account_opening: text,
  socioprofessional_category: text,
  identification: object({ primary: object(identityDocument), secondary: object(identityDocument) }),
  self_declared_as_pep: flag,
  fatca_relevant: flag,
  fatca_crs_confirmed_at: text,
  data_terms_signed_at: text,
  tos_acceptance: object({
    date: text,
    ip: text,
    device_id: text,
    user_agent: text,
    service_agreement: text,
  }),
  client_ref_id: text,
  agent_id: text,
  partner_id: text,
  customer_id: text,
  metadata: record,
  requirements: object({
    immediately_due: due,
    eventually_due: due,
    // Kinds of entries are open-ended, so they are read one by one.
    pending_verification: recordOrList,
  }),
});

export const wirePendingEntry = z.object({
  verification_id: text,
  created_at: text,
  expired_at: text,
  verification_data: z.unknown().optional(),
});

export const wireAddress = z.object(address);

export const wireDueAction = z.object({
  action: text,
  type: text,
  name: text,
  code: text,
  reason: text,
  reasons: list,
  url: text,
  deadline: text,
});

export const wireDueAttribute = z.object({ name: text, attribute: text, field: text, code: text });

/** Both published shapes: `{code, description, link}` and `{id, status, code, title, detail, source, timestamp}`. */
export const wireError = z.object({
  id: text,
  code: text,
  title: text,
  detail: text,
  description: text,
  source: z.unknown().optional(),
});

export const wireEvidenceAnswer = z.object({ id: text, status: text });

/** Each object may stand in a string; see `escaped-json.ts`. */
export const wireWebhook = z.preprocess(
  unescaped,
  z.object({
    event_data: z.preprocess(
      unescaped,
      z.object({
        entities: z.preprocess(unescaped, object({ user: z.preprocess(unescaped, object({ id: text })) })),
        entity_id: text,
        entity_type: text,
        event_timestamp: text,
        message_id: text,
        webhook_event: text,
      }),
    ),
    event_name: text,
    trace_id: text,
    webhook_id: text,
  }),
);

export type WireProfile = z.infer<typeof wireProfile>;
export type WireAddress = z.infer<typeof wireAddress>;
export type WireParent = NonNullable<WireProfile['father_details']>;
export type WireIdentityDocument = z.infer<z.ZodObject<typeof identityDocument>>;
export type WireEmployer = NonNullable<WireProfile['employment_details']>;
export type WireTerms = NonNullable<WireProfile['tos_acceptance']>;
