import type { UserState } from './snapshot.ts';
import type { ProfileState } from './user/actor.ts';

/** Whether the provider wants something now, by what it listed at the last read. */
export function isSomethingDue({ due }: Pick<ProfileState, 'due'>, { kyc }: Pick<UserState, 'kyc'>): boolean {
  const { requiredAttributes, requiredActions } = due.immediately;
  return requiredAttributes.length + requiredActions.length > 0 || kyc.status === 'INFORMATION_REQUIRED';
}
