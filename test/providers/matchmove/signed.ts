import { createHmac } from 'node:crypto';
import { matchmove } from '../../../src/providers/matchmove/index.ts';
import type { WebhookRequest, WebhookVerdict } from '../../../src/providers/module.ts';
import { SECRET } from './local-server.ts';

export const CONFIG = matchmove.configure('https://identity.example', {
  MATCHMOVE_PROGRAM_CODE: 'demo',
  MATCHMOVE_USERNAME: 'partner',
  MATCHMOVE_PASSWORD: 'secret',
  MATCHMOVE_WEBHOOK_SECRET: SECRET,
});

/** A webhook with these bytes, signed as MatchMove is taken to sign. */
export function signed(body: string | Buffer, secret = SECRET): WebhookRequest {
  const rawBody = Buffer.from(body);
  return {
    target: '/webhooks/matchmove',
    headers: { 'x-signature': createHmac('sha256', secret).update(rawBody).digest('hex') },
    rawBody,
  };
}

export function verdictOf(request: WebhookRequest): WebhookVerdict {
  return matchmove.webhook.verify(request, CONFIG);
}
