import type { UpdateRecord } from '../../db/updates/update-record.ts';
import { badUserInput } from '../errors/refusals.ts';
import type { ProfileUpdateConnectionParent } from '../mappers.ts';
import { sequenceOf, updateCursor } from './update-cursor.ts';

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;

type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };

/** `secret`: that of the database's cursors. */
export type PageRequest = { first: number; before: number | null; secret: string };

/** @throws GraphQLError `BAD_USER_INPUT` for a size out of range, `CURSOR_INVALID` for a foreign cursor */
export function pageRequest({ first, after }: PageArguments, secret: string): PageRequest {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST) throw badUserInput(`"first" must be from 1 to ${MAX_FIRST}.`);
  const before = after === null || after === undefined ? null : sequenceOf(secret, after);
  return { first: size, before, secret };
}

/**
 * A page as clients see it.
 *
 * @param updates newest first; one more than asked for where there are more
 * @param isThereNewer whether something stands before the place after which the page begins
 */
export function updatePage(
  updates: readonly UpdateRecord[],
  { first, before, secret }: PageRequest,
  isThereNewer: (before: number) => Promise<boolean>,
): ProfileUpdateConnectionParent {
  const edges = updates
    .slice(0, first)
    .map((node) => ({ cursor: updateCursor(secret, node.sequence), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: updates.length > first,
      hasPreviousPage: async () => before !== null && isThereNewer(before),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
