import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { readSettings } from '../shared/read-settings.ts';
import { type SigningKey, signingKey, verifyingKey } from './keys.ts';

export type ByzantineConfig = {
  /** Address of the Integrator API, without a slash at its end; it may have a path. */
  baseUrl: string;
  key: SigningKey;
  /** Two while one takes over from the other. */
  webhookKeys: readonly KeyObject[];
};

export const byzantineEnv = {
  baseUrl: 'BYZANTINE_BASE_URL',
  required: ['BYZANTINE_PRIVATE_KEY', 'BYZANTINE_WEBHOOK_PUBLIC_KEY'],
  optional: [],
} as const;

const settings = z.object({
  BYZANTINE_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .regex(/^[^?#@]*$/, 'must not contain a query, a fragment or credentials')
    .transform((url) => url.replace(/\/+$/, '')),
  BYZANTINE_PRIVATE_KEY: keyText(
    /^(0x)?[0-9a-f]{64}$/i,
    'must be a P-256 private key: 64 hex digits',
    signingKey,
  ),
  BYZANTINE_WEBHOOK_PUBLIC_KEY: keyText(
    /^(0x)?0[23][0-9a-f]{64}(\s*,\s*(0x)?0[23][0-9a-f]{64})?$/i,
    'must be a P-256 public key: compressed SEC1, 66 hex digits; during a rotation, two joined by a comma',
    (keys) => keys.split(',').map((hex) => verifyingKey(hex.trim())),
  ),
});

/** Throws an error that lists every wrong variable by name, never by value. */
export function configureByzantine(
  baseUrl: string,
  values: Readonly<Record<string, string>>,
): ByzantineConfig {
  const data = readSettings(settings, { ...values, BYZANTINE_BASE_URL: baseUrl });
  return {
    baseUrl: data.BYZANTINE_BASE_URL,
    key: data.BYZANTINE_PRIVATE_KEY,
    webhookKeys: data.BYZANTINE_WEBHOOK_PUBLIC_KEY,
  };
}

/** Hex that is a key: not every 32 bytes are, and not every x has a point. */
function keyText<Key>(form: RegExp, wrong: string, read: (hex: string) => Key) {
  return z
    .string({ error: 'is missing' })
    .regex(form, { error: wrong, abort: true })
    .transform((hex, context): Key => {
      try {
        return read(hex);
      } catch {
        context.addIssue({ code: 'custom', message: wrong });
        return z.NEVER;
      }
    });
}
