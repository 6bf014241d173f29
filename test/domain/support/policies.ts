import type {
  Policy,
  PolicyTable,
  Rule,
  SupportedRule,
  UserFacts,
} from '../../../src/domain/policy-rules.ts';
import { PROFILE_FIELDS, type ProfileField } from '../../../src/domain/profile-field.ts';
import { matchmovePolicy } from '../../../src/providers/matchmove/policy.ts';

export const MATCHMOVE = (matchmovePolicy satisfies Policy).INDIVIDUAL;

export const NO_FACTS: UserFacts = {
  kycApproved: false,
  active: false,
  accountIssued: false,
  suspended: false,
};

/** Every combination of the states of a user. */
export const ALL_FACTS: UserFacts[] = [false, true].flatMap((kycApproved) =>
  [false, true].flatMap((active) =>
    [false, true].flatMap((accountIssued) =>
      [false, true].map((suspended) => ({ kycApproved, active, accountIssued, suspended })),
    ),
  ),
);

export function supported(rule: Partial<SupportedRule> = {}): SupportedRule {
  return { supported: true, confirmation: 'READ_BACK', constraints: { clearable: true }, ...rule };
}

/** A table in which every field may be changed and cleared, but for the rules given. */
export function aTable(rules: Partial<Record<ProfileField, Rule>> = {}): PolicyTable {
  const open = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, supported()]));
  return { ...open, ...rules } as PolicyTable;
}

/** A provider of our own making, with every kind of rule that a table can hold. */
export const INVENTED = aTable({
  FIRST_NAME: supported({ lockedWhen: ['KYC_APPROVED', 'USER_SUSPENDED'], constraints: { maxLength: 10 } }),
  LAST_NAME: supported({ lockedWhen: ['NEVER_EDITABLE'], constraints: {} }),
  EMAIL: supported({
    verification: { when: 'USER_ACTIVE', action: 'EMAIL_VERIFICATION' },
    lockedWhen: ['USER_SUSPENDED'],
    constraints: {},
  }),
  PHONE: supported({ confirmation: 'MASKED', constraints: { callingCodesFrom: 'codes' } }),
  OCCUPATION: supported({ confirmation: 'UNVERIFIABLE', constraints: { allowedValues: ['CLERK', 'NURSE'] } }),
  TITLE: supported({ constraints: { allowedValuesFrom: 'titles', clearable: true } }),
  DATE_OF_BIRTH: supported({ conflictGroup: 'birth', constraints: {} }),
  BIRTH_NAME: supported({ conflictGroup: 'birth' }),
  PLACE_OF_BIRTH: supported({ conflictGroup: 'birth' }),
  COUNTRY_OF_WORK: supported({ requiredWith: ['JOB_TITLE'] }),
  RESIDENTIAL_ADDRESS: supported({
    parts: [
      { path: ['country'], lockedWhen: ['NEVER_EDITABLE'] },
      { path: ['line4'], unsupported: true },
      { path: ['city'], constraints: { required: true, maxLength: 5 } },
    ],
  }),
  TAX_IDENTIFIERS: supported({
    parts: [
      { path: ['number'], itemType: 'SSN', lockedWhen: ['KYC_APPROVED'] },
      { path: [], itemType: 'EIN', unsupported: true },
    ],
  }),
  WEBSITE: { supported: false },
});
