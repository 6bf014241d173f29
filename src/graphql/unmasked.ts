import { isDeepStrictEqual } from 'node:util';
import { hasScope, type Viewer } from '../auth/viewer.ts';
import type { Unmasked } from '../domain/masking.ts';
import type { GraphqlContext } from './context.ts';

type Mask<Value> = (unmasked: Unmasked) => Value;

/** What this viewer may see beyond the masked form. */
export function unmaskedFor(viewer: Viewer): Unmasked {
  return { numbers: hasScope(viewer, 'users:pii'), risk: hasScope(viewer, 'users:admin') };
}

/**
 * A value as this viewer may see it. Where that shows a number in full, it is written down first: what cannot be written
 * down stays masked.
 */
export async function shownTo<Value>(
  context: GraphqlContext,
  userId: string,
  mask: Mask<Value>,
): Promise<Value> {
  const { masked, full } = formsFor(context, mask);
  return full === null || isDeepStrictEqual(masked, full) ? masked : disclose(context, userId, masked, full);
}

/**
 * The same for an object whose fields are asked for one by one: a number in full becomes a function, which writes down
 * that it is shown when it is asked for.
 */
export function fieldsShownTo<Value>(context: GraphqlContext, userId: string, mask: Mask<Value>): Value {
  const { masked, full } = formsFor(context, mask);
  return full === null ? masked : (whenAskedFor(masked, full, context, userId) as Value);
}

/** `full` is `null` for a viewer who sees no number in full. */
function formsFor<Value>(
  { viewer }: GraphqlContext,
  mask: Mask<Value>,
): { masked: Value; full: Value | null } {
  const unmasked = unmaskedFor(viewer);
  return { masked: mask({ ...unmasked, numbers: false }), full: unmasked.numbers ? mask(unmasked) : null };
}

async function disclose<Value>(
  { disclosures }: GraphqlContext,
  userId: string,
  masked: Value,
  full: Value,
): Promise<Value> {
  return (await disclosures.record(userId)) ? full : masked;
}

/** graphql-js calls a property that is a function. */
function whenAskedFor(masked: unknown, full: unknown, context: GraphqlContext, userId: string): unknown {
  if (isDeepStrictEqual(masked, full)) return full;
  if (Array.isArray(masked) && Array.isArray(full)) {
    return full.map((item, index) => whenAskedFor(masked[index], item, context, userId));
  }
  if (isObject(masked) && isObject(full)) {
    return Object.fromEntries(
      Object.entries(full).map(([name, part]) => [name, whenAskedFor(masked[name], part, context, userId)]),
    );
  }
  return () => disclose(context, userId, masked, full);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
