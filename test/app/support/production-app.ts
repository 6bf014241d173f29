import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp } from '../../../src/app.ts';
import { createSigningJwk, importSigningJwk } from '../../../src/auth/keys.ts';
import { signSandboxToken } from '../../../src/auth/sign.ts';
import { type Database, openDatabase } from '../../../src/db/connection.ts';
import { readEnvironment } from '../../../src/env.ts';
import { registry } from '../../../src/providers/registry.ts';
import { createTestDatabase } from '../../support/database.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are probed by path in tests
export type Probed = any;

const trust = { issuer: 'https://issuer.test', audience: 'profiles' };
const SCOPES = ['users:read', 'users:write', 'users:verify', 'users:admin', 'users:pii'];

export type ProductionApp = Awaited<ReturnType<typeof startProductionApp>>;

/** A replica in production mode, in this process, with the role of a server: it owns nothing in its database. */
export async function startProductionApp(variables: Readonly<Record<string, string>>) {
  const key = await importSigningJwk(await createSigningJwk());
  const database = await createTestDatabase();
  const owner: Database = openDatabase({ url: database.url, maxConnections: 2, onError() {} }).db;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-server-role-'));
  const env = {
    MODE: 'production',
    PORT: '0',
    LOG_LEVEL: 'fatal',
    DATA_DIR: dataDir,
    DATABASE_URL: database.serverUrl,
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    AUTH_JWKS: JSON.stringify(key.jwks),
    AUTH_ISSUER: trust.issuer,
    AUTH_AUDIENCE: trust.audience,
    ...variables,
  };
  const app = await startApp(readEnvironment(env, Object.values(registry)));
  const token = (subject: string, userId?: string) =>
    signSandboxToken({
      key,
      ...trust,
      subject,
      scopes: SCOPES,
      expiresIn: 600,
      ...(userId ? { userId } : {}),
    });
  const serviceToken = await token('back-office');
  return {
    url: app.url,
    /** The database as its owner. */
    owner,
    /** A token with every scope: of an end user, or of a service. */
    token,
    serviceToken,
    /** The answer to an operation, errors included. */
    async ask(
      query: string,
      variables: object,
      bearer = serviceToken,
      operationName?: string,
    ): Promise<Probed> {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query, variables, ...(operationName ? { operationName } : {}) }),
      });
      return response.json();
    },
    async close() {
      await app.stop();
      await owner.destroy();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
