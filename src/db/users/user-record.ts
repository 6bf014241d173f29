import type { ClosedField, OpenChange } from '../../domain/policy/open-change.ts';
import type { UserState } from '../../domain/snapshot.ts';
import type { ProfileState } from '../../domain/user/actor.ts';
import type { ProviderId, VerificationAction } from '../../domain/vocabulary.ts';
import type { DataKey } from '../sealing/seal.ts';

/** An open change with what a reader needs beyond the engine's view. */
export type OpenChangeRecord = OpenChange & {
  path: string[];
  previous: unknown;
  verification:
    | (NonNullable<OpenChange['verification']> & { action: VerificationAction; createdAt: Date })
    | null;
};

/** A user as stored, opened: everything that a read or a preview needs, from one statement. */
export type UserRecord = {
  id: string;
  provider: ProviderId;
  providerUserId: string;
  providerAccountId: string | null;
  state: UserState;
  version: number;
  profile: ProfileState;
  syncedAt: Date;
  open: OpenChangeRecord[];
  closed: ClosedField[];
  /** What verifications that have ended here were about: the provider may still ask for those. */
  endedActions: VerificationAction[];
  dataKey: DataKey;
  /** The decision clock at the moment of the read. */
  now: Date;
  /** The head of the event log at the moment of the read. */
  logId: string;
  /** The key of the cursors of lists. */
  cursorSecret: string;
  logHead: number;
};
