import type { Capabilities } from '../module.ts';

export const byzantineCapabilities: Capabilities = {
  selfVerify: false,
  submitKyc: false,
  settableKycStatuses: [],
  readsBack: true,
  // What a partner may know and a read never shows. Numbers and images are not kept, so they are not here.
  shadowFields: new Set([
    'MIDDLE_NAME',
    'DATE_OF_BIRTH',
    'PROFILE_PICTURE_URL',
    'PHONE',
    'OCCUPATION',
    'EMPLOYMENT_STATUS',
    'SOURCE_OF_FUNDS',
    'EXPECTED_MONTHLY_PAYMENTS',
  ]),
  // Nothing is parked.
  pendingMayVanishAtEvidence: false,
  separateCalls: [],
  // [assumed] A document takes the place of the one of its type.
  repeatsAddCopies: new Set(),
  hasAccounts: true,
  extraCountries: new Set(),
  evidence: {},
  evidenceDocumentIdMaxLength: 0,
};
