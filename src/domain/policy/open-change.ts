import type { ProfileField } from '../profile-field.ts';
import type { OpenChangeStatus, OpenVerificationStatus } from '../user/lifecycle.ts';

/** A change that is in progress, as the policy and the reconciliation see it. */
export type OpenChange = {
  id: string;
  updateId: string;
  field: ProfileField;
  /** Which item of an itemised list; empty for a whole field. */
  itemKey: string;
  conflictGroup: string | null;
  status: OpenChangeStatus;
  /** The normalised value that was asked for. */
  requested: unknown;
  /** The value known when it was accepted. */
  previous: unknown;
  /** A call that carried it has started at least once. */
  sent: boolean;
  verification: OpenVerification | null;
  /** Ids of the user's documents that were known before the call, where repeating it would add a copy. */
  knownDocumentIds?: readonly string[] | null;
};

export type OpenVerification = {
  id: string;
  reference: string;
  status: OpenVerificationStatus;
  expiresAt: Date | null;
  /** A keyed hash of the evidence that was submitted. */
  evidenceDigest?: Buffer | null;
  evidenceTakenAt: Date | null;
  seenAfterEvidence: boolean;
  /** Since when the provider's reads no longer list the entry, where it was seen before. */
  absentSince: Date | null;
};

/** A field that stays closed because a request whose outcome we do not know may still land. */
export type ClosedField = { field: ProfileField; conflictGroup: string | null; until: Date };
