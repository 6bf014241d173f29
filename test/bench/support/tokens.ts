import { createSigningJwk, importSigningJwk } from '../../../src/auth/keys.ts';
import { signSandboxToken } from '../../../src/auth/sign.ts';

const TRUST = { issuer: 'https://issuer.bench', audience: 'profiles' };

export type Tokens = {
  /** What a server needs to verify them. */
  env: Readonly<Record<string, string>>;
  service(subject: string, ...scopes: string[]): Promise<string>;
  endUser(userId: string): Promise<string>;
};

/** Signs tokens as an issuer does for a server in production. */
export async function createTokens(): Promise<Tokens> {
  const key = await importSigningJwk(await createSigningJwk());
  const sign = (subject: string, scopes: readonly string[], userId?: string) =>
    signSandboxToken({ key, ...TRUST, subject, scopes, expiresIn: '24h', ...(userId ? { userId } : {}) });
  return {
    env: {
      AUTH_JWKS: JSON.stringify(key.jwks),
      AUTH_ISSUER: TRUST.issuer,
      AUTH_AUDIENCE: TRUST.audience,
    },
    service: (subject, ...scopes) => sign(subject, scopes),
    endUser: (userId) => sign(`user:${userId}`, ['users:read', 'users:write', 'users:verify'], userId),
  };
}
