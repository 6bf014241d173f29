import { z } from 'zod';
import { flag, list, object, record, text } from '../shared/tolerant.ts';

/**
 * What Machnet's PaaS API answers, in its own names. Source: the page "Update User" and its samples. Every field may
 * be missing; see `tolerant.ts` for odd types.
 */

const address = {
  address_line1: text,
  address_line2: text,
  city: text,
  state: text,
  country: text,
  zipcode: text,
};

export const wireUser = z.object({
  id: text,
  status: text,
  created_at: text,
  business: flag,
  // A person's name, or the first one alone as the name of a business.
  first_name: text,
  middle_name: text,
  last_name: text,
  // The date of birth, or of a business's formation.
  date_of_birth: text,
  gender: text,
  email: text,
  mobile_phone: text,
  ip_address: text,
  // The address lies flat in the user.
  ...address,
  mailing_address: object(address),
  occupation: text,
  user_scope: text,
  company_details: object({ company_name: text, address: text, phone_number: text }),
  company_website: text,
  business_type: text,
  number_of_employee: text,
  number_of_transaction_per_month: text,
  transaction_frequency: text,
  // Read only to tell a business from a person; nobody may change it.
  user_relationship: z.unknown().optional(),
  virtual_documents: list,
  physical_documents: list,
});

/** One of `virtual_documents` or `physical_documents`; images never come back. */
export const wireDocument = z.object({
  id: text,
  document_type: text,
  document_value: text,
  country: text,
  state: text,
  expiry_date: text,
  id_issuing_authority: text,
});

export const wireCipInfo = z.object({ user_id: text, cip_info: record });

/** A tag's state is a word; one inside an object is understood too. */
export const wireTagState = z.object({ status: text });

export const wireKycStart = z.object({ success: flag, status: text });

/** The shape is not published ([assumed]); codes are looked for in every usual place. */
export const wireError = z.object({
  code: text,
  error_code: text,
  error: z
    .union([z.object({ code: text }), z.string()])
    .nullish()
    .catch(undefined),
  errors: z
    .array(z.object({ code: text }).catch({ code: undefined }))
    .nullish()
    .catch(undefined),
});

export const wireWebhook = z.object({
  id: text,
  event_name: text,
  resource_id: text,
  user_id: text,
  timestamp: text,
});

export type WireUser = z.infer<typeof wireUser>;
export type WireAddress = z.infer<z.ZodObject<typeof address>>;
export type WireEmployer = NonNullable<WireUser['company_details']>;
export type WireDocument = z.infer<typeof wireDocument>;
