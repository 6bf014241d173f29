import type { UpdateRecord } from '../../db/updates/update-record.ts';
import { badUserInput } from '../errors/refusals.ts';
import type { ProfileUpdateConnectionParent } from '../mappers.ts';
import { sequenceOf, updateCursor } from './update-cursor.ts';

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;

type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };

export type PageRequest = { first: number; before: number | null };

/** @throws GraphQLError `BAD_USER_INPUT` for a size out of range, `CURSOR_INVALID` for a foreign cursor */
export function pageRequest({ first, after }: PageArguments): PageRequest {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST) throw badUserInput(`"first" must be from 1 to ${MAX_FIRST}.`);
  return { first: size, before: after === null || after === undefined ? null : sequenceOf(after) };
}

/**
 * A page as clients see it.
 *
 * @param updates newest first; one more than asked for where there are more
 * @param isThereNewer whether something stands before the place after which the page begins
 */
export function updatePage(
  updates: readonly UpdateRecord[],
  { first, before }: PageRequest,
  isThereNewer: (before: number) => Promise<boolean>,
): ProfileUpdateConnectionParent {
  const edges = updates.slice(0, first).map((node) => ({ cursor: updateCursor(node.sequence), node }));
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
