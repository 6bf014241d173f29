import {
  type ExecutionResult,
  execute,
  type GraphQLFormattedError,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import type { Scope, Viewer } from '../../src/auth/viewer.ts';
import { type Core, startCore } from '../../src/core.ts';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.ts';
import { serviceKey } from '../../src/db/sealing/service-key.ts';
import { PROVIDERS, type ProviderId } from '../../src/domain/vocabulary.ts';
import { createEventFeed, type EventFeed } from '../../src/events/feed.ts';
import { startHeadListener } from '../../src/events/listener.ts';
import { startRelay } from '../../src/events/relay.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import type { GraphqlContext } from '../../src/graphql/context.ts';
import { createBudget, operationLimits } from '../../src/graphql/cost/operation-limits.ts';
import { createDisclosures } from '../../src/graphql/disclosures.ts';
import { createFormatError } from '../../src/graphql/format-error.ts';
import { createLoaders } from '../../src/graphql/loaders.ts';
import type { ReadServices } from '../../src/graphql/services.ts';
import { createSharedReads } from '../../src/graphql/shared-reads.ts';
import { registry } from '../../src/providers/registry.ts';
import { createRateLimiter } from '../../src/runtime/rate-limiter.ts';
import { keyring } from '../support/builders.ts';
import { createTestDatabase } from '../support/database.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape their query decides.
type Data = any;
export type Answer = { data?: Data; errors?: GraphQLFormattedError[] };

const unlimited = buildSchema();
const silent = { info() {}, warn() {}, error() {} };
const ALL: Scope[] = ['users:read', 'users:write', 'users:verify', 'users:admin', 'users:pii'];

export function service(...scopes: Scope[]): Viewer {
  return { subject: 'back-office', scopes: new Set(scopes), userId: null, expiresAt: null };
}

export function endUser(userId: string, ...scopes: Scope[]): Viewer {
  return {
    subject: `user ${userId}`,
    scopes: new Set(scopes.length > 0 ? scopes : ALL),
    userId,
    expiresAt: null,
  };
}

export const reader = service('users:read');
export const everything = service(...ALL);

export type GraphqlWorld = {
  db: Database;
  /** The same database as the role of a server in production. */
  serverUrl: string;
  feed: EventFeed;
  core: Core;
  services: ReadServices;
  /** Statements of the last operation, and the same with their parameters. */
  statements: string[];
  queries: CompiledQuery[];
  /** Users that reads found to be stale. */
  stale: string[];
  /** What was logged as unexpected. */
  unexpected: unknown[];
  run(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
    operationName?: string,
  ): Promise<Answer>;
  watch(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<Answer | AsyncIterableIterator<Answer>>;
  close(): Promise<void>;
};

/** The schema over a real database and the real actions, with MatchMove where nobody answers. */
export async function graphqlWorld(
  options: { clockOffsetMs?: number; rateLimitFactor?: number } = {},
): Promise<GraphqlWorld> {
  const { clockOffsetMs = 0, rateLimitFactor } = options;
  const database = await createTestDatabase();
  const open = () => openDatabase({ url: database.url, maxConnections: 4, clockOffsetMs, onError() {} });
  const { db, pool } = open();
  const schema = rateLimitFactor
    ? buildSchema(createRateLimiter(db, keyring, rateLimitFactor, silent))
    : unlimited;
  const statements: string[] = [];
  const queries: CompiledQuery[] = [];
  // Reads of operations have connections of their own, so that only theirs are counted.
  const reads = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: open().pool }),
    log({ query }) {
      statements.push(query.sql);
      queries.push(query);
    },
  });
  const relay = startRelay({ db, log: silent });
  const listener = startHeadListener({ url: database.url, db, log: silent });
  const feed = createEventFeed({ db, listener, log: silent });
  const core = await startCore({
    db,
    pool,
    keyring,
    providers: new Map([['MATCHMOVE' as ProviderId, unreachable]]),
    log: silent,
    eventsCommitted: relay.notify,
    onProviderCall() {},
    onUpdateMoved() {},
    clientWaitMs: 500,
  });
  const stale: string[] = [];
  const unexpected: unknown[] = [];
  // Read once for each pool: not part of what an operation costs.
  await serviceKey(reads, keyring);
  const services: ReadServices = {
    db: reads,
    readsFor: createSharedReads(() => reads, keyring),
    keyring,
    providers: PROVIDERS.map((id) => ({
      id,
      mode: 'LIVE',
      enabled: core.providers.has(id),
      module: registry[id] ?? null,
    })),
    enumerationsOf: async (id) => (await core.deps.enumerations())[id] ?? {},
    onStaleRead: (userId) => void stale.push(userId),
  };
  const format = createFormatError({ error: (fields) => void unexpected.push(fields) });
  const shown = ({ data, errors }: ExecutionResult): Answer =>
    JSON.parse(JSON.stringify({ data, errors: errors?.map((error) => format(error.toJSON(), error)) }));
  const request = (query: string, variableValues: Record<string, unknown> | undefined, viewer: Viewer) => {
    const budget = createBudget(operationLimits());
    const contextValue: GraphqlContext = {
      viewer,
      actions: core.actions,
      feed,
      loaders: createLoaders(viewer, services, budget),
      services,
      disclosures: createDisclosures(viewer, core.actions),
      budget,
    };
    return { schema, document: parse(query), contextValue, ...(variableValues ? { variableValues } : {}) };
  };

  return {
    db,
    serverUrl: database.serverUrl,
    feed,
    core,
    services,
    statements,
    queries,
    stale,
    unexpected,
    async run(query, variables, viewer = reader, operationName) {
      statements.length = 0;
      queries.length = 0;
      const args = request(query, variables, viewer);
      const errors = validate(schema, args.document);
      return shown(
        errors.length > 0
          ? { errors }
          : await execute({ ...args, ...(operationName ? { operationName } : {}) }),
      );
    },
    async watch(query, variables, viewer = reader) {
      const result = await subscribe(request(query, variables, viewer));
      if (!(Symbol.asyncIterator in result)) return shown(result);
      const stream: AsyncIterableIterator<Answer> = {
        async next() {
          const { done, value } = await result.next();
          return done ? { done, value: undefined } : { done: false, value: shown(value) };
        },
        async return() {
          await result.return?.();
          return { done: true, value: undefined };
        },
        [Symbol.asyncIterator]: () => stream,
      };
      return stream;
    },
    async close() {
      feed.close();
      await relay.stop();
      await listener.stop();
      await core.stop();
      await Promise.all([db.destroy(), reads.destroy()]);
      await database.drop();
    },
  };
}

const unreachable = {
  baseUrl: 'http://127.0.0.1:1',
  values: {
    MATCHMOVE_PROGRAM_CODE: 'program',
    MATCHMOVE_USERNAME: 'name',
    MATCHMOVE_PASSWORD: 'word',
    MATCHMOVE_WEBHOOK_SECRET: 'secret',
  },
};

/** The codes of the errors in an answer. */
export function codes(answer: Answer): unknown[] {
  return (answer.errors ?? []).map(({ extensions }) => extensions?.code);
}
