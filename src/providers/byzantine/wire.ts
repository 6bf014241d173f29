import { z } from 'zod';
import { list, object, text } from '../shared/tolerant.ts';

/**
 * What Byzantine's Integrator API answers, in its own names. Source: the page "Update individual account", and
 * "Get user details" with the OpenAPI document. Every field may be missing; see `tolerant.ts` for odd types.
 */

const address = {
  streetLine1: text,
  streetLine2: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
};

const userInfo = object({
  firstName: text,
  middleName: text,
  lastName: text,
  email: text,
  phone: text,
  birthDate: text,
  nationality: text,
  countryOfBirth: text,
  residentialAddress: object(address),
  socialSecurityNumber: text,
  profilePictureUrl: text,
});

const additionalUserInfo = object({
  employmentStatus: text,
  expectedMonthlyPaymentsUsd: text,
  sourceOfFunds: text,
  mostRecentOccupation: text,
});

export const wireUser = z.object({
  userId: text,
  verificationStatus: text,
  createdAt: text,
  userInfo,
  accounts: list,
  // The older service's name of the same.
  accountIds: list,
});

export const wireAccount = z.object({ id: text, accountId: text, accountType: text });

export const wireUpdateAnswer = z.object({
  userId: text,
  accountId: text,
  verificationStatus: text,
  userInfo,
  additionalUserInfo,
  verificationDocuments: list,
  missingDocuments: list,
});

export const wireDocument = z.object({
  documentType: text,
  documentId: text,
  warnings: list,
  errors: list,
});

export const wireMissingDocument = z.object({ documentType: text, type: text, name: text });

export const wireError = z.object({ error: text });

/** Both envelopes: the published one, and the one of autumn 2026 with `type` and `related`. */
export const wireWebhook = z.object({
  eventType: text,
  type: text,
  occurredAt: text,
  userId: text,
  related: object({ userId: text }),
});

export type WireUser = z.infer<typeof wireUser>;
export type WireUpdateAnswer = z.infer<typeof wireUpdateAnswer>;
export type WireUserInfo = NonNullable<WireUser['userInfo']>;
export type WireAdditionalUserInfo = NonNullable<WireUpdateAnswer['additionalUserInfo']>;
export type WireAddress = z.infer<z.ZodObject<typeof address>>;
/** The two objects that say what is stored or was sent; a read has the first alone. */
export type WireSections = Pick<WireUser, 'userInfo'> & Partial<Pick<WireUpdateAnswer, 'additionalUserInfo'>>;
