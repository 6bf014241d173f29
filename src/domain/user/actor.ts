import type { ClosedField, OpenChange } from '../policy/open-change.ts';
import type { Policy, PolicyTable, UserFacts } from '../policy-rules.ts';
import type { ProfileValues, ReadOnlyValues } from '../profile.ts';
import type { ProfileField } from '../profile-field.ts';
import type { DueList, PendingEntry, UserState } from '../snapshot.ts';
import type {
  ChangeStatus,
  EvidenceDocumentType,
  KycStatus,
  ProviderId,
  UpdateOrigin,
  UpdateStatus,
  VerificationMode,
} from '../vocabulary.ts';
import type { Failure } from './reconciliation.ts';

/** The personal part of a user: what the provider shows, completed by what updates have made known. */
export type ProfileState = {
  values: ProfileValues;
  readOnly: ReadOnlyValues;
  due: { immediately: DueList; eventually: DueList };
  /** Pending entries at the provider that we do not understand: kept and shown. */
  unknownEntries: PendingEntry[];
};

/** Evidence as the client handed it in: kept until the provider has it. */
export type Evidence = {
  mode: VerificationMode;
  documentType: EvidenceDocumentType;
  documentId: string;
  date: string | null;
  device: {
    deviceId?: string | null;
    ip?: string | null;
    os?: string | null;
    userAgent?: string | null;
  } | null;
};

/** What a call asks of the provider. Reads are no calls: they carry nothing, and many notices are one read. */
export type CallKind = 'UPDATE' | 'EVIDENCE' | 'SUBMIT_KYC' | 'SET_KYC_STATUS';

/**
 * - `WAITING`: to be sent at `notBefore`, for the first time or again
 * - `RUNNING`: an attempt is in progress under `leaseNumber`; if that lease has ended, its outcome is unknown
 * - `TAKEN`: the provider answered with a success and does not show the result yet
 * - `REFUSED`: the provider refused a repetition; a read shows whether an earlier attempt took effect
 */
export type CallState = 'WAITING' | 'RUNNING' | 'TAKEN' | 'REFUSED';

/** Why a call ended. `DROPPED`: nothing was left to send. */
export type CallEnd = 'DONE' | 'REFUSED' | 'FAILED' | 'DROPPED';

export type Call = {
  id: string;
  kind: CallKind;
  /** The update whose changes an `UPDATE` carries, or whose verification an `EVIDENCE` is for. */
  updateId: string | null;
  verificationId: string | null;
  /** The status that a `SET_KYC_STATUS` asks for. */
  kycStatus: KycStatus | null;
  state: CallState;
  createdAt: Date;
  /** When it is given up, unless it has got through by then. */
  giveUpAt: Date;
  /** Every repetition adds a copy at the provider. */
  addsCopies: boolean;
  /** Attempts so far, those included that failed before anything was sent. */
  attempts: number;
  notBefore: Date;
  /** When the latest attempt began, and under which lease. */
  startedAt: Date | null;
  leaseNumber: number | null;
  /** When an attempt ended of which nobody knows whether it took effect. */
  unknownAt: Date | null;
  /** Until when an attempt that got no answer at all may still take effect. */
  landsUntil: Date | null;
  /** When the provider first answered with a success, and until when it may go on showing the old value. */
  takenAt: Date | null;
  confirmUntil: Date | null;
  /** The provider said that it would carry the call out later. */
  doneLater: boolean;
  /** A refusal that a read has to confirm, since an earlier attempt may have taken effect. */
  refusal: Failure | null;
  /** Documents that the provider listed right before, where a repetition would add a copy. */
  knownDocumentIds: string[] | null;
  /** Of an `EVIDENCE`. */
  evidence: Evidence | null;
};

/** An open change with the call that carries it; `null` for one that was found at the provider. */
export type ActorChange = OpenChange & { callId: string | null };

/** A change that ended as `FAILED` or `REJECTED` and that a later read may correct. */
export type EndedChange = {
  id: string;
  updateId: string;
  field: ProfileField;
  itemKey: string;
  /** `CANCELLED`: withdrawn at the provider. */
  status: 'FAILED' | 'REJECTED' | 'EXPIRED' | 'CANCELLED';
  requested: unknown;
  previous: unknown;
  verificationId: string | null;
  endedAt: Date;
  /** It ended by what we concluded from a read or gave up, so the provider is read again a few times. */
  followUp: boolean;
};

