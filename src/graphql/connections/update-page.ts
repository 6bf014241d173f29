import type { UpdateOrder } from '../../db/updates/read-updates.ts';
import type { UpdateFilter } from '../../db/updates/update-conditions.ts';
import type { UpdateRecord } from '../../db/updates/update-record.ts';
import { badUserInput } from '../errors/refusals.ts';
import type { ProfileUpdateConnectionParent } from '../mappers.ts';
import { sequenceOf, updateCursor } from './update-cursor.ts';

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;
/** More than these are not counted: beyond, PostgreSQL reads whole tables to count. */
export const MAX_COUNT = 1_000;

type PageArguments = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: UpdateOrder | null | undefined;
};

/** `after`: the sequence number behind which the page begins. `secret`: that of the database's cursors. */
export type PageRequest = { first: number; after: number | null; orderBy: UpdateOrder; secret: string };

/** @throws GraphQLError `BAD_USER_INPUT` for a size out of range, `CURSOR_INVALID` for a foreign cursor */
export function pageRequest({ first, after, orderBy }: PageArguments, secret: string): PageRequest {
  const size = first ?? DEFAULT_FIRST;
  if (size < 1 || size > MAX_FIRST) throw badUserInput(`"first" must be from 1 to ${MAX_FIRST}.`);
  return {
    first: size,
    after: after === null || after === undefined ? null : sequenceOf(secret, after),
    orderBy: orderBy ?? 'NEWEST_FIRST',
    secret,
  };
}

/** The updates behind the place where a page begins. */
export function behind({ after, orderBy }: PageRequest): Pick<UpdateFilter, 'olderThan' | 'newerThan'> {
  if (after === null) return {};
  return orderBy === 'OLDEST_FIRST' ? { newerThan: after } : { olderThan: after };
}

/** What a page asks the database, and only when a client asks. */
export type PageQuestions = {
  /** Whether any update of the list is there. */
  has(place: Pick<UpdateFilter, 'olderThan' | 'newerThan'>): Promise<boolean>;
  /** How many updates the list has, counted up to one more than `MAX_COUNT`. */
  count(): Promise<number>;
};

/**
 * A page as clients see it.
 *
 * @param updates in the order that was asked for; one more than asked for where there are more
 */
export function updatePage(
  updates: readonly UpdateRecord[],
  { first, after, orderBy, secret }: PageRequest,
  { has, count }: PageQuestions,
): ProfileUpdateConnectionParent {
  const edges = updates
    .slice(0, first)
    .map((node) => ({ cursor: updateCursor(secret, node.sequence), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: updates.length > first,
      hasPreviousPage: async () =>
        after !== null &&
        has(orderBy === 'OLDEST_FIRST' ? { olderThan: after + 1 } : { newerThan: after - 1 }),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    async totalCount() {
      const counted = await count();
      return counted > MAX_COUNT ? null : counted;
    },
  };
}
