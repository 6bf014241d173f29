import type { ClosedField, OpenChange } from '../../domain/policy/open-change.ts';
import type { UserFacts } from '../../domain/policy-rules.ts';
import type { ProfileValues, ReadOnlyValues } from '../../domain/profile.ts';
import type { DueList, PendingEntry, UserState } from '../../domain/snapshot.ts';
import type { ProviderId, VerificationAction } from '../../domain/vocabulary.ts';
import type { DataKey } from '../sealing/seal.ts';

/** The personal part of a user, sealed as one blob. */
export type SealedState = {
  values: ProfileValues;
  readOnly: ReadOnlyValues;
  due: { immediately: DueList; eventually: DueList };
  /** Pending entries at the provider that we do not understand: kept and shown. */
  unknownEntries: PendingEntry[];
};

/** An open change with what a reader needs beyond the engine's view. */
export type OpenChangeRecord = OpenChange & {
  path: string[];
  previous: unknown;
  verification:
    | (NonNullable<OpenChange['verification']> & { action: VerificationAction; createdAt: Date })
    | null;
};

/** A user as stored, opened: everything that a read, a decision or a settlement needs, from one statement. */
export type UserRecord = {
  id: string;
  provider: ProviderId;
  providerUserId: string;
  providerAccountId: string | null;
  state: UserState;
  version: number;
  profile: SealedState;
  snapshotLease: number;
  syncedAt: Date;
  notifiedAt: Date | null;
  open: OpenChangeRecord[];
  closed: ClosedField[];
  /** What verifications that have ended here were about: the provider may still ask for those. */
  endedActions: VerificationAction[];
  dataKey: DataKey;
  /** The decision clock at the moment of the read. */
  now: Date;
  /** The head of the event log at the moment of the read. */
  logId: string;
  logHead: number;
};

export function factsOf(record: UserRecord): UserFacts {
  return {
    kycApproved: record.state.kyc.status === 'APPROVED',
    active: record.state.status === 'ACTIVE',
    accountIssued: record.state.accountIssued,
    suspended: record.state.status === 'SUSPENDED' || record.state.status === 'CLOSED',
  };
}
