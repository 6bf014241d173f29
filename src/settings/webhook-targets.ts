import { isPublicHttpsUrl } from '../domain/web-address.ts';
import { list } from './formats.ts';
import type { Read } from './reading.ts';

/** A service that events are posted to. */
export type WebhookTargetSettings = {
  name: string;
  url: string;
  /** The newest first. */
  secrets: readonly Buffer[];
};

const NAME = /^[a-z][a-z0-9-]{0,39}$/;
/** The name of the broker among the targets. */
const BROKER = 'nats';
const SECRET_PREFIX = 'whsec_';
/** As Standard Webhooks says. */
const FEWEST_BYTES = 24;
const MOST_BYTES = 64;
const MOST_SECRETS = 2;
const MOST_TARGETS = 20;

type Pair = { name: string; value: string };

/** `name=value`, joined by commas. */
const pairs = list
  .transform((all) => all.map(toPair))
  .refine((all) => all.every((pair) => NAME.test(pair.name) && pair.value !== ''), {
    abort: true,
    error:
      'must be name=value joined by commas; a name has lower-case letters, digits and dashes, and a comma in an address is written %2C',
  });

const targets = pairs
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'must name each target once')
  .refine(
    (all) => all.every(({ name }) => name !== BROKER),
    `must not name a target ${BROKER}: this name is reserved for NATS_URL`,
  )
  .refine((all) => all.length <= MOST_TARGETS, `may name at most ${MOST_TARGETS} targets`)
  .refine(
    (all) => all.every(({ value }) => isAddress(value)),
    'must contain http or https addresses, without user, password and fragment',
  );

const publicTargets = targets.refine(
  (all) => all.every(({ value }) => isPublicHttpsUrl(value)),
  'must contain https addresses at public hosts in production',
);

const secrets = pairs.refine(
  (all) => all.every(({ value }) => decodeSecret(value) !== null),
  `must be name=${SECRET_PREFIX} and base64 of ${FEWEST_BYTES} to ${MOST_BYTES} random bytes, for instance name=${SECRET_PREFIX}$(openssl rand -base64 32)`,
);

/** Reads `WEBHOOK_TARGETS` and `WEBHOOK_SECRETS`. What is wrong is added to the problems, without values. */
export function readWebhookTargets(
  read: Read,
  production: boolean,
  problems: string[],
): WebhookTargetSettings[] {
  const named = read('WEBHOOK_TARGETS', production ? publicTargets : targets);
  const given = read('WEBHOOK_SECRETS', secrets);
  if (!named || !given) return [];
  const names = new Set(named.map(({ name }) => name));
  if (given.some(({ name }) => !names.has(name)))
    problems.push(
      'WEBHOOK_SECRETS has a secret of an unknown target: add the target to WEBHOOK_TARGETS, or remove the secret',
    );
  return named.map(({ name, value: url }) => {
    const own = given.filter((pair) => pair.name === name).map(({ value }) => decodeSecret(value) as Buffer);
    if (own.length === 0)
      problems.push(`WEBHOOK_SECRETS has no secret for the target ${name}: add ${name}=${SECRET_PREFIX}…`);
    if (own.length > MOST_SECRETS)
      problems.push(`WEBHOOK_SECRETS may contain at most ${MOST_SECRETS} secrets for one target`);
    return { name, url, secrets: own };
  });
}

function toPair(text: string): Pair {
  const [name = '', ...value] = text.split('=');
  return { name: name.trim(), value: value.join('=').trim() };
}

function isAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password + url.hash === '';
}

/** `null` where it is no secret, or one that anybody guesses. */
function decodeSecret(text: string): Buffer | null {
  if (!text.startsWith(SECRET_PREFIX)) return null;
  const bytes = Buffer.from(text.slice(SECRET_PREFIX.length), 'base64');
  const isWhole = bytes.toString('base64') === text.slice(SECRET_PREFIX.length);
  const isLong = bytes.length >= FEWEST_BYTES && bytes.length <= MOST_BYTES;
  return isWhole && isLong && new Set(bytes).size > 3 ? bytes : null;
}
