import { createHmac } from 'node:crypto';

/** Signs a message as Standard Webhooks says, once for each secret: a receiver takes either while one is replaced. */
export function signWebhook(
  secrets: readonly Buffer[],
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): string {
  return secrets
    .map((secret) => createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64'))
    .map((signature) => `v1,${signature}`)
    .join(' ');
}
