import { createHmac } from 'node:crypto';
import type { WebhookRequest, WebhookVerdict } from '../../../src/providers/module.ts';
import { payward } from '../../../src/providers/payward/index.ts';
import { verifyWebhook } from '../../../src/providers/payward/webhook.ts';
import { VALUES, WEBHOOK_SECRET } from './builders.ts';

export const CONFIG = payward.configure('https://api.example', VALUES);

/** The time of the derived vector, in seconds. */
export const SENT_AT = 1_734_567_890;

export function signatureFor(rawBody: Buffer, { t = String(SENT_AT), secret = WEBHOOK_SECRET } = {}): string {
  const key = Buffer.from(secret, 'base64');
  return createHmac('sha256', key).update(`${t}.`).update(rawBody).digest('hex');
}

/** A webhook with these bytes, signed as Payward signs. */
export function signed(body: string | Buffer, options: { t?: string; secret?: string } = {}): WebhookRequest {
  const rawBody = Buffer.from(body);
  const { t = String(SENT_AT) } = options;
  return {
    target: '/webhooks/payward',
    headers: { 'x-signature': `t=${t},v1=${signatureFor(rawBody, options)}` },
    rawBody,
  };
}

/** `late`: how many seconds after its signing the webhook arrives. */
export function verdictOf(request: WebhookRequest, late = 0, config = CONFIG): WebhookVerdict {
  return verifyWebhook(request, config, () => (SENT_AT + late) * 1000);
}
