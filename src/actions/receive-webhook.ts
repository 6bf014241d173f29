import { createHash } from 'node:crypto';
import { insertWebhook } from '../db/webhooks/inbox.repository.ts';
import { PROVIDERS, type ProviderId } from '../domain/vocabulary.ts';
import type { WebhookRequest } from '../providers/module.ts';
import type { ActionDeps } from './ports/action-deps.ts';

/**
 * Verifies a webhook over its raw bytes and stores what it is about, once. The HTTP status tells the provider
 * whether to send again: 200 stored (or stored before), 401 forged, 400 signed nonsense, 404 no such provider,
 * 503 (Machnet 409) not stored.
 */
export async function receiveWebhook(
  deps: ActionDeps,
  name: string,
  request: WebhookRequest,
): Promise<{ status: number }> {
  const id = PROVIDERS.find((provider) => provider.toLowerCase() === name);
  const provider = id && deps.providers.get(id);
  if (!id || !provider) return { status: 404 };
  const verdict = provider.verifyWebhook(request);
  if (verdict.verdict !== 'genuine') {
    deps.log.warn({ provider: id, verdict: verdict.verdict }, 'refused a webhook');
    return { status: verdict.verdict === 'forged' ? 401 : 400 };
  }
  try {
    await store(deps, id, verdict.notice, request.rawBody);
    return { status: 200 };
  } catch (error) {
    deps.log.error({ err: error, provider: id }, 'a webhook could not be stored');
    return { status: provider.module.webhook.resendStatus };
  }
}

async function store(
  deps: ActionDeps,
  provider: ProviderId,
  notice: { eventId: string; eventType: string; providerUserId: string | null; occurredAt: Date | null },
  rawBody: Buffer,
): Promise<void> {
  await deps.db.transaction().execute(async (tx) => {
    const { real } = await deps.clock.read(tx);
    const isNew = await insertWebhook(tx, {
      provider,
      ...notice,
      bodyDigest: createHash('sha256').update(rawBody).digest(),
      receivedAt: real,
    });
    if (!isNew) return;
    const { eventId } = notice;
    await deps.jobs.send(tx, 'interpret-webhook', { provider, eventId }, { key: `${provider}:${eventId}` });
  });
}
