import type { Tx } from '../db/connection.ts';
import type { StoredTransition } from '../db/database.ts';
import { advanceUpdate, insertUpdate, writeChange } from '../db/updates/update.repository.ts';
import {
  insertVerification,
  markSeenAfterEvidence,
  moveVerification,
  setExpiry,
} from '../db/updates/verification.repository.ts';
import { changePath } from '../db/users/read-users.ts';
import { updateUserRow } from '../db/users/user.repository.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { mayMoveChange } from '../domain/lifecycle.ts';
import { keyOf } from '../domain/profile-field.ts';
import type { ChangeMove, KnownEntry, Observation, Settlement } from '../domain/settlement/types.ts';
import type { ProviderId, UpdateStatus } from '../domain/vocabulary.ts';
import { keepMasked } from './keep-masked.ts';
import { mergeSnapshot } from './merge-snapshot.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { policyTableOf } from './provider-of.ts';
import { scheduleVerificationWatch } from './schedule-watch.ts';

/** An update that moved in a transaction, for the metrics. */
export type MovedUpdate = { provider: ProviderId; status: UpdateStatus };

/**
 * Writes a settlement: changes and verifications first, then the user, then one event per update. Runs under
 * the user's row lock, in the transaction that read the record.
 */
export async function applySettlement(
  deps: ActionDeps,
  tx: Tx,
  record: UserRecord,
  settlement: Settlement,
  observation: Observation,
  leaseNumber: number | null,
): Promise<MovedUpdate[]> {
  const moves = settlement.moves.filter((move) => isLegal(deps, move));
  for (const move of moves) {
    await writeChange(tx, {
      id: move.change.id,
      status: move.to,
      confirmation: move.confirmation,
      failure: move.failure,
    });
    await keepMasked(tx, record.dataKey, move.change);
  }
  for (const move of settlement.verificationMoves) await moveVerification(tx, move.verificationId, move.to);
  for (const id of settlement.seenAfterEvidence) await markSeenAfterEvidence(tx, id);
  for (const { verificationId, expiresAt } of settlement.expiries)
    await setExpiry(tx, verificationId, expiresAt);

  const adopted = settlement.newVerifications.filter((one) => one.change === null);
  for (const { entry, change } of settlement.newVerifications) {
    if (change) await beginVerification(deps, tx, record, change.id, entry);
  }
  const merged = mergeSnapshot(record, policyTableOf(deps, record), observation, moves);
  const changed = merged.changed || moves.length > 0 || adopted.length > 0;
  if (observation.snapshot || changed) {
    await updateUserRow(tx, record.id, record.dataKey, {
      state: merged.state,
      profile: merged.profile,
      version: record.version + (changed ? 1 : 0),
      snapshotLease: observation.snapshot && leaseNumber !== null ? leaseNumber : record.snapshotLease,
      syncedAt: observation.snapshot ? new Date() : record.syncedAt,
    });
  }
  const moved = await advanceUpdates(tx, record, moves);
  for (const { entry } of adopted) moved.push(await adopt(deps, tx, record, entry));
  return moved;
}

/** An illegal move is a logged no-op: answers come late and twice. */
function isLegal(deps: ActionDeps, move: ChangeMove): boolean {
  if (mayMoveChange(move.change.status, move.to)) return true;
  deps.log.warn(
    { changeId: move.change.id, from: move.change.status, to: move.to },
    'ignored an illegal move',
  );
  return false;
}

async function advanceUpdates(
  tx: Tx,
  record: UserRecord,
  moves: readonly ChangeMove[],
): Promise<MovedUpdate[]> {
  const moved: MovedUpdate[] = [];
  for (const [updateId, own] of Map.groupBy(moves, (move) => move.change.updateId)) {
    const note = own.find((move) => move.note !== null)?.note ?? null;
    const status = await advanceUpdate(tx, updateId, own.map(transitionOf), note, record.now);
    moved.push({ provider: record.provider, status });
  }
  return moved;
}

function transitionOf(move: ChangeMove): StoredTransition {
  return {
    field: move.change.field,
    path: changePath(move.change.field, move.change.itemKey),
    previousStatus: move.change.status,
    status: move.to,
  };
}

async function beginVerification(
  deps: ActionDeps,
  tx: Tx,
  record: UserRecord,
  changeId: string,
  entry: KnownEntry,
): Promise<void> {
  await insertVerification(tx, {
    id: crypto.randomUUID(),
    userId: record.id,
    changeId,
    entry,
    now: record.now,
  });
  await scheduleVerificationWatch(deps, tx, record.id, entry.expiresAt, record.now);
}

/** A pending entry that we did not start becomes an update of origin `PROVIDER`. */
async function adopt(deps: ActionDeps, tx: Tx, record: UserRecord, entry: KnownEntry): Promise<MovedUpdate> {
  const updateId = crypto.randomUUID();
  const changeId = crypto.randomUUID();
  const rule = policyTableOf(deps, record)[entry.field];
  await insertUpdate(
    tx,
    record.dataKey,
    { id: updateId, userId: record.id, origin: 'PROVIDER', requestedAt: record.now, idempotency: null },
    [
      {
        id: changeId,
        field: entry.field,
        itemKey: '',
        conflictGroup: rule.supported ? (rule.conflictGroup ?? null) : null,
        status: 'AWAITING_VERIFICATION',
        requested: entry.value,
        previous: record.profile.values[keyOf(entry.field)] ?? null,
      },
    ],
  );
  await beginVerification(deps, tx, record, changeId, entry);
  return { provider: record.provider, status: 'AWAITING_VERIFICATION' };
}
