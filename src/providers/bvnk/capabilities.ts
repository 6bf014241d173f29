import type { Capabilities } from '../module.ts';

export const bvnkCapabilities: Capabilities = {
  selfVerify: false,
  submitKyc: false,
  // `PUT …/status` takes these three; [assumed] that the partner's account model allows it.
  settableKycStatuses: ['IN_REVIEW', 'APPROVED', 'REJECTED'],
  readsBack: true,
  shadowFields: new Set(),
  pendingMayVanishAtEvidence: false,
  separateCalls: [['ASSOCIATES']],
  repeatsAddCopies: new Set(),
  hasAccounts: false,
  extraCountries: new Set(),
  // Verification is by hosted links alone.
  evidence: {},
  evidenceDocumentIdMaxLength: 0,
};
