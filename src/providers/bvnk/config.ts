import { z } from 'zod';
import { readSettings } from '../shared/read-settings.ts';

export type BvnkConfig = {
  /** Where to connect, without a slash at its end. */
  baseUrl: string;
  hawkId: string;
  hawkKey: string;
  webhookSecret: string;
  /** What BVNK takes itself to be when it checks a signature. */
  signing: { host: string; port: number };
};

export const bvnkEnv = {
  baseUrl: 'BVNK_BASE_URL',
  required: ['BVNK_HAWK_ID', 'BVNK_HAWK_KEY', 'BVNK_WEBHOOK_SECRET'],
  optional: ['BVNK_SIGNING_HOST'],
  webhookSecret: 'BVNK_WEBHOOK_SECRET',
} as const;

/** A name, an IPv4 or a bracketed IPv6 address, with or without a port. */
const SIGNING_HOST = /^(?<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::(?<port>\d{1,5}))?$/;

const settings = z.object({
  BVNK_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .refine((url) => !URL.canParse(url) || isPlain(new URL(url)), 'must have no user name, query or fragment')
    .transform((url) => url.replace(/\/+$/, '')),
  // The characters that Hawk allows inside a header's quotes.
  BVNK_HAWK_ID: z
    .string({ error: 'is missing' })
    .regex(
      /^[ \w!#$%&'()*+,\-./:;<=>?@[\]^`{|}~]+$/,
      'must not be empty, and must not contain a quote, a backslash or a character outside ASCII',
    ),
  BVNK_HAWK_KEY: z.string({ error: 'is missing' }).min(1, 'is empty'),
  BVNK_WEBHOOK_SECRET: z.string({ error: 'is missing' }).min(1, 'is empty'),
  BVNK_SIGNING_HOST: z
    .string()
    .refine(
      (text) => Number(SIGNING_HOST.exec(text)?.groups?.port ?? 443) <= 65_535,
      'has a port above 65535',
    )
    .regex(SIGNING_HOST, 'must be a host or host:port')
    .optional(),
});

/** Throws an error that lists every wrong variable by name, never by value. */
export function configureBvnk(baseUrl: string, values: Readonly<Record<string, string>>): BvnkConfig {
  const data = readSettings(settings, {
    ...values,
    BVNK_BASE_URL: baseUrl,
    // An empty variable counts as missing.
    BVNK_SIGNING_HOST: values.BVNK_SIGNING_HOST || undefined,
  });
  return {
    baseUrl: data.BVNK_BASE_URL,
    hawkId: data.BVNK_HAWK_ID,
    hawkKey: data.BVNK_HAWK_KEY,
    webhookSecret: data.BVNK_WEBHOOK_SECRET,
    signing: data.BVNK_SIGNING_HOST ? namedHost(data.BVNK_SIGNING_HOST) : hostOf(new URL(data.BVNK_BASE_URL)),
  };
}

function isPlain({ username, password, search, hash }: URL): boolean {
  return username === '' && password === '' && search === '' && hash === '';
}

function namedHost(text: string): BvnkConfig['signing'] {
  const { host = '', port = '443' } = SIGNING_HOST.exec(text)?.groups ?? {};
  return { host: host.toLowerCase(), port: Number(port) };
}

function hostOf({ hostname, port, protocol }: URL): BvnkConfig['signing'] {
  return { host: hostname, port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}
