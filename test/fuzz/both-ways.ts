import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { execute, type GraphQLFormattedError } from 'graphql';
import { Unauthenticated } from '../../src/auth/unauthenticated.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { readUpdates, verificationsOf } from '../../src/db/updates/read-updates.ts';
import type { VerificationRecord } from '../../src/db/updates/update-record.ts';
import { parseExactly } from '../../src/domain/exact-number.ts';
import { type Problem, problem } from '../../src/domain/problem.ts';
import type { Actions } from '../../src/engine/actions/actions.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import type { GraphqlContext } from '../../src/graphql/context.ts';
import {
  type Budget,
  createBudget,
  forRouter,
  operationLimits,
} from '../../src/graphql/cost/operation-limits.ts';
import { createDisclosures } from '../../src/graphql/disclosures.ts';
import { badUserInput, forbidden } from '../../src/graphql/errors/refusals.ts';
import { createFormatError } from '../../src/graphql/format-error.ts';
import { createLoaders } from '../../src/graphql/loaders.ts';
import { formatAll, formatResult } from '../../src/http/client-errors.ts';
import { createDocuments } from '../../src/http/documents.ts';
import { answerOf } from '../../src/http/ended-operation.ts';
import { createLogger } from '../../src/http/log.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { createOperationCheck } from '../../src/http/operation-checks.ts';
import { createHttpServer } from '../../src/http/server.ts';
import type { GraphqlWorld } from '../graphql/support.ts';
import { keyring } from '../support/builders.ts';

/** As the server sees them: the second is not among those that it answers without Apollo Server. */
export const ACCEPT = ['application/json', 'application/json;q=0.99'] as const;

export type Request = { query: string; variables?: Record<string, unknown>; operationName?: string };
export type Answer = { data?: unknown; errors?: readonly GraphQLFormattedError[] };
export type BothWays = Awaited<ReturnType<typeof startBothWays>>;

const ROUTER_SECRET = 'the secret of the router';
/** A loaded machine must not end an operation on one side alone. */
const LIMITS = operationLimits(undefined, 600_000);
const log = createLogger('silent');
const formatError = createFormatError(log);
const schema = buildSchema();

/**
 * The same operations through the whole server, over HTTP, and through graphql-js alone: the same schema, the same rows,
 * the same viewers. Writes are stood in for by outcomes that follow from their arguments, so that both sides find the same
 * rows.
 */
