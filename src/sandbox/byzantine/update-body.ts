import { z } from 'zod';
import { isCountry } from './countries.ts';
import { documentProblems } from './document-rules.ts';
import {
  DOCUMENT_TYPES,
  EMPLOYMENT_STATUSES,
  EXPECTED_MONTHLY_PAYMENTS_USD,
  SOURCES_OF_FUNDS,
} from './enumerations.ts';
import type { ByzantineSwitches } from './switches.ts';

const SUBDIVISION_CODE = /^([A-Z]{2}-)?[A-Z0-9]{1,3}$/;
/** Six characters, the last one to three of which may be X: groups of occupations. */
const OCCUPATION_CODE = /^(?=.{6}$)\d{3,6}X{0,3}$/;
const US_STATE_CODE = /^(US-)?[A-Z]{2}$/;

/** The body of the update, with the published rules and those that the switches ask for. */
export function updateBodySchema(switches: ByzantineSwitches) {
  const object = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
    switches.unknownFields === 'refuse' ? z.strictObject(shape) : z.object(shape);
  const text = switches.emptyStrings === 'refuse' ? z.string().min(1) : z.string();
  const country = z.string().refine((code) => isCountry(code, switches.countries), 'is not a known country');
  const ssn = switches.ssnFormat === 'any' ? text : z.string().regex(/^\d{3}-?\d{2}-?\d{4}$/);

  const address = object({
    streetLine1: z.string().min(1),
    streetLine2: text.nullish(),
    city: z.string().min(1),
    postalCode: z.string().min(1),
    state: text.nullish(),
    country,
  }).superRefine((given, issues) => {
    const problem = stateProblem(given.country, given.state, switches);
    if (problem) issues.addIssue({ code: 'custom', path: ['state'], message: problem });
  });
  const document = object({
    documentType: z.enum(DOCUMENT_TYPES),
    issuingCountry: country,
    document: z.string(),
    documentNumber: text.nullish(),
    description: text.nullish(),
  }).superRefine((given, issues) => {
    if (switches.documentRules === 'refuse_document') return;
    for (const problem of documentProblems(given)) {
      issues.addIssue({ code: 'custom', path: [problem.split(':')[0] ?? ''], message: problem });
    }
  });

  return object({
    accountId: z.guid().toLowerCase(),
    userInfo: object({
      firstName: text.nullish(),
      middleName: text.nullish(),
      lastName: text.nullish(),
      phone: text.nullish(),
      birthDate: z.iso.date().nullish(),
      nationality: country.nullish(),
      countryOfBirth: country.nullish(),
      residentialAddress: address.nullish(),
      socialSecurityNumber: ssn.nullish(),
      profilePictureUrl: text.nullish(),
    }).nullish(),
    additionalUserInfo: object({
      employmentStatus: z.enum(EMPLOYMENT_STATUSES),
      expectedMonthlyPaymentsUsd: z.enum(EXPECTED_MONTHLY_PAYMENTS_USD),
      sourceOfFunds: z.enum(SOURCES_OF_FUNDS),
      mostRecentOccupation: z
        .string()
        .regex(switches.occupationFormat === 'list' ? OCCUPATION_CODE : /^\d{6}$/),
    }).nullish(),
    verificationDocuments: z.array(document).nullish(),
  });
}

function stateProblem(
  country: string,
  state: string | null | undefined,
  { usState, stateFormat }: ByzantineSwitches,
): string | undefined {
  if (!state) return country === 'USA' && usState === 'required' ? 'is required for the US' : undefined;
  const mustBeCode = stateFormat === 'code' || (stateFormat === 'us_code' && country === 'USA');
  const pattern = country === 'USA' ? US_STATE_CODE : SUBDIVISION_CODE;
  return mustBeCode && !pattern.test(state) ? 'is not an ISO 3166-2 subdivision' : undefined;
}