/** An update that has an open change or one that may be corrected, with the statuses of all its changes. */
export type ActorUpdate = {
  id: string;
  origin: UpdateOrigin;
  status: UpdateStatus;
  changes: { id: string; status: ChangeStatus }[];
};

/** What drives reads of the user at the provider. All times by the decision clock. */
export type Reading = {
  /** When the newest read that was applied began, and under which lease. */
  readAt: Date | null;
  leaseNumber: number;
  /** When the newest webhook about the user arrived. */
  noticedAt: Date | null;
  /** A read is wanted from then on: by a client, or to learn what an answer did not tell. */
  wantedAt: Date | null;
  /** When the last request of unknown outcome can no longer take effect: the provider is read once more. */
  landingAt: Date | null;
  /** Reads that failed since the last one that did not. */
  failures: number;
  /** Not before then, after a failure. */
  retryAt: Date | null;
  /** Reads since something last moved: the pauses between them grow. */
  round: number;
};

export type Lease = { number: number; holder: string | null; expiresAt: Date };

/** A user with everything that is in progress: what every decision about the user starts from. */
export type Actor = {
  id: string;
  provider: ProviderId;
  providerUserId: string;
  providerAccountId: string | null;
  state: UserState;
  version: number;
  profile: ProfileState;
  syncedAt: Date;
  /** When the provider says that the newest genuine webhook about the user happened. */
  notifiedAt: Date | null;
  open: ActorChange[];
  ended: EndedChange[];
  updates: ActorUpdate[];
  closed: ClosedField[];
  /** Calls that have not ended. */
  calls: Call[];
  /** References of verifications that have ended here: the provider may still list them. */
  endedReferences: string[];
  reading: Reading;
  lease: Lease;
  /** Rises with every commit: a commit is refused when it was decided on an older one. */
  revision: number;
  /** Until when nothing may be sent to the provider. Not stored: the replica's own. */
  heldUntil?: Date | null;
  /** The decision clock: the database's, moved by an offset in tests. `real` is not moved; providers' times are. */
  now: Date;
  real: Date;
};

/** What decisions need to know of the user's provider. */
export type ProviderRules = {
  policy: Policy;
  separateCalls: readonly (readonly ProfileField[])[];
  repeatsAddCopies: ReadonlySet<ProfileField>;
  pendingMayVanishAtEvidence: boolean;
  /** How long a call is tried before it is given up, in milliseconds. */
  giveUpAfterMs: number;
  /** How long a provider that said yes may go on showing the old value, in milliseconds. */
  confirmWithinMs: number;
};

export function factsOf(actor: Pick<Actor, 'state'>): UserFacts {
  return {
    kycApproved: actor.state.kyc.status === 'APPROVED',
    active: actor.state.status === 'ACTIVE',
    accountIssued: actor.state.accountIssued,
    suspended: actor.state.status === 'SUSPENDED' || actor.state.status === 'CLOSED',
  };
}

export function tableOf(actor: Pick<Actor, 'state'>, rules: ProviderRules): PolicyTable {
  return rules.policy[actor.state.type];
}

/** Whether a call may have had an effect at the provider, or may still have one. */
export function mayHaveArrived(call: Call): boolean {
  return call.unknownAt !== null || call.state !== 'WAITING';
}

/** Changes that a call still has to get to the provider. */
export function changesOf(actor: Actor, call: Call): ActorChange[] {
  return actor.open.filter((change) => change.callId === call.id && change.status === 'SUBMITTING');
}

export function isLeaseFree({ lease, real }: Pick<Actor, 'lease' | 'real'>): boolean {
  return lease.holder === null || lease.expiresAt.getTime() <= real.getTime();
}

/** The provider's id of an open verification. */
export function verificationReference(actor: Actor, verificationId: string | null): string | undefined {
  return actor.open.find(({ verification }) => verification?.id === verificationId)?.verification?.reference;
}
