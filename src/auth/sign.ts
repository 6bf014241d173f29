import { SignJWT } from 'jose';
import type { SigningKey } from './keys.ts';

export type SandboxToken = {
  key: SigningKey;
  issuer: string;
  audience: string;
  subject: string;
  scopes: readonly string[];
  /** For an end user's token; absent for a service's. */
  userId?: string;
  /** Seconds from now, or a span such as `12h`. */
  expiresIn: number | string;
};

/** Signs a token with the sandbox's own key. */
export async function signSandboxToken(token: SandboxToken): Promise<string> {
  const claims = { scope: token.scopes.join(' '), ...(token.userId ? { user_id: token.userId } : {}) };
  const { expiresIn } = token;
  const expiry = typeof expiresIn === 'number' ? new Date(Date.now() + expiresIn * 1_000) : expiresIn;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: token.key.algorithm, kid: token.key.keyId, typ: 'JWT' })
    .setSubject(token.subject)
    .setIssuer(token.issuer)
    .setAudience(token.audience)
    .setIssuedAt()
    .setExpirationTime(expiry)
    .sign(token.key.privateKey);
}
