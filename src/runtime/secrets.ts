import { randomBytes } from 'node:crypto';
import { inlineKeys, remoteKeys, type SigningKey } from '../auth/keys.ts';
import { rememberTokens } from '../auth/remember-tokens.ts';
import { createTokenVerifier, type VerifyToken } from '../auth/tokens.ts';
import type { Database } from '../db/connection.ts';
import { loadOrCreateSecret } from '../db/sandbox/secret.repository.ts';
import { type Keyring, parseKeyring } from '../db/sealing/keyring.ts';
import type { Environment } from '../env.ts';
import { fitKeyring } from './master-keys.ts';
import { loadSandboxKey, SANDBOX_AUDIENCE, SANDBOX_ISSUER } from './sandbox-token.ts';

/**
 * The master keys of the environment, which must fit the database; a sandbox without any makes one and keeps it beside
 * its data.
 */
export async function readyKeyring(env: Environment, db: Database): Promise<Keyring> {
  if (env.masterKeys) return fitKeyring(db, await env.masterKeys.open());
  const create = () => `sandbox:${randomBytes(32).toString('base64')}`;
  return fitKeyring(db, parseKeyring(await loadOrCreateSecret(db, 'encryption-keys', create)));
}

export type TokenTrust = {
  verify: VerifyToken;
  /** Set when the sandbox signs its own tokens. */
  sandboxKey: SigningKey | null;
};

/** The keys that may sign tokens: those of the environment, else the sandbox's own. */
export async function readyTokenTrust(
  env: Environment,
  db: Database,
  now: () => number,
): Promise<TokenTrust> {
  if (env.auth) {
    const { keys, issuer, audience } = env.auth;
    const verification = 'jwks' in keys ? inlineKeys(keys.jwks) : remoteKeys(keys.url);
    const endRequired = env.mode === 'production';
    return {
      verify: rememberTokens(createTokenVerifier({ keys: verification, issuer, audience, endRequired, now })),
      sandboxKey: null,
    };
  }
  const sandboxKey = await loadSandboxKey(db, env.dataDir);
  const verify = rememberTokens(
    createTokenVerifier({
      keys: inlineKeys(sandboxKey.jwks),
      issuer: SANDBOX_ISSUER,
      audience: SANDBOX_AUDIENCE,
      now,
    }),
  );
  return { verify, sandboxKey };
}
