import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { Read, Value } from './reading.ts';

/** The issuer of accepted tokens. */
export type AuthSettings = { keys: { jwks: JSONWebKeySet } | { url: URL }; issuer: string; audience: string };

/** `null` where the sandbox signs its own tokens. What is wrong is added to the problems. */
export function readAuth(
  read: Read,
  value: Value,
  production: boolean,
  problems: string[],
): AuthSettings | null {
  const jwks = read('AUTH_JWKS', keySets);
  const url = read('AUTH_JWKS_URL', production ? protectedUrls : webUrls);
  const given = [value('AUTH_JWKS'), value('AUTH_JWKS_URL')].filter((one) => one !== undefined).length;
  if (given === 2) problems.push('AUTH_JWKS and AUTH_JWKS_URL are both set: keep one of them');
  if (given === 0 && production)
    problems.push('AUTH_JWKS or AUTH_JWKS_URL is missing: set one to the key set that verifies tokens');
  if (given === 0 && !production) {
    if (value('AUTH_ISSUER') ?? value('AUTH_AUDIENCE'))
      problems.push(
        'AUTH_JWKS or AUTH_JWKS_URL is missing: set one of them, or remove the other AUTH_ variables',
      );
    return null;
  }
  for (const name of ['AUTH_ISSUER', 'AUTH_AUDIENCE'])
    if (value(name) === undefined) problems.push(`${name} is missing: set it to the value in the tokens`);
  const keys = jwks ? { jwks } : url ? { url } : null;
  const [issuer, audience] = [
    read('AUTH_ISSUER', z.string().optional()),
    read('AUTH_AUDIENCE', z.string().optional()),
  ];
  return keys && issuer && audience ? { keys, issuer, audience } : null;
}

const keySets = z
  .string()
  .transform((json, context) => {
    const problem = keySetProblem(json);
    if (!problem) return JSON.parse(json) as JSONWebKeySet;
    context.addIssue(problem);
    return z.NEVER;
  })
  .optional();

function keySetProblem(json: string): string | null {
  let set: unknown;
  try {
    set = JSON.parse(json);
  } catch {
    return 'is not JSON: set it to a JSON Web Key Set, {"keys":[…]}';
  }
  const shape = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) }).safeParse(set);
  if (!shape.success) return 'is not a JSON Web Key Set: it needs "keys", a list of at least one key';
  if (shape.data.keys.some((key) => key.kty === 'oct'))
    return 'contains a symmetric key: tokens must be signed with a private key; set the public key of it';
  if (shape.data.keys.some((key) => 'd' in key)) return 'contains a private key: set public keys only';
  return null;
}

const webUrls = z
  .string()
  .refine((url) => /^https?:$/.test(URL.parse(url)?.protocol ?? ''), 'must be an http or https address')
  .transform((url) => new URL(url))
  .optional();

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An attacker who can change an answer on its way could insert keys. */
const protectedUrls = webUrls.refine(
  (url) => !url || url.protocol === 'https:' || LOOPBACK.test(url.hostname),
  'must be an https address',
);
