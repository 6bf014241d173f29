import { createHash } from 'node:crypto';
import { isStorable } from '../../domain/storable-text.ts';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { WebhookNotice, WebhookRequest } from '../../providers/module.ts';
import type { EngineDeps } from '../deps.ts';

const MAX_TEXT = 512;

/**
 * Verifies a webhook over its raw bytes and stores what it is about, once. It never changes state: it
 * triggers a read of its user at the provider. The HTTP status says whether the provider should send it
 * again: 200 stored (or stored before), 401 forged, 400 signed nonsense, 404 no such provider,
 * 503 (Machnet 409) not stored.
 */
export async function receiveWebhook(
  deps: EngineDeps,
  name: string,
  request: WebhookRequest,
): Promise<{ status: number }> {
  const id = [...deps.providers.keys()].find((provider) => provider.toLowerCase() === name);
  const provider = id && deps.providers.get(id);
  if (!id || !provider) return { status: 404 };
  const verdict = provider.verifyWebhook(request);
  if (verdict.verdict === 'genuine' && !isKeepable(verdict.notice)) {
    deps.log.warn({ provider: id }, 'refused a webhook whose id or type cannot be stored');
    return { status: 400 };
  }
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

/** Signed, yet no event: an id that no index takes would be sent again for ever. */
function isKeepable({ eventId, eventType }: WebhookNotice): boolean {
  return [eventId, eventType].every((text) => text.length <= MAX_TEXT && isStorable(text));
}

async function store(
  deps: EngineDeps,
  provider: ProviderId,
  notice: WebhookNotice,
  rawBody: Buffer,
): Promise<void> {
  const bodyDigest = createHash('sha256').update(rawBody).digest();
  const noticed = await deps.store.notice({ provider, ...notice, bodyDigest });
  const { providerUserId } = notice;
  // A user that is being linked is there a moment later.
  const userId =
    noticed ?? (providerUserId && (await deps.store.noticeLate({ provider, providerUserId }, null)));
  if (userId) deps.wake();
}
