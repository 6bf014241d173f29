import { createHash } from 'node:crypto';
import type { Database } from '../db/connection.ts';
import { countCall, forgetUnusedRates } from '../db/rate-limits/rate-limit.repository.ts';
import type { RateLimiter } from '../graphql/rate-limits/with-rate-limits.ts';

/** One call in so many tidies up. */
const TIDY_EVERY = 1_000;

/** Rate limits kept in PostgreSQL, so that replicas agree. `factor` multiplies every rate. */
export function createRateLimiter(db: Database, factor: number, log: RateLimiterLog): RateLimiter {
  let calls = 0;
  return {
    async count(key, { count, windowMs }) {
      calls += 1;
      if (calls % TIDY_EVERY === 0)
        forgetUnusedRates(db).catch((err: unknown) =>
          log.warn({ err }, 'unused rate limits could not be deleted'),
        );
      const digest = createHash('sha256').update(JSON.stringify(key)).digest();
      const waitMs = await countCall(db, digest, { count: Math.max(1, count * factor), windowMs });
      return waitMs === null ? null : Math.ceil(waitMs / 1000);
    },
  };
}

type RateLimiterLog = { warn(fields: object, message: string): void };
