import { isLoopbackHost } from '../domain/web-address.ts';
import type { ProviderEnvironment } from './providers.ts';
import type { Value } from './reading.ts';

/** The minimum length of secrets that this service chooses: guessing one must never pay off. */
const SHORTEST_OWN_SECRET = 12;
/** The minimum length of secrets from a provider's dashboard, in any form. */
const SHORTEST_WEBHOOK_SECRET = 8;
const MOST_SECRETS = 2;

/** Settings that work and that production does not take: lines that others can read, secrets that can be guessed. */
export function weaknesses(value: Value, providers: readonly ProviderEnvironment[]): string[] {
  return [
    ...providers.flatMap(({ env }) => unprotected(env.baseUrl, [value(env.baseUrl)?.trim() ?? ''])),
    ...unprotected('CALLBACK_ORIGINS', value('CALLBACK_ORIGINS')?.split(',') ?? []),
    ...unprotected('CORS_ORIGINS', value('CORS_ORIGINS')?.split(',') ?? []),
    ...unprotected('CONSOLE_OIDC_ISSUER', [value('CONSOLE_OIDC_ISSUER') ?? '']),
    ...guessable('ROUTER_SECRET', value, SHORTEST_OWN_SECRET),
    ...guessable('METRICS_TOKEN', value, SHORTEST_OWN_SECRET),
    ...providers.flatMap(({ env }) =>
      env.webhookSecret ? guessable(env.webhookSecret, value, SHORTEST_WEBHOOK_SECRET) : [],
    ),
  ];
}

function unprotected(name: string, addresses: readonly string[]): string[] {
  const open = addresses.some((address) => {
    const url = URL.parse(address.trim());
    return url?.protocol === 'http:' && !isLoopbackHost(url.hostname);
  });
  return open ? [`${name} must be https in production (http only at a loopback address)`] : [];
}

function guessable(name: string, value: Value, shortest: number): string[] {
  const secrets = value(name)?.split(',') ?? [];
  if (secrets.length > MOST_SECRETS)
    return [`${name} may contain at most ${MOST_SECRETS} secrets, joined by a comma`];
  const weak = secrets.map((secret) => secret.trim()).some((one) => isGuessable(one, shortest));
  return weak
    ? [
        `${name} must have at least ${shortest} characters, with at least 3 different ones (openssl rand -hex 32 generates one)`,
      ]
    : [];
}

function isGuessable(secret: string, shortest: number): boolean {
  return secret.length < shortest || new Set(secret).size < 3;
}
