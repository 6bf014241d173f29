import { z } from 'zod';
import { readSettings } from '../shared/read-settings.ts';

export type MatchmoveConfig = {
  /** Identity host of the environment, without a slash at its end. */
  baseUrl: string;
  programCode: string;
  username: string;
  password: string;
  webhookSecret: string;
};

export const matchmoveEnv = {
  baseUrl: 'MATCHMOVE_BASE_URL',
  required: [
    'MATCHMOVE_PROGRAM_CODE',
    'MATCHMOVE_USERNAME',
    'MATCHMOVE_PASSWORD',
    'MATCHMOVE_WEBHOOK_SECRET',
  ],
  optional: [],
  webhookSecret: 'MATCHMOVE_WEBHOOK_SECRET',
} as const;

const settings = z.object({
  MATCHMOVE_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .transform((url) => url.replace(/\/+$/, '')),
  MATCHMOVE_PROGRAM_CODE: z.string({ error: 'is missing' }).min(1, 'is empty'),
  // RFC 7617: the first colon ends the user name.
  MATCHMOVE_USERNAME: z
    .string({ error: 'is missing' })
    .regex(/^[^:]+$/, 'must not be empty or contain a colon'),
  MATCHMOVE_PASSWORD: z.string({ error: 'is missing' }).min(1, 'is empty'),
  MATCHMOVE_WEBHOOK_SECRET: z.string({ error: 'is missing' }).min(1, 'is empty'),
});

/** Throws an error that lists every wrong variable by name, never by value. */
export function configureMatchmove(
  baseUrl: string,
  values: Readonly<Record<string, string>>,
): MatchmoveConfig {
  const data = readSettings(settings, { ...values, MATCHMOVE_BASE_URL: baseUrl });
  return {
    baseUrl: data.MATCHMOVE_BASE_URL,
    programCode: data.MATCHMOVE_PROGRAM_CODE,
    username: data.MATCHMOVE_USERNAME,
    password: data.MATCHMOVE_PASSWORD,
    webhookSecret: data.MATCHMOVE_WEBHOOK_SECRET,
  };
}
