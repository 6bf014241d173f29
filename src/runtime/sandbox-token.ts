import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { JWK } from 'jose';
import { createSigningJwk, importSigningJwk, type SigningKey } from '../auth/keys.ts';
import { signSandboxToken } from '../auth/sign.ts';
import type { Database } from '../db/connection.ts';
import { loadOrCreateSecret } from '../db/sandbox/secret.repository.ts';
import type { SandboxAccess } from '../settings/sandbox.ts';

export const SANDBOX_ISSUER = 'urn:profile-subgraph:sandbox';
export const SANDBOX_AUDIENCE = 'profile-subgraph';
/** What a sandbox's token has unless more is asked for: neither operators' powers nor whole identity numbers. */
export const USUAL_SCOPES = ['users:read', 'users:write', 'users:verify'];
/** What the back office does. */
const OPERATOR_SCOPES = [...USUAL_SCOPES, 'users:admin'];
export const ALL_SCOPES = [...USUAL_SCOPES, 'users:admin', 'users:pii'];

const KEY_FILE = 'sandbox-signing-key.json';

/**
 * The sandbox's signing key. It stands in the database, so that a token of one replica is good on all, and beside
 * it in the data folder, so that `npm run token` needs no database.
 */
export async function loadSandboxKey(db: Database, dataDir: string): Promise<SigningKey> {
  const text = await loadOrCreateSecret(db, 'signing-key', async () =>
    JSON.stringify(await createSigningJwk()),
  );
  const file = path.join(dataDir, KEY_FILE);
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
  return importSigningJwk(JSON.parse(text) as JWK);
}

/** The key that the last start on this data folder left, or `undefined` when there was none. */
export async function readSandboxKey(dataDir: string): Promise<SigningKey | undefined> {
  let text: string;
  try {
    text = await readFile(path.join(dataDir, KEY_FILE), 'utf8');
  } catch {
    return undefined;
  }
  return importSigningJwk(JSON.parse(text) as JWK);
}

export type TokenWish = { subject: string; scopes: readonly string[]; userId?: string; expiresIn: string };

export function signToken(key: SigningKey, wish: TokenWish): Promise<string> {
  return signSandboxToken({ key, issuer: SANDBOX_ISSUER, audience: SANDBOX_AUDIENCE, ...wish });
}

/**
 * Makes tokens for the back office of a sandbox that this machine alone reaches and where nothing is real. Elsewhere `null`:
 * a caller with the powers of an operator brings a token.
 */
export function operatorTokens(
  sandbox: SandboxAccess | null,
  key: SigningKey | null,
): (() => Promise<string>) | null {
  if (!key || sandbox?.hosts !== 'LOOPBACK') return null;
  return () => signToken(key, { subject: 'sandbox-operator', scopes: OPERATOR_SCOPES, expiresIn: '12h' });
}
