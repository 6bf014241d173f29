import { z } from 'zod';
import { exactNumber } from '../../domain/exact-number.ts';

/**
 * Schema pieces for answers of providers. What has an unexpected type becomes `undefined` ("not known")
 * with its key still present, so that one odd field never costs the rest of an answer.
 */

/** A number that is kept as it is written. */
const digits = z.unknown().transform((value, context) => {
  const written = exactNumber(value);
  if (written !== null) return written;
  context.addIssue({ code: 'custom', message: 'no number' });
  return z.NEVER;
});

/** Text; a number counts as its digits. `null` stays: it says "empty". */
export const text = z
  .union([z.string(), z.number().transform(String), digits])
  .nullish()
  .catch(undefined);

/** Yes or no, also as `"0"`/`"1"`, `0`/`1` and `"true"`/`"false"`. */
export const flag = z
  .union([
    z.boolean(),
    z.literal(['0', '1', 'true', 'false']).transform((word) => word === '1' || word === 'true'),
    z.literal([0, 1]).transform((number) => number === 1),
  ])
  .nullish()
  .catch(undefined);

/** Anything under string keys. */
export const record = z.record(z.string(), z.unknown()).nullish().catch(undefined);

/** A list whose items are read later, each for itself. */
export const list = z.array(z.unknown()).nullish().catch(undefined);

/** Either: some servers write an empty map as an empty list. */
export const recordOrList = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .nullish()
  .catch(undefined);

/** An object of tolerant parts; keys that are not named are left out. */
export function object<Parts extends z.core.$ZodLooseShape>(parts: Parts) {
  return z.object(parts).nullish().catch(undefined);
}
