import { isService, type Viewer } from '../../auth/viewer.ts';
import { findTombstone } from '../../db/users/tombstone.ts';
import { eraseUser as erase } from '../../domain/user/erase.ts';
import type { EngineDeps } from '../deps.ts';
import { mayAskFor, userNotFound } from './find-visible-user.ts';
import type { EraseResult } from './results.ts';

/**
 * Erases a user's personal data for good, whatever is in progress and whether or not the provider runs here. Asked again,
 * it says when that was.
 */
export async function eraseUser(deps: EngineDeps, viewer: Viewer, userId: string): Promise<EraseResult> {
  if (!isService(viewer) || !mayAskFor(viewer, userId)) return notFound();
  await deps.engine.submit(userId, { endUser: viewer.userId }, (draft) => erase(draft, viewer.subject));
  const tombstone = await findTombstone(deps.db, { id: userId });
  return tombstone ? { ...tombstone, problems: [] } : notFound();
}

function notFound(): EraseResult {
  return { userId: null, erasedAt: null, problems: [userNotFound(['userId'])] };
}
