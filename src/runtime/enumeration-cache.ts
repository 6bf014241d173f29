import type { Queryable } from '../db/connection.ts';
import { readEnumerations } from '../db/enumerations/enumeration.repository.ts';
import type { Enumerations } from '../domain/policy/constraints.ts';
import type { ProviderId } from '../domain/vocabulary.ts';

const FRESH_MS = 5_000;

/**
 * The providers' lists of allowed values, read from the database at most every few seconds, so that policies
 * cost no statement of their own.
 */
export function createEnumerationCache(
  db: Queryable,
): () => Promise<Partial<Record<ProviderId, Enumerations>>> {
  let cached: Promise<Partial<Record<ProviderId, Enumerations>>> | undefined;
  let readAt = 0;
  return async () => {
    const age = performance.now() - readAt;
    if (!cached || age > FRESH_MS) {
      readAt = performance.now();
      const reading = readEnumerations(db);
      cached = reading;
      reading.catch(() => {
        if (cached === reading) cached = undefined;
      });
    }
    return cached;
  };
}
