import { deliverEvidence } from '../actions/deliver-evidence.ts';
import { deliverStatusRequest } from '../actions/deliver-status-request.ts';
import { deliverUpdate } from '../actions/deliver-update.ts';
import { expireVerifications } from '../actions/expire-verifications.ts';
import { interpretWebhook } from '../actions/interpret-webhook.ts';
import type { ActionDeps } from '../actions/ports/action-deps.ts';
import type { JobData, JobName } from '../actions/ports/job-sender.ts';
import { reconcileUser } from '../actions/reconcile-user.ts';
import { refreshEnumerations } from '../actions/refresh-enumerations.ts';
import { lookAtUser } from '../actions/refresh-user.ts';
import { sweep } from '../actions/sweep.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { ProviderId } from '../domain/vocabulary.ts';

const LEASE_WAIT_MS = 500;

type Handlers = { [Name in JobName]: (deps: ActionDeps, data: JobData[Name]) => Promise<void> };

/** Each job calls one action. Jobs come late, twice and on any replica: every action bears that. */
export const HANDLERS: Handlers = {
  async 'deliver-update'(deps, { userId, updateId }) {
    const delivery = await deliverUpdate(deps, userId, updateId, LEASE_WAIT_MS);
    if (delivery.state !== 'LATER') return;
    const { delayMs } = delivery;
    await deps.jobs.send(deps.db, 'deliver-update', { userId, updateId }, { key: updateId, delayMs });
  },
  async 'deliver-evidence'(deps, { userId, verificationId }) {
    const delivery = await deliverEvidence(deps, userId, verificationId, LEASE_WAIT_MS);
    if (delivery.state !== 'LATER') return;
    const { delayMs } = delivery;
    await deps.jobs.send(
      deps.db,
      'deliver-evidence',
      { userId, verificationId },
      { key: verificationId, delayMs },
    );
  },
  async 'deliver-status'(deps, { userId, requestId }) {
    const delivery = await deliverStatusRequest(deps, userId, requestId, LEASE_WAIT_MS);
    if (delivery.state !== 'LATER') return;
    const { delayMs } = delivery;
    await deps.jobs.send(deps.db, 'deliver-status', { userId, requestId }, { key: requestId, delayMs });
  },
  'interpret-webhook': (deps, { provider, eventId }) =>
    interpretWebhook(deps, provider as ProviderId, eventId),
  'expire-verifications': (deps, { userId }) => expireVerifications(deps, userId),
  'reconcile-user': (deps, { userId, round }) => reconcileUser(deps, userId, round),
  async 'refresh-user'(deps, { userId }) {
    // A job of its own for every look: one that fails is made up for by the next.
    await lookAtUser(deps, userId, LEASE_WAIT_MS).catch((error) => {
      if (!(error instanceof ProviderError)) throw error;
      deps.log.info({ userId, kind: error.kind }, 'a refresh could not ask the provider');
    });
  },
  'refresh-enumerations': (deps, { provider }) => refreshEnumerations(deps, provider as ProviderId),
  sweep: (deps) => sweep(deps),
};
