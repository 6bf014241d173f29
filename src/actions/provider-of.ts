import type { UserRecord } from '../db/users/user-record.ts';
import type { PolicyTable } from '../domain/policy-rules.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { UserReference } from '../providers/module.ts';
import { NOTHING_SUPPORTED } from '../providers/shared/nothing-supported.ts';
import type { ActionDeps } from './ports/action-deps.ts';

/** The policy table for this user; of a provider that is off, one that supports nothing. */
export function policyTableOf(deps: ActionDeps, record: UserRecord): PolicyTable {
  return deps.providers.get(record.provider)?.module.policy[record.state.type] ?? NOTHING_SUPPORTED;
}

export function referenceOf(record: UserRecord): UserReference {
  return {
    providerUserId: record.providerUserId,
    providerAccountId: record.providerAccountId,
    type: record.state.type,
  };
}

export function providerDisabled(provider: ProviderId): Problem {
  return problem('PROVIDER_DISABLED', `${provider} is not configured on this server.`);
}
