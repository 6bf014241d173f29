import { z } from 'zod';
import { flag, list, object, text } from '../shared/tolerant.ts';

/**
 * What BVNK's Customers API v1 answers, in its own names. Source: the page "Update customer details"; individuals
 * as integrators meet them. Every field may be missing; see `tolerant.ts` for odd types.
 */

const address = {
  addressLine1: text,
  addressLine2: text,
  city: text,
  postalCode: text,
  // Only individuals have it: the page about creating them asks for it in the US.
  stateCode: text,
  countryCode: text,
  country: text,
};

const contactInfo = { emailAddress: text, phoneNumber: text };

const person = {
  reference: text,
  firstName: text,
  lastName: text,
  dateOfBirth: text,
  address: object(address),
};

const verification = { status: text, url: text };

export const wireAssociate = z.object({
  person: object(person),
  details: object({
    birthCountryCode: text,
    contactInfo: object(contactInfo),
    documentNumber: text,
    documentInfo: object({ number: text, type: text, issuingCountryCode: text }),
    taxIdentification: object({ number: text, taxResidenceCountryCode: text }),
  }),
  title: text,
  riskScore: text,
  controls: object({ hasOwnership: flag, hasControl: flag, isSigner: flag }),
  verification: object(verification),
});

const company = {
  name: text,
  description: text,
  taxResidenceCountryCode: text,
  registrationNumber: text,
  address: object(address),
  // Read one by one, and kept as they are for what a new list must not lose.
  associates: list,
  verification: object(verification),
};

export const wireCompany = z.object(company);

export const wireCustomer = z.object({
  reference: text,
  status: text,
  type: text,
  company: object(company),
  individual: object({
    // Reads show a person inside; creating takes the same parts without it. Contacts are shown nowhere, so they
    // are looked for at every place where this API has such ([assumed]).
    person: object({ ...person, ...contactInfo }),
    details: object({ contactInfo: object(contactInfo) }),
    contactInfo: object(contactInfo),
    firstName: text,
    lastName: text,
    dateOfBirth: text,
    address: object(address),
    ...contactInfo,
    verification: object(verification),
  }),
  riskScore: text,
  verification: object(verification),
});

/** `{code, status, traceId, message, details}` and the older `{requestId, errorList}`. */
export const wireError = z.object({ code: text, traceId: text, requestId: text, errorList: list });

export const wireErrorItem = z.object({ requestId: text, code: text });

export const wireWebhook = z.object({
  event: text,
  eventId: text,
  timestamp: text,
  data: object({ reference: text, customerId: text, customerReference: text }),
});

export type WireCustomer = z.infer<typeof wireCustomer>;
export type WireIndividual = NonNullable<WireCustomer['individual']>;
export type WireAssociate = z.infer<typeof wireAssociate>;
export type WireAddress = z.infer<z.ZodObject<typeof address>>;
export type WireVerification = z.infer<z.ZodObject<typeof verification>>;
