import { z } from 'zod';
import { readSettings } from '../shared/read-settings.ts';

export type PaywardConfig = {
  /** Where the API is, without a slash at its end; a path in it (of a proxy) is signed like the rest. */
  baseUrl: string;
  apiKey: string;
  /** The decoded private key. */
  apiSecret: Buffer;
  /** Decoded secrets of the webhook, newest first: more than one while a new one takes over. */
  webhookSecrets: readonly Buffer[];
};

export const paywardEnv = {
  baseUrl: 'PAYWARD_BASE_URL',
  required: ['PAYWARD_API_KEY', 'PAYWARD_API_SECRET', 'PAYWARD_WEBHOOK_SECRET'],
  optional: [],
  webhookSecret: 'PAYWARD_WEBHOOK_SECRET',
} as const;

const settings = z.object({
  PAYWARD_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .regex(/^[^?#]+$/, 'must not have a query')
    .transform((url) => url.replace(/\/+$/, '')),
  PAYWARD_API_KEY: z
    .string({ error: 'is missing' })
    .trim()
    .regex(/^[\x20-\x7e]+$/, 'must be plain ASCII that fits into a header'),
  PAYWARD_API_SECRET: z.string({ error: 'is missing' }).trim().transform(bytesOf),
  PAYWARD_WEBHOOK_SECRET: z
    .string({ error: 'is missing' })
    .transform((secrets) => secrets.split(',').map((secret) => secret.trim()))
    .pipe(z.array(z.string().transform(bytesOf))),
});

/** Node's decoder skips what it does not understand, so only what encodes back to itself counts. */
function bytesOf(base64: string, context: z.RefinementCtx): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  const unpadded = (text: string) => text.replace(/=+$/, '');
  if (bytes.length === 0 || unpadded(bytes.toString('base64')) !== unpadded(base64)) {
    context.addIssue({ code: 'custom', message: 'must be base64' });
    return z.NEVER;
  }
  return bytes;
}

/** Throws an error that lists every wrong variable by name, never by value. */
export function configurePayward(baseUrl: string, values: Readonly<Record<string, string>>): PaywardConfig {
  const data = readSettings(settings, { ...values, PAYWARD_BASE_URL: baseUrl });
  return {
    baseUrl: data.PAYWARD_BASE_URL,
    apiKey: data.PAYWARD_API_KEY,
    apiSecret: data.PAYWARD_API_SECRET,
    webhookSecrets: data.PAYWARD_WEBHOOK_SECRET,
  };
}
