import { mayTouchUser, type Viewer } from '../../auth/viewer.ts';
import { findUser } from '../../db/users/read-users.ts';
import type { UserRecord } from '../../db/users/user-record.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { EngineDeps } from '../deps.ts';

/** Whether this viewer may ask about a user at all: judged by the token alone, before anything is looked up. */
export function mayAskFor(viewer: Viewer, userId: string): boolean {
  return isUuid(userId) && mayTouchUser(viewer, userId);
}

/** The user, if this viewer may see it; a foreign user is as if it did not exist. */
export async function findVisibleUser(
  deps: EngineDeps,
  viewer: Viewer,
  userId: string,
): Promise<UserRecord | undefined> {
  if (!mayAskFor(viewer, userId)) return undefined;
  return findUser(deps.seenBy(viewer), { id: userId }, deps.keyring);
}

export function userNotFound(path: string[]): Problem {
  return problem('NOT_FOUND', 'There is no such user.', { path });
}
