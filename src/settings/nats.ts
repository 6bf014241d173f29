import { z } from 'zod';
import { isLoopbackHost } from '../domain/web-address.ts';
import { list } from './formats.ts';
import type { Read, Value } from './reading.ts';

/** A broker that events are published to. */
export type NatsSettings = {
  /** `host:port` each. */
  servers: readonly string[];
  tls: boolean;
  /** A token where there is no password. */
  user: string | null;
  password: string | null;
  /** The content of a credentials file. */
  credentials: string | null;
};

const PORT = '4222';

const addresses = list.transform((all, context) => {
  const urls = all.map((text) => URL.parse(text));
  const isWhole = (url: URL | null): url is URL =>
    url !== null && /^(nats|tls):$/.test(url.protocol) && url.hostname !== '' && url.pathname.length < 2;
  if (urls.every(isWhole) && new Set(urls.map(({ protocol }) => protocol)).size < 2) return urls;
  context.addIssue(
    'must be addresses of one cluster joined by commas, all nats://host:4222 or all tls://host:4222, with user:password@ or token@ in the first if the broker requires it',
  );
  return z.NEVER;
});

/** Reads `NATS_URL` and `NATS_CREDENTIALS`; `null` where there is no broker. */
export function readNats(
  read: Read,
  value: Value,
  production: boolean,
  problems: string[],
): NatsSettings | null {
  const credentials = value('NATS_CREDENTIALS')?.trim() ?? null;
  const urls = read('NATS_URL', addresses);
  const [first] = urls ?? [];
  if (credentials !== null && value('NATS_URL') === undefined)
    problems.push('NATS_CREDENTIALS is set without NATS_URL: set the address of the broker');
  if (credentials !== null && !credentials.includes('BEGIN NATS USER JWT'))
    problems.push('NATS_CREDENTIALS must be the content of a credentials file (nsc generate creds)');
  if (!urls || !first) return null;
  const isOpen = urls.some(({ protocol, hostname }) => protocol === 'nats:' && !isLoopbackHost(hostname));
  if (production && isOpen)
    problems.push('NATS_URL must be tls:// in production (nats:// only at a loopback address)');
  return {
    servers: urls.map(({ hostname, port }) => `${hostname}:${port || PORT}`),
    tls: first.protocol === 'tls:',
    user: decodeURIComponent(first.username) || null,
    password: decodeURIComponent(first.password) || null,
    credentials,
  };
}
