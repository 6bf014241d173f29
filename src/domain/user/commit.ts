import type { ProfileField } from '../profile-field.ts';
import type { UserState } from '../snapshot.ts';
import type {
  ChangeConfirmation,
  ChangeStatus,
  UpdateOrigin,
  UpdateStatus,
  VerificationStatus,
} from '../vocabulary.ts';
import type { Call, CallEnd, ProfileState, Reading } from './actor.ts';
import type { Failure, KnownEntry } from './reconciliation.ts';

/** One change's move inside an event: no values. */
export type Transition = {
  field: ProfileField;
  path: string[];
  previousStatus: ChangeStatus | null;
  status: ChangeStatus;
};

export type NewEvent = {
  /** `null` for the last event of a user, who was erased. */
  updateId: string | null;
  occurredAt: Date;
  previousStatus: UpdateStatus | null;
  status: UpdateStatus;
  transitions: Transition[];
  note: string | null;
};

export type AuditAction =
  | 'USER_LINKED'
  | 'USER_REFRESHED'
  | 'UPDATE_REQUESTED'
  | 'EVIDENCE_SUBMITTED'
  | 'UPDATE_CANCELLED'
  | 'UPDATE_RETRIED'
  | 'STATUS_SET'
  | 'KYC_SUBMITTED'
  | 'UNMASKED_READ'
  | 'USER_LOOKED_UP'
  | 'USER_EXPORTED'
  | 'USER_ERASED';

/** What a caller did, for the append-only trail: no values of the profile. Written by `noteAudit`. */
export type NewAuditEntry = {
  occurredAt: Date;
  /** `sub` of the caller's token. */
  actor: string;
  action: AuditAction;
  /** What it was done to: an update's id, a verification's reference, a status. */
  subject: string;
  /** What else is to be known and may be personal, such as document and device: stored sealed. */
  details: Readonly<Record<string, unknown>> | null;
};

export type NewUpdate = {
  id: string;
  origin: UpdateOrigin;
  status: UpdateStatus;
  requestedAt: Date;
  /** `sub` of the caller's token; `null` where the change was found at the provider. */
  requestedBy: string | null;
  idempotency: { key: string; digest: Buffer } | null;
};

export type NewChange = {
  id: string;
  updateId: string;
  ordinal: number;
  field: ProfileField;
  itemKey: string;
  conflictGroup: string | null;
  status: 'SUBMITTING' | 'AWAITING_VERIFICATION';
  requested: unknown;
  previous: unknown;
  callId: string | null;
  /** Its call has begun in the same commit. */
  sent: boolean;
};

/** The new columns of a change. `values`: present where only a masked form is kept from now on. */
export type ChangeWrite = {
  id: string;
  updateId: string;
  field: ProfileField;
  path: string[];
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  failure: Failure | null;
  supersededBy: string | null;
  /** `null`: as it was. */
  closedUntil: Date | null;
  respelled: boolean;
  endedAt: Date | null;
  correctable: boolean;
  values: { requested: unknown; previous: unknown } | null;
};

export type NewVerification = { id: string; changeId: string; entry: KnownEntry; createdAt: Date };

/** The new columns of a verification; what is left out stays. */
export type VerificationWrite = {
  id: string;
  status?: VerificationStatus;
  expiresAt?: Date | null;
  evidenceDigest?: Buffer | null;
  evidenceTakenAt?: Date | null;
  seenAfterEvidence?: boolean;
  absentSince?: Date | null;
};

/** How the latest attempt of a call ended, for the record. */
export type AttemptEnd = {
  errorKind: string | null;
  httpStatus: number | null;
  traceId: string | null;
  providerCode: string | null;
};

export type CallWrite = { call: Call; end: CallEnd | null; attempt: AttemptEnd | null };

/** Everything that one decision writes, in one transaction. The only way in which a user's rows change. */
export type Commit = {
  userId: string;
  /** The revision that the decision was made on. */
  revision: number;
  /** The lease under which the decision was made: refused when it is no longer held. */
  fence: { number: number; holder: string } | null;
  /** The lease afterwards, where this commit takes or gives it up. */
  lease: { take: { holder: string } } | 'RELEASE' | 'KEEP';
  /** When the engine processes the user next; `LEASE_END` while somebody holds the lease. */
  wakeAt: Date | null | 'LEASE_END';
  reading: Reading;
  /** The moment of the decision. */
  at: Date;
  /** The profile and state, the version and the time of the last read: each `null` where it did not change. */
  user: { state: UserState; profile: ProfileState } | null;
  version: number | null;
  syncedAt: Date | null;
  newUpdates: NewUpdate[];
  newChanges: NewChange[];
  newVerifications: NewVerification[];
  newCalls: Call[];
  updates: { id: string; status: UpdateStatus; completedAt: Date | null }[];
  changes: ChangeWrite[];
  /** Changes that count as sent, or no longer so. */
  sent: { id: string; sent: boolean }[];
  /** Ended changes that no later read corrects any more. */
  uncorrectable: string[];
  verifications: VerificationWrite[];
  calls: CallWrite[];
  events: NewEvent[];
  audit: NewAuditEntry[];
  /** The user's key is destroyed, and a tombstone takes the user's place. */
  erased: boolean;
};
