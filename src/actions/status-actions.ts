import type { Viewer } from '../auth/viewer.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { findVisibleUser, userNotFound } from './find-visible-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { providerDisabled } from './provider-of.ts';
import type { SetUserStatusInput, UserResult } from './results.ts';

/** Hands the completed information in for review again. No provider with that power is here yet. */
export async function submitKyc(deps: ActionDeps, viewer: Viewer, userId: string): Promise<UserResult> {
  return withoutPower(deps, viewer, userId, ['userId'], 'takes no submission of KYC through this API');
}

/** Sets a user's KYC status at a provider that lets partners do so. No such provider is here yet. */
export async function setUserStatus(
  deps: ActionDeps,
  viewer: Viewer,
  input: SetUserStatusInput,
): Promise<UserResult> {
  return withoutPower(deps, viewer, input.userId, ['kycStatus'], 'does not let partners set a status');
}

async function withoutPower(
  deps: ActionDeps,
  viewer: Viewer,
  userId: string,
  path: string[],
  what: string,
): Promise<UserResult> {
  const record = await findVisibleUser(deps, deps.db, viewer, userId);
  if (!record) return { userId: null, problems: [userNotFound(['userId'])] };
  const refusal: Problem = deps.providers.has(record.provider)
    ? problem('FIELD_UNSUPPORTED', `${record.provider} ${what}.`, { path })
    : providerDisabled(record.provider);
  return { userId: record.id, problems: [refusal] };
}
