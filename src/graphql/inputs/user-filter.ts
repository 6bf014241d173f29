import type { UserFilter } from '../../db/users/read-user-pages.ts';
import type { GraphqlContext } from '../context.ts';
import { boundUserId } from '../ids.ts';
import type { UserFilterInput } from '../types.generated.ts';

/** What a list of users is narrowed to, for this viewer; `null` where no user can pass. */
export function userFilter(
  { viewer }: GraphqlContext,
  { provider, status, kycStatus, isDue, hasOpenUpdate }: UserFilterInput,
): UserFilter | null {
  if (status?.length === 0 || kycStatus?.length === 0) return null;
  const own = boundUserId(viewer);
  return {
    ...(own === null ? {} : { id: own }),
    ...(provider ? { provider } : {}),
    ...(status ? { statuses: status } : {}),
    ...(kycStatus ? { kycStatuses: kycStatus } : {}),
    ...(typeof isDue === 'boolean' ? { isDue } : {}),
    ...(typeof hasOpenUpdate === 'boolean' ? { hasOpenUpdate } : {}),
  };
}
