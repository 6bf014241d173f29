import type { AuditRecord } from '../../db/audit/read-audit-trail.ts';
import { openPlace, sealPlace } from '../../events/sealed-place.ts';
import { cursorInvalid } from '../errors/refusals.ts';
import { pageSize } from './update-page.ts';

/** `after`: the sequence number behind which the page begins. `secret`: that of the database's cursors. */
export type AuditPageRequest = { userId: string; first: number; after: number | null; secret: string };

type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };

/**
 * @throws GraphQLError `BAD_USER_INPUT` for a size out of range, `CURSOR_INVALID` for a foreign cursor, that of another
 * user's trail included
 */
export function auditPageRequest(
  userId: string,
  { first, after }: PageArguments,
  secret: string,
): AuditPageRequest {
  const place = after === null || after === undefined ? null : openPlace(secret, kindOf(userId), after);
  if (place === null && typeof after === 'string') throw cursorInvalid();
  return { userId, first: pageSize(first), after: place, secret };
}

/**
 * A page as clients see it.
 *
 * @param entries newest first; one more than asked for where there are more
 */
export function auditPage(
  entries: readonly AuditRecord[],
  { userId, first, after, secret }: AuditPageRequest,
) {
  const edges = entries
    .slice(0, first)
    .map((node) => ({ cursor: sealPlace(secret, kindOf(userId), node.sequence), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: entries.length > first,
      // Entries are never removed: a cursor is that of one.
      hasPreviousPage: async () => after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const kindOf = (userId: string): string => `audit:${userId}`;
