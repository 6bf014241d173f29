import countries from 'i18n-iso-countries';
import { z } from 'zod';
import { emailAddress } from '../shared/texts.ts';
import type { BvnkSwitches } from './switches.ts';

export const requiredText = z.string().trim().min(1);
export const date = z.iso.date();
export const email = emailAddress;
/** The sample has `+` and nine digits; nothing more is published. */
export const phone = z.string().regex(/^\+\d{5,15}$/);
export const countryCode = z
  .string()
  .refine((code) => /^[A-Z]{2}$/.test(code) && countries.alpha2ToAlpha3(code) !== undefined);

/** What may be left out, or emptied with null. */
export function clearable<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().optional();
}

export function riskScore({ strictEnumerations }: BvnkSwitches) {
  // MEDIUM and HIGH are assumed.
  return strictEnumerations ? z.enum(['LOW', 'MEDIUM', 'HIGH']) : z.string();
}

export function documentType({ strictEnumerations }: BvnkSwitches) {
  // All but the first are assumed.
  return strictEnumerations ? z.enum(['DRIVERS_LICENSE', 'PASSPORT', 'NATIONAL_ID']) : z.string();
}

export function address({ strictAddress }: BvnkSwitches) {
  const needed = <Schema extends z.ZodType>(schema: Schema) => (strictAddress ? schema : clearable(schema));
  return z.object({
    addressLine1: needed(requiredText),
    addressLine2: clearable(z.string()),
    city: needed(requiredText),
    postalCode: needed(requiredText),
    countryCode: needed(countryCode),
    country: clearable(z.string()),
  });
}

/**
 * An individual's address has a state as well: the page about creating individuals wants one of US residents. That
 * an update wants it too is assumed, and so part of `strictAddress`.
 */
export function individualAddress(switches: BvnkSwitches) {
  return address(switches)
    .extend({ stateCode: clearable(z.string()) })
    .refine((sent) => !switches.strictAddress || sent.countryCode !== 'US' || Boolean(sent.stateCode), {
      path: ['stateCode'],
    });
}
