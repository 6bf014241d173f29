import type { OpenChange } from '../policy/open-change.ts';
import type { PolicyTable } from '../policy-rules.ts';
import type { ProfileField } from '../profile-field.ts';
import type { PendingEntry, Snapshot } from '../snapshot.ts';
import type {
  ChangeConfirmation,
  ChangeStatus,
  VerificationAction,
  VerificationStatus,
} from '../vocabulary.ts';

/** A part that the provider refused inside an answer that took the rest. */
export type RefusedPart = {
  field: ProfileField;
  itemKey: string;
  providerCode: string | null;
  /** It was not refused: the answer shows that it was dropped without a word. */
  dropped?: true;
};

/** What was learned: a plain read, or the answer to a call that carried changes. */
export type Observation = {
  snapshot: Snapshot | null;
  /** Changes that the provider has answered for with a success, now or before. */
  answered: ReadonlySet<string>;
  refused: readonly RefusedPart[];
  /** Changes whose own call this answers, done at once: what they made is shown. */
  direct?: ReadonlySet<string>;
  /** The provider said that it would carry them out later: what it shows until then decides nothing. */
  doneLater?: boolean;
  /** Those among the answered that the provider should show by now: an old value means that it did not keep them. */
  overdue?: ReadonlySet<string>;
  /** Ids that the provider gave to documents that it never shows. */
  documentIds?: readonly { itemKey: string; providerDocumentId: string }[];
};

export type ReconciliationInput = {
  table: PolicyTable;
  open: readonly OpenChange[];
  /** References of verifications that have ended here: the provider may still list them. */
  endedReferences: ReadonlySet<string>;
  observation: Observation;
  /** Pending entries may vanish when evidence is submitted (an assumed switch of the provider). */
  mayVanish: boolean;
  /** When the newest genuine webhook about this user happened. */
  notifiedAt: Date | null;
  now: Date;
};

export type Failure = {
  code: 'PROVIDER_REJECTED' | 'PROVIDER_UNAVAILABLE' | 'PROVIDER_DID_NOT_KEEP' | 'VERSION_CONFLICT';
  providerCode: string | null;
};

export type ChangeMove = {
  change: OpenChange;
  to: ChangeStatus;
  confirmation: ChangeConfirmation;
  /** The provider shows the value in a spelling of its own. */
  respelled: boolean;
  /** The parked entry is gone for an unknown reason. */
  withdrawn: boolean;
  failure: Failure | null;
  note: string | null;
};

export type VerificationMove = { verificationId: string; to: VerificationStatus };

/** A verification that begins: for a change of ours, or for a change found at the provider. */
export type NewVerification = { entry: KnownEntry; change: OpenChange | null };

/** A pending entry of a kind that we understand. */
export type KnownEntry = PendingEntry & { field: ProfileField; action: VerificationAction };

export type Reconciliation = {
  moves: ChangeMove[];
  verificationMoves: VerificationMove[];
  newVerifications: NewVerification[];
  /** Verifications whose entry is still listed after the evidence was taken. */
  seenAfterEvidence: string[];
  /** Verifications whose entry this read does not list: decided when a second read agrees. `null`: listed again. */
  absent: { verificationId: string; since: Date | null }[];
  /** Verifications whose expiry the provider shows differently now. */
  expiries: { verificationId: string; expiresAt: Date | null }[];
};
