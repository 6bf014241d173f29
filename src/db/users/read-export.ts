import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';
import { type DataKey, unseal } from '../sealing/seal.ts';
import { openRequestKey } from '../updates/request-origin.ts';
import { callContext } from './sealed-contexts.ts';
import type { UserRecord } from './user-record.ts';

/** What is held about a user beside the profile, the updates and the audit trail; each list oldest first, by keys alone. */
export async function readTraces(db: Queryable, user: UserRecord) {
  const { id, provider, providerUserId } = user;
  const keys = await idempotencyKeys(db, user);
  return {
    linkedAt: await linkedAt(db, id),
    idempotencyKeys: keys,
    calls: await calls(db, id, [...keys.keys()], user.dataKey),
    events: await events(db, id),
    webhooks: await db
      .selectFrom('webhook_inbox')
      .select(['event_id as eventId', 'event_type as eventType'])
      .select(['occurred_at as occurredAt', 'received_at as receivedAt'])
      .where('provider_user_id', '=', providerUserId)
      .where('provider', '=', provider)
      .orderBy('received_at')
      .execute(),
  };
}

async function linkedAt(db: Queryable, userId: string): Promise<Date | null> {
  const query = db.selectFrom('users').select('created_at').where('id', '=', userId);
  return (await query.executeTakeFirst())?.created_at ?? null;
}

/** By the id of the update. */
async function idempotencyKeys(
  db: Queryable,
  { id, dataKey }: UserRecord,
): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('profile_updates')
    .select(['id', 'idempotency_key', 'sealed_key'])
    .where('user_id', '=', id)
    .execute();
  return new Map(
    rows.map((row) => [row.id, row.idempotency_key ?? openRequestKey(dataKey, row.id, row.sealed_key)]),
  );
}

/** Requests to the provider: what they were for and how they went. Evidence that is still to be sent is part of one. */
async function calls(db: Queryable, userId: string, updateIds: readonly string[], key: DataKey) {
  const rows = await db
    .selectFrom('provider_calls')
    .select(['id', 'kind', 'update_id as updateId', 'verification_id as verificationId'])
    .select(['kyc_status as kycStatus', 'state', 'outcome', 'created_at as createdAt', 'ended_at as endedAt'])
    .select(['attempts', 'error_kind as errorKind', 'http_status as httpStatus'])
    .select(['provider_trace_id as providerTraceId', 'sealed_payload'])
    .where(({ eb, and, or }) =>
      or([
        eb('update_id', '=', sql<string>`any(${updateIds}::uuid[])`),
        and([eb('user_id', '=', userId), eb('update_id', 'is', null)]),
      ]),
    )
    .orderBy('created_at')
    .execute();
  return rows.map(({ sealed_payload, ...call }) => ({
    ...call,
    evidence: sealed_payload && unseal(key, callContext(call.verificationId as string), sealed_payload),
  }));
}

function events(db: Queryable, userId: string) {
  return db
    .selectFrom('update_events')
    .select(['update_id as updateId', 'occurred_at as occurredAt', 'previous_status as previousStatus'])
    .select(['status', 'transitions', 'note'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}
