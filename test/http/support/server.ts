import type { AddressInfo } from 'node:net';
import { createSigningJwk, importSigningJwk, inlineKeys } from '../../../src/auth/keys.ts';
import { signSandboxToken } from '../../../src/auth/sign.ts';
import { createTokenVerifier } from '../../../src/auth/tokens.ts';
import { createFormatError } from '../../../src/graphql/format-error.ts';
import { createLogger } from '../../../src/http/log.ts';
import { createMetrics } from '../../../src/http/metrics.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import type { HttpServerOptions } from '../../../src/http/server-options.ts';
import { manualFeed } from './feed.ts';
import { type TestContext, testSchema } from './schema.ts';

export { until } from '../../support/condition.ts';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'profile-subgraph';

const key = await importSigningJwk(await createSigningJwk());

type Claims = { userId?: string; expiresIn?: number; subject?: string; scopes?: string[] };

export async function aToken(claims: Claims = {}) {
  return signSandboxToken({
    key,
    issuer: ISSUER,
    audience: AUDIENCE,
    subject: 'tester',
    scopes: ['users:read'],
    expiresIn: 600,
    ...claims,
  });
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;

/** The server over a small schema, on a free port. */
export async function startServer(overrides: Partial<HttpServerOptions<TestContext>> = {}) {
  const feed = manualFeed();
  const logged: Record<string, unknown>[] = [];
  let contexts = 0;
  let release: () => void = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const waiting = { count: 0 };
  const metrics = createMetrics({ processMetrics: false });
  const log = createLogger('debug', { write: (line) => void logged.push(JSON.parse(line)) });
  const app = createHttpServer<TestContext>({
    env: { mode: 'sandbox', routerSecret: null },
    schema: testSchema({
      wait() {
        waiting.count += 1;
        return gate;
      },
    }),
    verifyToken: createTokenVerifier({
      keys: inlineKeys(key.jwks),
      issuer: ISSUER,
      audience: AUDIENCE,
      clockTolerance: 0,
    }),
    createContext(viewer) {
      contexts += 1;
      return { viewer, number: contexts, feed };
    },
    formatError: createFormatError(log),
    receiveWebhook: async () => ({ status: 404 }),
    callbacks: null,
    readiness: async () => ({ ready: true, checks: { database: true } }),
    metrics,
    log,
    explorer: null,
    ...overrides,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    port,
    wsUrl: `ws://127.0.0.1:${port}/graphql`,
    feed,
    logged,
    metrics,
    /** Lets every `slow` go on. */
    release,
    waiting,
    stop: () => app.close(),
  };
}

/** Posts an operation with a good token by default. */
export async function post(
  server: TestServer,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; headers: Headers; body: GraphqlAnswer }> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      authorization: `Bearer ${await aToken()}`,
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as GraphqlAnswer,
  };
}

export type GraphqlAnswer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown; extensions: { code: string } }[];
  extensions?: Record<string, unknown>;
};
