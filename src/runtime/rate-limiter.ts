import type { Database } from '../db/connection.ts';
import { countCall, forgetUnusedRates } from '../db/rate-limits/rate-limit.repository.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import { keyedDigest } from '../db/sealing/seal.ts';
import { serviceKey } from '../db/sealing/service-key.ts';
import type { RateLimiter } from '../graphql/rate-limits/with-rate-limits.ts';

/** One call in so many tidies up. */
const TIDY_EVERY = 1_000;

/** Rate limits kept in PostgreSQL, so that replicas agree. `factor` multiplies every rate. */
export function createRateLimiter(
  db: Database,
  keyring: Keyring,
  factor: number,
  log: RateLimiterLog,
): RateLimiter {
  let calls = 0;
  return {
    async count(key, { count, windowMs }) {
      calls += 1;
      if (calls % TIDY_EVERY === 0)
        forgetUnusedRates(db).catch((err: unknown) =>
          log.warn({ err }, 'unused rate limits could not be deleted'),
        );
      // Keys name people, whom a digest without a key would not hide.
      const digest = keyedDigest(await serviceKey(db, keyring), 'rate-limit', JSON.stringify(key));
      const waitMs = await countCall(db, digest, { count: Math.max(1, count * factor), windowMs });
      return waitMs === null ? null : Math.ceil(waitMs / 1000);
    },
  };
}

type RateLimiterLog = { warn(fields: object, message: string): void };
