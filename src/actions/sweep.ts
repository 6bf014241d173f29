import { rewrapCallbackKeys } from '../db/callbacks/rewrap-callback-keys.ts';
import { forgottenStatusRequests } from '../db/status/status-request.repository.ts';
import { forgottenUpdates } from '../db/updates/retry.repository.ts';
import { usersWithOverdueVerifications, waitingEvidence } from '../db/updates/verification.repository.ts';
import { rewrapUserKeys } from '../db/users/rewrap-keys.ts';
import { takeUnsettledUsers } from '../db/users/unsettled-users.ts';
import { unprocessedWebhooks } from '../db/webhooks/inbox.repository.ts';
import { expireEvents } from './expire-events.ts';
import { expireVerifications } from './expire-verifications.ts';
import type { ActionDeps } from './ports/action-deps.ts';

const FORGOTTEN_AFTER_MS = 30_000;
const BATCH = 500;
/** Payward's deliveries are given up after five minutes; from then on only a look tells. */
const UNSETTLED_SEEN_MS = 5 * 60_000;
const LOOKS_PER_SWEEP = 50;

/** The net under the others: finds work whose job was lost, keys under a retired master key, and events too old to resume. */
export async function sweep(deps: ActionDeps): Promise<void> {
  const { now } = await deps.clock.read(deps.db);
  for (const userId of await usersWithOverdueVerifications(deps.db, now, BATCH)) {
    await expireVerifications(deps, userId);
  }
  for (const { id, userId } of await forgottenUpdates(deps.db, FORGOTTEN_AFTER_MS, BATCH)) {
    await deps.jobs.send(deps.db, 'deliver-update', { userId, updateId: id }, { key: id });
  }
  for (const { id, userId } of await waitingEvidence(deps.db, FORGOTTEN_AFTER_MS, BATCH)) {
    await deps.jobs.send(deps.db, 'deliver-evidence', { userId, verificationId: id }, { key: id });
  }
  for (const { id, userId } of await forgottenStatusRequests(deps.db, FORGOTTEN_AFTER_MS, BATCH)) {
    await deps.jobs.send(deps.db, 'deliver-status', { userId, requestId: id }, { key: id });
  }
  for (const { provider, eventId } of await unprocessedWebhooks(deps.db, FORGOTTEN_AFTER_MS, BATCH)) {
    await deps.jobs.send(
      deps.db,
      'interpret-webhook',
      { provider, eventId },
      { key: `${provider}:${eventId}` },
    );
  }
  // Not every provider tells when a state moves, and none for ever.
  const providers = [...deps.providers.keys()];
  for (const userId of await takeUnsettledUsers(deps.db, providers, UNSETTLED_SEEN_MS, LOOKS_PER_SWEEP)) {
    await deps.jobs.send(deps.db, 'refresh-user', { userId }, { key: userId });
  }
  await expireEvents(deps, now);
  await rewrapUserKeys(deps.db, deps.keyring);
  await rewrapCallbackKeys(deps.db, deps.keyring);
}
