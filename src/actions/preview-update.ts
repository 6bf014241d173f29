import type { Viewer } from '../auth/viewer.ts';
import type { ProfileChanges } from '../domain/profile.ts';
import { keyOf } from '../domain/profile-field.ts';
import { decideChanges } from './decide-changes.ts';
import { findVisibleUser, userNotFound } from './find-visible-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { PreviewResult } from './results.ts';

/** What `updateUser` would do or refuse with these changes now. Stores and sends nothing. */
export async function previewUpdate(
  deps: ActionDeps,
  viewer: Viewer,
  userId: string,
  changes: ProfileChanges,
): Promise<PreviewResult> {
  const record = await findVisibleUser(deps, deps.db, viewer, userId);
  if (!record) return { changes: [], problems: [userNotFound(['userId'])] };
  const { planned, unchanged, problems } = await decideChanges(deps, deps.db, record, changes, false);
  const onlyNothing = problems.every((one) => one.code === 'NOTHING_TO_CHANGE');
  return {
    changes: onlyNothing
      ? [
          ...planned.map(({ field, path, outcome }) => ({ field, path, outcome })),
          ...unchanged.map((field) => ({ field, path: [keyOf(field)], outcome: 'NO_CHANGE' as const })),
        ]
      : [],
    problems,
  };
}
