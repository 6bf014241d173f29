import { createHmac } from 'node:crypto';
import { machnet } from '../../../src/providers/machnet/index.ts';
import type { WebhookRequest, WebhookVerdict } from '../../../src/providers/module.ts';
import { SECRET, VALUES } from './local-server.ts';

const CONFIG = machnet.configure('https://api.example/v4', VALUES);

/** A webhook with these bytes, signed as Machnet signs. */
export function signed(body: string | Buffer, secret = SECRET): WebhookRequest {
  const rawBody = Buffer.from(body);
  return {
    target: '/webhooks/machnet',
    headers: { 'x-raas-webhook-signature': createHmac('sha256', secret).update(rawBody).digest('hex') },
    rawBody,
  };
}

export function verdictOf(request: WebhookRequest): WebhookVerdict {
  return machnet.webhook.verify(request, CONFIG);
}
