import { sql } from 'kysely';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';

export type InboxEntry = {
  provider: ProviderId;
  eventId: string;
  eventType: string;
  providerUserId: string | null;
  bodyDigest: Buffer;
  occurredAt: Date | null;
  receivedAt: Date;
};

/** Stores a webhook once; false when it was stored before. */
export async function insertWebhook(tx: Tx, entry: InboxEntry): Promise<boolean> {
  const result = await tx
    .insertInto('webhook_inbox')
    .values({
      provider: entry.provider,
      event_id: entry.eventId,
      event_type: entry.eventType,
      provider_user_id: entry.providerUserId,
      body_digest: entry.bodyDigest,
      occurred_at: entry.occurredAt,
      received_at: entry.receivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function findWebhook(db: Queryable, provider: ProviderId, eventId: string) {
  return db
    .selectFrom('webhook_inbox')
    .select(['provider_user_id', 'occurred_at', 'received_at', 'processed_at'])
    .where('provider', '=', provider)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
}

export async function markWebhookProcessed(
  db: Queryable,
  provider: ProviderId,
  eventId: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable('webhook_inbox')
    .set({ processed_at: at })
    .where('provider', '=', provider)
    .where('event_id', '=', eventId)
    .execute();
}

/** Webhooks that were stored a while ago and not looked into: their jobs may have been lost. */
export async function unprocessedWebhooks(
  db: Queryable,
  olderThanMs: number,
  limit: number,
): Promise<{ provider: ProviderId; eventId: string }[]> {
  return db
    .selectFrom('webhook_inbox')
    .select(['provider', 'event_id as eventId'])
    .where('processed_at', 'is', null)
    .where(sql<boolean>`received_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})`)
    .limit(limit)
    .execute();
}
