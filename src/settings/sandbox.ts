import { z } from 'zod';
import { isLoopbackHost } from '../domain/web-address.ts';
import type { AuthSettings } from './auth.ts';
import type { ProviderEnvironment } from './providers.ts';
import type { Read, Value } from './reading.ts';

/** What a sandbox leaves open. */
export type SandboxAccess = {
  /** Whether `/_sandbox` is served. */
  control: boolean;
  /**
   * The `Host` headers that are answered where the sandbox signs tokens, and on `/_sandbox`: names of this machine, or
   * every address and name that no stranger can register (a name of his would make browsers send him the answers).
   */
  hosts: 'LOOPBACK' | 'LOCAL';
};

/**
 * Judges whether a sandbox may sign tokens of its own: a production whose `MODE` was forgotten must not. What exposes
 * it is added to the problems, unless somebody else signs the tokens or `SANDBOX_TOKENS` says that it is meant.
 */
export function readSandbox(options: {
  read: Read;
  value: Value;
  production: boolean;
  auth: AuthSettings | null;
  providers: readonly ProviderEnvironment[];
  problems: string[];
}): SandboxAccess | null {
  const { read, value, production, auth, providers, problems } = options;
  const switched = read('SANDBOX_TOKENS', switches.default('off'));
  if (production) {
    if (switched === 'on')
      problems.push('SANDBOX_TOKENS=on is refused in production: remove it, or set MODE=sandbox');
    return null;
  }
  if (switched === 'on') return { control: true, hosts: 'LOCAL' };
  const exposing = [
    ...(value('DATABASE_URL') ? ['DATABASE_URL is set'] : []),
    ...providers.map(({ env }) => env.baseUrl).flatMap((name) => (value(name) ? [`${name} is set`] : [])),
    ...(isLoopbackHost(value('HOST')?.trim() ?? 'localhost') ? [] : ['HOST is not a loopback address']),
  ];
  const signed = auth !== null || (value('AUTH_JWKS') ?? value('AUTH_JWKS_URL')) !== undefined;
  if (!signed) for (const exposed of exposing) problems.push(`${exposed}, and ${REMEDY}`);
  return { control: exposing.length === 0, hosts: 'LOOPBACK' };
}

const REMEDY =
  'a sandbox gives a token to everyone who can reach it. Set MODE=production; or set AUTH_JWKS or AUTH_JWKS_URL, so that another issuer signs the tokens; or set SANDBOX_TOKENS=on to allow this';

/** A variable that is `on` or `off`. */
export const switches = z.enum(['on', 'off'], { error: 'must be on or off' });
