import { fieldOf, type ProfileField } from '../../domain/profile-field.ts';
import type { Capabilities } from '../module.ts';
import { WRITTEN_KEYS } from './mappers/parts-of-body.ts';

/** No value of a profile is ever shown, those apart that nobody may change. */
const SHADOW_FIELDS: readonly ProfileField[] = [...WRITTEN_KEYS.map(fieldOf), 'EMAIL'];

export const paywardCapabilities: Capabilities = {
  // Documents go in by a call of their own kind, which is no self-verification of a parked change.
  selfVerify: false,
  submitKyc: false,
  settableKycStatuses: [],
  readsBack: false,
  shadowFields: new Set(SHADOW_FIELDS),
  pendingMayVanishAtEvidence: false,
  separateCalls: [],
  repeatsAddCopies: new Set(),
  // Users have accounts, but no field of a profile belongs to one of them.
  hasAccounts: false,
  // The page lists these after the codes of ISO 3166-1.
  extraCountries: new Set(['AC', 'AN', 'AP', 'CP', 'DG', 'EA', 'EU', 'IC', 'JX', 'TA', 'QO', 'XK', '0C']),
  evidence: {},
  evidenceDocumentIdMaxLength: 0,
};
