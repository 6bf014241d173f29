import type { ProfileField } from '../../src/domain/profile-field.ts';
import type { UserState } from '../../src/domain/snapshot.ts';
import type {
  Actor,
  ActorChange,
  ActorUpdate,
  Call,
  CallEnd,
  EndedChange,
  ProfileState,
  Reading,
} from '../../src/domain/user/actor.ts';
import type { NewEvent, VerificationWrite } from '../../src/domain/user/commit.ts';
import { isOpen, isOpenVerification } from '../../src/domain/user/lifecycle.ts';
import { isFollowedUp } from '../../src/domain/user/moves.ts';
import type { ChangeConfirmation, ChangeStatus, VerificationStatus } from '../../src/domain/vocabulary.ts';

/** Rows as the database has them. A row is replaced, never changed in place. */
export type ChangeRow = {
  id: string;
  updateId: string;
  ordinal: number;
  field: ProfileField;
  itemKey: string;
  conflictGroup: string | null;
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  requested: unknown;
  previous: unknown;
  callId: string | null;
  sent: boolean;
  closedUntil: Date | null;
  endedAt: Date | null;
  correctable: boolean;
};

export type VerificationRow = Required<Omit<VerificationWrite, 'status'>> & {
  changeId: string;
  reference: string;
  status: VerificationStatus;
  createdAt: Date;
  order: number;
};

export type UpdateRow = Omit<ActorUpdate, 'changes'> & {
  caller: string | null;
  idempotency: { key: string; digest: Buffer } | null;
};

export type CallRow = { call: Call; end: CallEnd | null };

export type UserRows = Pick<Actor, 'id' | 'provider' | 'providerUserId' | 'providerAccountId'> & {
  state: UserState;
  profile: ProfileState;
  version: number;
  syncedAt: Date;
  notifiedAt: Date | null;
  /** When the newest webhook about the user arrived. */
  toldAt: Date | null;
  revision: number;
  lease: Actor['lease'];
  reading: Reading;
  wakeAt: Date | null;
  updates: Map<string, UpdateRow>;
  changes: Map<string, ChangeRow>;
  verifications: Map<string, VerificationRow>;
  calls: Map<string, CallRow>;
  events: NewEvent[];
  audits: number;
};

const CORRECTABLE_FOR_MS = 30 * 24 * 60 * 60 * 1000;
const ENDED_REFERENCES = 100;

/** What a load gives of the rows. */
export function actorOf(user: UserRows, now: Date): Actor {
  const verifications = new Map([...user.verifications.values()].map((one) => [one.changeId, one]));
  const open: ActorChange[] = [];
  const ended: EndedChange[] = [];
  const closed: Actor['closed'] = [];
  for (const row of user.changes.values()) {
    const verification = verifications.get(row.id);
    const { id, updateId, field, itemKey, requested, previous, conflictGroup } = row;
    if (isOpen(row.status)) {
      const call = row.callId === null ? undefined : user.calls.get(row.callId);
      open.push({
        id,
        updateId,
        field,
        itemKey,
        conflictGroup,
        status: row.status,
        requested,
        previous,
        callId: row.callId,
        sent: row.sent,
        knownDocumentIds: call && call.end === null ? call.call.knownDocumentIds : null,
        verification: verification ? openVerification(verification) : null,
      });
    } else if (row.correctable && row.endedAt && now.getTime() - row.endedAt.getTime() < CORRECTABLE_FOR_MS) {
      const status = row.status as EndedChange['status'];
      const verificationId = verification?.id ?? null;
      const followUp = isFollowedUp(status, verificationId);
      const { endedAt } = row;
      ended.push({
        id,
        updateId,
        field,
        itemKey,
        status,
        requested,
        previous,
        verificationId,
        endedAt,
        followUp,
      });
    }
    if (row.closedUntil && row.closedUntil > now)
      closed.push({ field, conflictGroup, until: row.closedUntil });
  }
  const held = new Set([...open, ...ended].map((change) => change.updateId));
  return {
    id: user.id,
    provider: user.provider,
    providerUserId: user.providerUserId,
    providerAccountId: user.providerAccountId,
    state: user.state,
    version: user.version,
    profile: user.profile,
    syncedAt: user.syncedAt,
    notifiedAt: user.notifiedAt,
    open,
    ended,
    updates: [...held].map((id) => updateOf(user, id)),
    closed,
    calls: [...user.calls.values()].filter(({ end }) => end === null).map(({ call }) => call),
    endedReferences: [...user.verifications.values()]
      .filter(({ status }) => !isOpenVerification(status))
      .sort((left, right) => right.order - left.order)
      .slice(0, ENDED_REFERENCES)
      .map(({ reference }) => reference),
    reading: user.reading,
    lease: user.lease,
    revision: user.revision,
    now,
    real: now,
  };
}

function openVerification(row: VerificationRow): ActorChange['verification'] {
  const {
    id,
    reference,
    status,
    expiresAt,
    evidenceDigest,
    evidenceTakenAt,
    seenAfterEvidence,
    absentSince,
  } = row;
  if (!isOpenVerification(status)) return null;
  return {
    id,
    reference,
    status,
    expiresAt,
    evidenceDigest,
    evidenceTakenAt,
    seenAfterEvidence,
    absentSince,
  };
}

function updateOf(user: UserRows, id: string): ActorUpdate {
  const { origin, status } = user.updates.get(id) as UpdateRow;
  const changes = [...user.changes.values()].filter((change) => change.updateId === id);
  return { id, origin, status, changes: changes.map((change) => ({ id: change.id, status: change.status })) };
}
