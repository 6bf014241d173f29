import { createHash, timingSafeEqual } from 'node:crypto';
import type { NewAuditEntry } from '../../domain/user/commit.ts';
import { type DataKey, keyedDigest, seal, unseal } from '../sealing/seal.ts';

/**
 * Where a user's trail ends, kept beside the trail: a removed entry shows, the newest one, too. `isSealed`: the seal is
 * ours. One that was broken is never made good by later entries.
 */
export type AuditHead = { count: number; hash: Buffer | null; isSealed: boolean };

/** The start of the chain, for a user that was just linked. */
export const NEW_TRAIL: AuditHead = { count: 0, hash: null, isSealed: true };

export type AuditRow = Omit<NewAuditEntry, 'details'> & {
  sequence: number;
  sealedDetails: Buffer | null;
  previousHash: Buffer | null;
  hash: Buffer;
};

/** Whose key an actor is sealed under: the user's own, or the service's. */
type ActorKey = { of: 'user' | 'service'; key: DataKey };

/** The user's key, and the one for the actor of new entries. */
export type TrailKeys = { dataKey: DataKey; actorKey: ActorKey };

/**
 * Appends to a user's chain: each entry's hash covers the one before, so that a removed or altered entry shows. One
 * chain per user, because one for all would serialise every commit.
 */
export function chainAudit(
  userId: string,
  entries: readonly NewAuditEntry[],
  head: AuditHead,
  { dataKey, actorKey }: TrailKeys,
): { rows: AuditRow[]; head: AuditHead } {
  let { count, hash: previousHash } = head;
  const rows = entries.map(({ details, actor, ...entry }) => {
    count += 1;
    const sealedDetails = details && seal(dataKey, detailsContext(userId, count), details);
    const sealedActor = sealActor(actorKey, userId, count, actor);
    const linked = { ...entry, actor: sealedActor, sequence: count, sealedDetails, previousHash };
    const hash = auditHash(userId, linked);
    previousHash = hash;
    return { ...linked, hash };
  });
  return { rows, head: { ...head, count, hash: previousHash } };
}

/** The text of the column `actor`, which the chain covers as it is stored. */
function sealActor({ of, key }: ActorKey, userId: string, sequence: number, actor: string): string {
  return `sealed:${of}:${seal(key, actorContext(userId, sequence), actor).toString('base64')}`;
}

/**
 * The `sub` of an actor. Entries of before have it in clear text; what the user did has none once the user is erased:
 * the empty text.
 */
export function openActor(
  stored: string,
  { userId, sequence }: { userId: string; sequence: number },
  keys: { service: DataKey; user: DataKey | null },
): string {
  const [, of, sealed] = /^sealed:(user|service):(.+)$/.exec(stored) ?? [];
  if (sealed === undefined) return stored;
  const key = of === 'service' ? keys.service : keys.user;
  return key ? (unseal(key, actorContext(userId, sequence), Buffer.from(sealed, 'base64')) as string) : '';
}

const actorContext = (userId: string, sequence: number): string => `audit-actor:${userId}:${sequence}`;

/** What the details of an entry are bound to. */
export const detailsContext = (userId: string, sequence: number): string => `audit:${userId}:${sequence}`;

/** Entries of before name document and device in clear text. */
export type ClearDetails = {
  documentType: string | null;
  documentId: string | null;
  deviceId: string | null;
};

export function auditHash(
  userId: string,
  entry: Omit<AuditRow, 'hash' | 'action'> & { action: string },
  clear: ClearDetails = { documentType: null, documentId: null, deviceId: null },
): Buffer {
  const fields = [
    entry.previousHash?.toString('hex') ?? '',
    userId,
    entry.sequence,
    entry.occurredAt.toISOString(),
    entry.actor,
    entry.action,
    entry.subject,
    clear.documentType,
    clear.documentId,
    clear.deviceId,
    ...(entry.sealedDetails ? [entry.sealedDetails.toString('hex')] : []),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest();
}

/** Vouches for the end of a trail: nobody without the user's key makes one. */
export function sealOfHead(dataKey: DataKey, userId: string, head: Omit<AuditHead, 'isSealed'>): Buffer {
  return keyedDigest(dataKey, 'audit-head', `${userId}:${head.count}:${head.hash?.toString('hex') ?? ''}`);
}

export function isSealOf(
  seal: Buffer | null,
  dataKey: DataKey,
  userId: string,
  head: Omit<AuditHead, 'isSealed'>,
): boolean {
  const ours = sealOfHead(dataKey, userId, head);
  return seal !== null && seal.length === ours.length && timingSafeEqual(seal, ours);
}
