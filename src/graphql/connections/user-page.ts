import type { UserPlace } from '../../db/users/read-user-pages.ts';
import type { UserRecord } from '../../db/users/user-record.ts';
import { openPlace, sealPlace } from '../../events/sealed-place.ts';
import { cursorInvalid } from '../errors/refusals.ts';
import type { UserConnectionParent } from '../mappers.ts';
import { MAX_COUNT, pageSize } from './update-page.ts';

const KIND = 'user';

/** `after`: the sequence number behind which the page begins. `secret`: that of the database's cursors. */
export type UserPageRequest = { first: number; after: number | null; secret: string };

type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };

/** @throws GraphQLError `BAD_USER_INPUT` for a size out of range, `CURSOR_INVALID` for a foreign cursor */
export function userPageRequest({ first, after }: PageArguments, secret: string): UserPageRequest {
  const place = after === null || after === undefined ? null : openPlace(secret, KIND, after);
  if (place === null && typeof after === 'string') throw cursorInvalid();
  return { first: pageSize(first), after: place, secret };
}

/**
 * A page as clients see it.
 *
 * @param places newest first; one more than asked for where there are more
 * @param recordOf reads a user; null where it was erased just now
 */
export async function userPage(
  places: readonly UserPlace[],
  { first, after, secret }: UserPageRequest,
  recordOf: (place: UserPlace) => Promise<UserRecord | null>,
  questions: { hasNotOlderThan(place: number): Promise<boolean>; count(): Promise<number> },
): Promise<UserConnectionParent> {
  const edges = await Promise.all(
    places.slice(0, first).map(async (place) => {
      const node = await recordOf(place);
      return node && { cursor: sealPlace(secret, KIND, place.sequence), node };
    }),
  );
  const shown = edges.filter((edge) => edge !== null);
  return {
    edges: shown,
    pageInfo: {
      hasNextPage: places.length > first,
      hasPreviousPage: async () => after !== null && questions.hasNotOlderThan(after),
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
    async totalCount() {
      const counted = await questions.count();
      return counted > MAX_COUNT ? null : counted;
    },
  };
}
