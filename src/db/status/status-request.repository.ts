import { sql } from 'kysely';
import type { KycStatus } from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';
import type { StatusRequestStatus } from '../database.ts';

/** What is asked of the provider about a user's status. */
export type StatusWish =
  | { kind: 'SUBMIT_KYC'; kycStatus: null }
  | { kind: 'SET_KYC_STATUS'; kycStatus: KycStatus };

export type StatusRequest = StatusWish & {
  id: string;
  userId: string;
  status: StatusRequestStatus;
  attempts: number;
  /** A call started whose outcome nobody knows. */
  mayHaveArrived: boolean;
  /** Milliseconds until the next attempt may start, and since the request was stored. */
  remainingMs: number;
  ageMs: number;
  failureProviderCode: string | null;
};

const COLUMNS = [
  'id',
  'user_id',
  'kind',
  'kyc_status',
  'status',
  'attempts',
  'may_have_arrived',
  'failure_provider_code',
] as const;

export async function insertStatusRequest(
  tx: Tx,
  request: { id: string; userId: string } & StatusWish,
): Promise<void> {
  await tx
    .insertInto('status_requests')
    .values({
      id: request.id,
      user_id: request.userId,
      kind: request.kind,
      kyc_status: request.kycStatus,
      status: 'SUBMITTING',
    })
    .execute();
}

/** The request of a user that is under way; one at a time. */
export async function openStatusRequest(db: Queryable, userId: string): Promise<StatusRequest | undefined> {
  return find(db, 'user_id', userId);
}

export async function readStatusRequest(db: Queryable, id: string): Promise<StatusRequest | undefined> {
  return find(db, 'id', id);
}

async function find(db: Queryable, by: 'id' | 'user_id', value: string): Promise<StatusRequest | undefined> {
  let query = db
    .selectFrom('status_requests')
    .select([
      ...COLUMNS,
      sql<number>`coalesce(extract(epoch from not_before - clock_timestamp()), 0)::float8 * 1000`.as(
        'remaining',
      ),
      sql<number>`extract(epoch from clock_timestamp() - created_at)::float8 * 1000`.as('age'),
    ])
    .where(by, '=', value);
  if (by === 'user_id') query = query.where('status', '=', 'SUBMITTING');
  const row = await query.executeTakeFirst();
  if (!row) return undefined;
  const wish = { kind: row.kind, kycStatus: row.kyc_status } as StatusWish;
  return {
    ...wish,
    id: row.id,
    userId: row.user_id,
    status: row.status,
    attempts: row.attempts,
    mayHaveArrived: row.may_have_arrived,
    remainingMs: Math.max(0, Math.ceil(row.remaining)),
    ageMs: row.age,
    failureProviderCode: row.failure_provider_code,
  };
}

/** A call is about to start: until its outcome is known, it may have arrived. */
export async function beginStatusCall(db: Queryable, id: string): Promise<void> {
  await db
    .updateTable('status_requests')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), may_have_arrived: true }))
    .where('id', '=', id)
    .execute();
}

/** The call did nothing, or nobody knows: it waits for the next attempt. */
export async function postponeStatusRequest(
  db: Queryable,
  id: string,
  delayMs: number,
  mayHaveArrived: boolean,
): Promise<void> {
  await db
    .updateTable('status_requests')
    .set({
      may_have_arrived: mayHaveArrived,
      not_before: sql`clock_timestamp() + make_interval(secs => ${delayMs / 1000})`,
    })
    .where('id', '=', id)
    .execute();
}

export async function endStatusRequest(
  db: Queryable,
  id: string,
  status: Exclude<StatusRequestStatus, 'SUBMITTING'>,
  providerCode: string | null = null,
): Promise<void> {
  await db
    .updateTable('status_requests')
    .set({
      status,
      completed_at: sql`clock_timestamp()`,
      may_have_arrived: false,
      failure_provider_code: providerCode,
    })
    .where('id', '=', id)
    .where('status', '=', 'SUBMITTING')
    .execute();
}

/** Requests that have rested for a while: their jobs may have been lost. */
export async function forgottenStatusRequests(
  db: Queryable,
  olderThanMs: number,
  limit: number,
): Promise<{ id: string; userId: string }[]> {
  return db
    .selectFrom('status_requests')
    .select(['id', 'user_id as userId'])
    .where('status', '=', 'SUBMITTING')
    .where(sql<boolean>`created_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})`)
    .where(sql<boolean>`coalesce(not_before, created_at) < clock_timestamp()`)
    .limit(limit)
    .execute();
}
