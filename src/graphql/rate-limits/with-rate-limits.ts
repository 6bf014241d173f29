import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { isService, type Viewer } from '../../auth/viewer.ts';
import type { Problem } from '../../domain/problem.ts';
import type { GraphqlContext } from '../context.ts';
import { userErrors } from '../errors/user-errors.ts';
import { GUESSES, type LimitedField, RATE_LIMITS, WINDOW_MS } from './rules.ts';

/** Counts calls for all replicas. */
export type RateLimiter = {
  /** Counts one call. Gives `null` where it is within the rate, else the seconds to wait. */
  count(key: readonly string[], rate: { count: number; windowMs: number }): Promise<number | null>;
};

type Arguments = { input?: { verificationId?: unknown } };
type Resolver = GraphQLFieldResolver<unknown, GraphqlContext, Arguments>;

/** Makes fields with a rate limit answer `RATE_LIMITED` beyond it, before anything is looked up. */
export function withRateLimits(schema: GraphQLSchema, limiter: RateLimiter): GraphQLSchema {
  const roots = [schema.getMutationType(), schema.getQueryType(), schema.getSubscriptionType()];
  for (const name of Object.keys(RATE_LIMITS) as LimitedField[]) {
    const field = roots.map((root) => root?.getFields()[name]).find((one) => one?.resolve);
    if (field?.subscribe) field.subscribe = limitedStream(name, field.subscribe as Resolver, limiter);
    else if (field?.resolve) field.resolve = limited(name, field.resolve as Resolver, limiter);
    else throw new Error(`The schema has no field ${name}, or no resolver for it.`);
  }
  return schema;
}

function limited(name: LimitedField, resolve: Resolver, limiter: RateLimiter): Resolver {
  return async (source, args, context, info) => {
    const wait = await secondsToWait(name, args, context.viewer, limiter);
    if (wait === null) return resolve(source, args, context, info);
    // The payloads' own fields are null beside it.
    return {
      userId: null,
      userIds: null,
      updateId: null,
      erasedAt: null,
      document: null,
      verification: null,
      changes: [],
      userErrors: userErrors([tooMany(wait)]),
    };
  };
}

/** A stream that a replica goes on with, behind a stored cursor, is not opened by its viewer. */
function limitedStream(name: LimitedField, subscribe: Resolver, limiter: RateLimiter): Resolver {
  return async (source, args, context, info) => {
    const goesOn = (context.place?.cursor ?? null) !== null;
    const wait = goesOn ? null : await secondsToWait(name, args, context.viewer, limiter);
    if (wait === null) return subscribe(source, args, context, info);
    throw new GraphQLError(tooMany(wait).message, {
      extensions: { code: 'RATE_LIMITED', retryAfter: wait },
    });
  };
}

async function secondsToWait(
  name: LimitedField,
  { input }: Arguments,
  viewer: Viewer,
  limiter: RateLimiter,
): Promise<number | null> {
  const { endUser, service } = RATE_LIMITS[name];
  const count = isService(viewer) ? service : endUser;
  const wait = await limiter.count([name, viewer.subject], { count, windowMs: WINDOW_MS });
  if (wait !== null || name !== 'selfVerify') return wait;
  const verification = String(input?.verificationId).toLowerCase();
  // A stranger's guesses must not use up the owner's.
  return limiter.count(['verification', viewer.userId ?? '', verification], GUESSES);
}

function tooMany(retryAfterSeconds: number): Problem {
  return {
    code: 'RATE_LIMITED',
    message: `Too many calls. Try again in ${retryAfterSeconds} seconds.`,
    field: null,
    path: null,
    retryAfterSeconds,
  };
}
