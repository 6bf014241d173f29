import { z } from 'zod';
import { readSettings } from '../shared/read-settings.ts';

export type MachnetConfig = {
  /** Base address of the environment with its version, without a slash at its end. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  webhookSecret: string;
};

export const machnetEnv = {
  baseUrl: 'MACHNET_BASE_URL',
  required: ['MACHNET_CLIENT_ID', 'MACHNET_CLIENT_SECRET', 'MACHNET_WEBHOOK_SECRET'],
  optional: [],
  webhookSecret: 'MACHNET_WEBHOOK_SECRET',
} as const;

/** Both credentials travel as the values of headers. */
const headerValue = z
  .string({ error: 'is missing' })
  .regex(/^[\x21-\x7e]+( +[\x21-\x7e]+)*$/, 'must be printable ASCII without spaces at its ends');

const settings = z.object({
  MACHNET_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .regex(/^[^?#]*$/, 'must not have a query')
    .transform((url) => url.replace(/\/+$/, '')),
  MACHNET_CLIENT_ID: headerValue,
  MACHNET_CLIENT_SECRET: headerValue,
  MACHNET_WEBHOOK_SECRET: z.string({ error: 'is missing' }).min(1, 'is empty'),
});

/** Throws an error that lists every wrong variable by name, never by value. */
export function configureMachnet(baseUrl: string, values: Readonly<Record<string, string>>): MachnetConfig {
  const data = readSettings(settings, { ...values, MACHNET_BASE_URL: baseUrl });
  return {
    baseUrl: data.MACHNET_BASE_URL,
    clientId: data.MACHNET_CLIENT_ID,
    clientSecret: data.MACHNET_CLIENT_SECRET,
    webhookSecret: data.MACHNET_WEBHOOK_SECRET,
  };
}
