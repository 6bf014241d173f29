import { z } from 'zod';
import type { Read, Value } from './reading.ts';
import { switches } from './sandbox.ts';

/** Where the back office sends people to sign in: a public client of an OpenID provider, with PKCE. */
export type OidcSettings = { issuer: string; clientId: string; scope: string };

/** The back office at `/console`; `oidc` is `null` where people paste a token. */
export type ConsoleSettings = { oidc: OidcSettings | null };

/** `null` where there is no back office. What is wrong is added to the problems. */
export function readConsole(
  read: Read,
  value: Value,
  production: boolean,
  problems: string[],
): ConsoleSettings | null {
  const on = read('CONSOLE', switches.default(production ? 'off' : 'on')) === 'on';
  const issuer = read('CONSOLE_OIDC_ISSUER', issuers);
  const clientId = read('CONSOLE_OIDC_CLIENT_ID', z.string().optional());
  const scope = read('CONSOLE_OIDC_SCOPE', z.string().default(ALL));
  for (const [name, other] of [
    ['CONSOLE_OIDC_ISSUER', 'CONSOLE_OIDC_CLIENT_ID'],
    ['CONSOLE_OIDC_CLIENT_ID', 'CONSOLE_OIDC_ISSUER'],
  ] as const)
    if (value(name) !== undefined && value(other) === undefined)
      problems.push(`${other} is missing: set it, or remove ${name}`);
  if (!on) return null;
  return { oidc: issuer && clientId && scope ? { issuer, clientId, scope } : null };
}

const ALL = 'openid users:read users:write users:verify users:admin';

const issuers = z
  .string()
  .refine(
    (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
    'must be an http or https address, exactly as in the claim iss of its tokens',
  )
  .optional();
