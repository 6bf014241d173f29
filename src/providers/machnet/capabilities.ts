import type { Capabilities } from '../module.ts';

export const machnetCapabilities: Capabilities = {
  // Nothing is ever parked for a proof: what Machnet wants to know goes in by an update.
  selfVerify: false,
  submitKyc: true,
  settableKycStatuses: [],
  readsBack: true,
  shadowFields: new Set(),
  pendingMayVanishAtEvidence: false,
  separateCalls: [],
  // "Updating physical_document object will add a new copy of the document and archive the older one."
  repeatsAddCopies: new Set(['DOCUMENTS']),
  hasAccounts: false,
  extraCountries: new Set(),
  evidence: {},
  evidenceDocumentIdMaxLength: 0,
};
