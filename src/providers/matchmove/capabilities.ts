import type { Capabilities } from '../module.ts';

export const matchmoveCapabilities: Capabilities = {
  selfVerify: true,
  submitKyc: false,
  settableKycStatuses: [],
  readsBack: true,
  shadowFields: new Set(),
  separateCalls: [],
  repeatsAddCopies: new Set(),
  hasAccounts: false,
  extraCountries: new Set(),
  // [assumed] Nothing says whether an entry stays listed while the bank decides, so its absence alone counts
  // for nothing.
  pendingMayVanishAtEvidence: true,
  // The last two are [assumed]: the page names documents for e-mail and mobile only.
  evidence: {
    EMAIL_VERIFICATION: ['PROOF_OF_EMAIL_OWNERSHIP'],
    MOBILE_VERIFICATION: ['PROOF_OF_MOBILE_OWNERSHIP', 'SUBSCRIBER_AUTHORIZATION_LETTER'],
    RESIDENTIAL_ADDRESS_VERIFICATION: ['PROOF_OF_ADDRESS'],
    BILLING_ADDRESS_VERIFICATION: ['PROOF_OF_ADDRESS'],
  },
  evidenceDocumentIdMaxLength: 200,
};
