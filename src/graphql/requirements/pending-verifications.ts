import { createHash } from 'node:crypto';
import type { OpenChangeRecord, UserRecord } from '../../db/users/user-record.ts';
import { keyOf } from '../../domain/profile-field.ts';
import type { PendingEntry } from '../../domain/snapshot.ts';
import { isPast, statusByClock } from '../../domain/user/lifecycle.ts';
import type { PendingVerificationParent } from '../mappers.ts';

/** What is open by the clock, oldest first: our verifications, and entries that we do not understand. */
export function pendingVerifications(record: UserRecord): PendingVerificationParent[] {
  return [...record.open.flatMap((change) => ofChange(record, change)), ...unknownEntries(record)].toSorted(
    (a, b) => (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0),
  );
}

/** Entries at the provider that we do not understand, without those whose time is over. */
export function unknownEntries(record: UserRecord): PendingVerificationParent[] {
  return record.profile.unknownEntries
    .filter((entry) => !isPast(entry.expiresAt, record.now))
    .map((entry) => ofEntry(record, entry));
}

function ofChange(record: UserRecord, change: OpenChangeRecord): PendingVerificationParent[] {
  const { verification } = change;
  if (!verification || statusByClock(change.status, verification, record.now) === 'EXPIRED') return [];
  return [
    {
      id: verification.id,
      reference: verification.reference,
      userId: record.id,
      provider: record.provider,
      field: change.field,
      action: verification.action,
      status: verification.status,
      createdAt: verification.createdAt,
      expiresAt: verification.expiresAt,
      updateId: change.updateId,
      data: { [keyOf(change.field)]: change.requested },
    },
  ];
}

function ofEntry(record: UserRecord, entry: PendingEntry): PendingVerificationParent {
  return {
    id: idOfEntry(record.id, entry.reference),
    reference: entry.reference,
    userId: record.id,
    provider: record.provider,
    field: entry.field,
    action: entry.action,
    status: 'AWAITING_EVIDENCE',
    createdAt: entry.createdAt,
    expiresAt: entry.expiresAt,
    updateId: null,
    data: entry.field === null ? entry.value : { [keyOf(entry.field)]: entry.value },
  };
}

/** No row of ours stands for such an entry: its id follows from the user and the provider's id, in the form of a UUID. */
function idOfEntry(userId: string, reference: string): string {
  const digest = createHash('sha256').update(`${userId}:${reference}`).digest('hex');
  // Version 8: made by a rule of our own (RFC 9562).
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