export async function startBothWays(
  world: GraphqlWorld,
  viewers: Readonly<Record<string, Viewer>>,
  known: { ids: readonly string[] },
) {
  const { services, feed } = world;
  const updates = await readUpdates(world.db, { ids: known.ids, verificationIds: [] }, keyring);
  const actions = standIns(known.ids, updates.flatMap(verificationsOf));

  const createContext = (viewer: Viewer, budget: Budget): GraphqlContext => ({
    ...{ viewer, actions, feed, services, budget },
    loaders: createLoaders(viewer, services, budget),
    disclosures: createDisclosures(viewer, actions),
  });
  const app = createHttpServer<GraphqlContext>({
    env: { mode: 'production', routerSecret: ROUTER_SECRET },
    schema,
    async verifyToken(token) {
      const viewer = viewers[token];
      if (!viewer) throw new Unauthenticated('unknown');
      return viewer;
    },
    createContext: (viewer, _purpose, budget) => createContext(viewer, budget),
    limits: LIMITS,
    formatError,
    receiveWebhook: async () => ({ status: 404 }),
    callbacks: null,
    readiness: async () => ({ ready: true, checks: {} }),
    metrics: createMetrics({ processMetrics: false }),
    log,
    explorer: null,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/graphql`;

  async function post(body: unknown, token: string, asRouter: boolean, accept: string = ACCEPT[0]) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept,
        authorization: `Bearer ${token}`,
        ...(asRouter ? { 'x-router-secret': ROUTER_SECRET } : {}),
      },
      body: JSON.stringify(body),
    });
    return response.json();
  }

  return {
    schema,
    served: (request: Request, token: string, asRouter: boolean, accept: string): Promise<Answer> =>
      post(request, token, asRouter, accept) as Promise<Answer>,
    /** Several in one request, which only the router may send. */
    servedTogether: (requests: readonly Request[], token: string): Promise<Answer[]> =>
      post(requests, token, true) as Promise<Answer[]>,
    /** By graphql-js, with nothing remembered from one request to the next. */
    async plain(request: Request, token: string, asRouter = false): Promise<Answer> {
      // As the server reads it.
      const { query, variables, operationName } = parseExactly(JSON.stringify(request)) as Request;
      const viewer = viewers[token] as Viewer;
      const documents = createDocuments(schema, { introspection: false });
      const { document, errors } = documents.prepare(query);
      if (errors) return { errors: formatAll(errors, formatError) };
      const carrier = { trustedRouter: asRouter, presentsSecret: asRouter, viewer };
      const refused = createOperationCheck(schema, LIMITS)({ document, operationName, variables }, carrier);
      if (refused) return { errors: formatAll([refused], formatError) };
      const contextValue = createContext(viewer, createBudget(asRouter ? forRouter(LIMITS) : LIMITS));
      const result = await execute({
        ...{ schema, document, contextValue },
        variableValues: variables ?? {},
        operationName: operationName ?? null,
      });
      const type = query.includes('mutation') ? 'mutation' : 'query';
      return JSON.parse(JSON.stringify(formatResult(answerOf(result, contextValue, type), formatError)));
    },
    close: () => app.close(),
  };
}

/** Outcomes of every kind, which follow from what was asked: the same request has the same one. */
function standIns(ids: readonly string[], verifications: readonly VerificationRecord[]): Actions {
  const at = new Date('2026-01-02T03:04:05Z');
  const problems: Problem[] = [
    problem('NOT_FOUND', 'No such user.', { path: ['userId'] }),
    { ...problem('NOT_FOUND', ''), code: 'VERSION_CONFLICT', message: 'Read again.', currentVersion: 7 },
    {
      ...{ code: 'FIELD_LOCKED', message: 'Locked.', field: 'EMAIL', path: ['changes', 'email'] },
      ...{ reason: 'KYC_APPROVED', unlock: 'NONE' },
    } as Problem,
    { ...problem('NOT_FOUND', ''), code: 'RATE_LIMITED', message: 'Later.', retryAfterSeconds: null },
  ];
  const outcome = async (name: string, args: unknown): Promise<unknown> => {
    const digest = createHash('sha256')
      .update(JSON.stringify([name, args]))
      .digest();
    const kind = digest.readUInt8(0) % 8;
    const one = <Item>(list: readonly Item[], place: number) => list[digest.readUInt8(place) % list.length];
    if (kind === 0) throw forbidden('Not this one.');
    if (kind === 1) throw new Error('a defect');
    if (kind === 2) throw badUserInput('This cannot be read.');
    const failed = kind < 5;
    return {
      userId: failed ? null : one(ids, 1),
      userIds: failed ? null : ids.slice(0, digest.readUInt8(2) % 4),
      updateId: failed ? null : one(ids, 3),
      verification: failed ? null : (one(verifications, 4) ?? null),
      document: failed ? null : { at, nested: { list: [1, null, 'x'] } },
      erasedAt: failed ? null : at,
      changes: failed ? [] : [{ field: 'EMAIL', path: ['email'], outcome: 'WOULD_APPLY' }],
      problems: failed ? [one(problems, 5), one(problems, 6)] : [],
    };
  };
  return new Proxy({} as Actions, {
    get: (_, name) =>
      name === 'recordDisclosure'
        ? async (_viewer: Viewer, userId: string) =>
            createHash('sha256').update(userId).digest().readUInt8(0) % 3 > 0
        : (_viewer: Viewer, ...args: unknown[]) => outcome(String(name), args),
  });
}
