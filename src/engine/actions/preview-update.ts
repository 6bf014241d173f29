import type { Viewer } from '../../auth/viewer.ts';
import type { ProfileChanges } from '../../domain/profile.ts';
import { keyOf } from '../../domain/profile-field.ts';
import { planUpdate } from '../../domain/user/accept-update.ts';
import { type EngineDeps, providerDisabled, updateRulesOf } from '../deps.ts';
import { findVisibleUser, userNotFound } from './find-visible-user.ts';
import type { PreviewResult } from './results.ts';

/** What `updateUser` would do or refuse with these changes now. Stores and sends nothing. */
export async function previewUpdate(
  deps: EngineDeps,
  viewer: Viewer,
  userId: string,
  changes: ProfileChanges,
): Promise<PreviewResult> {
  const record = await findVisibleUser(deps, viewer, userId);
  if (!record) return { changes: [], problems: [userNotFound(['userId'])] };
  const provider = deps.providers.get(record.provider);
  if (!provider) return { changes: [], problems: [providerDisabled(record.provider)] };
  const rules = updateRulesOf(provider, (await deps.enumerations())[record.provider] ?? {});
  const { planned, unchanged, problems } = planUpdate(record, rules, changes, false);
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
