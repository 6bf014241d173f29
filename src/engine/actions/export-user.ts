import { hasScope, type Viewer } from '../../auth/viewer.ts';
import { type AuditRecord, readAuditTrail } from '../../db/audit/read-audit-trail.ts';
import { serviceKey } from '../../db/sealing/service-key.ts';
import { readUpdates } from '../../db/updates/read-updates.ts';
import type { UpdateRecord } from '../../db/updates/update-record.ts';
import { readTraces } from '../../db/users/read-export.ts';
import { findUser } from '../../db/users/read-users.ts';
import type { UserRecord } from '../../db/users/user-record.ts';
import { maskProfile, maskUnknown, maskValue, type Unmasked } from '../../domain/masking.ts';
import { noteAudit } from '../../domain/user/draft.ts';
import type { EngineDeps } from '../deps.ts';
import { mayAskFor, userNotFound } from './find-visible-user.ts';
import type { ExportResult } from './results.ts';

/** Rises when a part of the document gets another name or meaning. */
const FORMAT = 1;

/**
 * All that is held about a user, as one document of one moment. That it was given out is written down before it is read,
 * and so it is in the document itself.
 */
export async function exportUser(deps: EngineDeps, viewer: Viewer, userId: string): Promise<ExportResult> {
  if (!mayAskFor(viewer, userId)) return notFound();
  const unmasked = { numbers: hasScope(viewer, 'users:pii'), risk: hasScope(viewer, 'users:admin') };
  const submitted = await deps.engine.submit(userId, { endUser: viewer.userId }, (draft) => {
    const about = { actor: viewer.subject, subject: draft.actor.provider };
    noteAudit(draft, { ...about, action: 'USER_EXPORTED' });
    if (unmasked.numbers) noteAudit(draft, { ...about, action: 'UNMASKED_READ' });
  });
  const document = submitted && (await readDocument(deps, userId, unmasked));
  return document ? { userId, document, problems: [] } : notFound();
}

async function readDocument({ db, keyring }: EngineDeps, userId: string, unmasked: Unmasked) {
  const keys = { keyring, service: await serviceKey(db, keyring) };
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const user = await findUser(tx, { id: userId }, keyring);
      if (!user) return null;
      const updates = await readUpdates(tx, { userId, orderBy: 'OLDEST_FIRST' }, keyring);
      const { linkedAt, idempotencyKeys, ...traces } = await readTraces(tx, user);
      return {
        format: FORMAT,
        exportedAt: user.now,
        user: { ...masterData(user), linkedAt },
        ...personal(user, unmasked),
        updates: updates.map((update) => ({
          ...shownUpdate(update, unmasked),
          idempotencyKey: idempotencyKeys.get(update.id) ?? null,
        })),
        ...traces,
        auditTrail: (await readAuditTrail(tx, keys, userId)).reverse() satisfies AuditRecord[],
      };
    });
}

function masterData({ state, ...user }: UserRecord) {
  const { id, provider, providerUserId, providerAccountId, version, syncedAt } = user;
  return { id, provider, providerUserId, providerAccountId, version, syncedAt, ...state };
}

function personal({ profile }: UserRecord, unmasked: Unmasked) {
  const { values, readOnly, due, unknownEntries } = profile;
  return {
    profile: maskProfile(values, unmasked),
    providerRecord: maskUnknown(readOnly, unmasked),
    requirements: { ...due, otherPending: maskUnknown(unknownEntries, unmasked) },
  };
}

function shownUpdate(
  { sequence: _sequence, userId: _userId, changes, ...update }: UpdateRecord,
  unmasked: Unmasked,
) {
  return {
    ...update,
    changes: changes.map(({ field, itemKey, requested, previous, verification, ...change }) => ({
      id: change.id,
      field,
      path: change.path,
      status: change.status,
      confirmation: change.confirmation,
      failure: change.failure,
      supersededBy: change.supersededBy,
      requestedValue: maskValue(field, itemKey, requested, unmasked),
      previousValue: maskValue(field, itemKey, previous, unmasked),
      verification: verification && {
        id: verification.id,
        reference: verification.reference,
        action: verification.action,
        status: verification.status,
        createdAt: verification.createdAt,
        expiresAt: verification.expiresAt,
      },
    })),
  };
}

function notFound(): ExportResult {
  return { userId: null, document: null, problems: [userNotFound(['userId'])] };
}
