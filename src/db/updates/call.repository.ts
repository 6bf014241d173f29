import { sql } from 'kysely';
import type { Queryable, Tx } from '../connection.ts';
import type { CallKind, CallOutcome } from '../database.ts';

export type NewCall = {
  userId: string;
  updateId: string;
  kind: CallKind;
  leaseNumber: number;
  startedAt: Date;
  /** Changes that the call carries. */
  changeIds: readonly string[];
  /** Ids of the user's documents just before, where repeating the call would add copies. */
  knownDocumentIds?: readonly string[] | null;
};

/** Records that a call is about to start, before it does: after a crash we know what may have been sent. */
export async function startCall(tx: Tx, call: NewCall): Promise<number> {
  const { id } = await tx
    .insertInto('update_calls')
    .values((eb) => ({
      user_id: call.userId,
      update_id: call.updateId,
      kind: call.kind,
      ordinal: eb
        .selectFrom('update_calls')
        .where('update_id', '=', call.updateId)
        .where('kind', '=', call.kind)
        .select((inner) => sql<number>`coalesce(max(${inner.ref('ordinal')}), 0) + 1`.as('next')),
      lease_number: call.leaseNumber,
      started_at: call.startedAt,
      known_document_ids: call.knownDocumentIds ? [...call.knownDocumentIds] : null,
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  if (call.changeIds.length > 0) {
    await tx
      .updateTable('update_changes')
      .set({ call_id: id })
      .where('id', 'in', [...call.changeIds])
      .execute();
  }
  return id;
}

export type CallEnd = {
  outcome: CallOutcome;
  errorKind: string | null;
  httpStatus: number | null;
  traceId: string | null;
};

export async function finishCall(db: Queryable, callId: number, end: CallEnd, at: Date): Promise<void> {
  await db
    .updateTable('update_calls')
    .set({
      finished_at: at,
      outcome: end.outcome,
      error_kind: end.errorKind,
      http_status: end.httpStatus,
      provider_trace_id: end.traceId,
    })
    .where('id', '=', callId)
    .where('outcome', 'is', null)
    .execute();
}

/**
 * Changes that are still `SUBMITTING` although the provider took them: its answer showed nothing. `doneLater`: it
 * said that it would do them later. They must not be sent again.
 */
export async function takenChanges(
  db: Queryable,
  updateId: string,
): Promise<{ ids: Set<string>; since: Date; doneLater: boolean } | null> {
  const rows = await db
    .selectFrom('update_changes as c')
    .innerJoin('update_calls as k', 'k.id', 'c.call_id')
    .select(['c.id', 'k.started_at', 'k.http_status'])
    .where('c.update_id', '=', updateId)
    .where('c.status', '=', 'SUBMITTING')
    .where('k.outcome', '=', 'ANSWERED')
    .execute();
  const [first] = rows;
  if (!first) return null;
  return {
    ids: new Set(rows.map((row) => row.id)),
    since: first.started_at,
    doneLater: first.http_status === ACCEPTED,
  };
}

/** HTTP 202: taken in, not done yet. */
export const ACCEPTED = 202;

/** The call surely did nothing: its changes count as never sent. */
export async function forgetCall(db: Queryable, callId: number): Promise<void> {
  await db.updateTable('update_changes').set({ call_id: null }).where('call_id', '=', callId).execute();
}

export type CallHistory = {
  attempts: number;
  /** When a call whose outcome nobody knows last started. */
  lastUnknownAt: Date | null;
  /** The same for a call that got no answer at all: the provider may still be at work on it. */
  lastUnansweredAt: Date | null;
};

/** How often an update was sent, and with what certainty. */
export async function callsOf(db: Queryable, updateId: string, kind: CallKind): Promise<CallHistory> {
  const row = await db
    .selectFrom('update_calls')
    .select((eb) => [
      eb.fn.countAll<number>().as('attempts'),
      sql<Date | null>`max(started_at) filter (where outcome is null or outcome = 'UNKNOWN')`.as(
        'last_unknown',
      ),
      sql<Date | null>`max(started_at) filter (
        where outcome is null or (outcome = 'UNKNOWN' and http_status is null))`.as('last_unanswered'),
    ])
    .where('update_id', '=', updateId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return {
    attempts: Number(row.attempts),
    lastUnknownAt: row.last_unknown,
    lastUnansweredAt: row.last_unanswered,
  };
}
