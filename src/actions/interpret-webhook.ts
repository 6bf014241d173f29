import { findUser } from '../db/users/read-users.ts';
import { noteNotification } from '../db/users/user.repository.ts';
import { findWebhook, markWebhookProcessed } from '../db/webhooks/inbox.repository.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { lookAtUser } from './refresh-user.ts';

const LEASE_WAIT_MS = 2_000;

/**
 * A webhook decides nothing: it makes us ask the provider. Idempotent; throws when the provider cannot be asked,
 * so that the job runs again.
 */
export async function interpretWebhook(
  deps: ActionDeps,
  provider: ProviderId,
  eventId: string,
): Promise<void> {
  const webhook = await findWebhook(deps.db, provider, eventId);
  if (!webhook || webhook.processed_at) return;
  const { provider_user_id: providerUserId } = webhook;
  const user = providerUserId
    ? await findUser(deps.db, { provider, providerUserId }, deps.keyring, deps.clock.offsetMs)
    : undefined;
  if (user) {
    const { occurred_at: occurredAt, received_at: receivedAt } = webhook;
    // Nothing happened after we heard of it, whatever the provider's clock says.
    const happenedAt = occurredAt && occurredAt < receivedAt ? occurredAt : receivedAt;
    await noteNotification(deps.db, user.id, happenedAt);
    const looked = await lookAtUser(deps, user.id, LEASE_WAIT_MS);
    if (!looked) throw new Error('the user is busy at the provider');
  }
  const { real } = await deps.clock.read(deps.db);
  await markWebhookProcessed(deps.db, provider, eventId, real);
}
