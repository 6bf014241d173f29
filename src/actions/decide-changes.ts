import type { Queryable } from '../db/connection.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { factsOf } from '../db/users/user-record.ts';
import { type Decision, decide } from '../domain/policy/decide.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { ProfileChanges } from '../domain/profile.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { policyTableOf, providerDisabled } from './provider-of.ts';

/** The decision that preview and update share, with the problems of an update that would change nothing. */
export async function decideChanges(
  deps: ActionDeps,
  db: Queryable,
  record: UserRecord,
  changes: ProfileChanges,
  versionGiven: boolean,
): Promise<Decision> {
  const provider = deps.providers.get(record.provider);
  if (!provider) return { planned: [], unchanged: [], problems: [providerDisabled(record.provider)] };
  const decision = decide({
    table: policyTableOf(deps, record),
    facts: factsOf(record),
    current: record.profile.values,
    underWay: { open: record.open, closed: record.closed, now: record.now },
    enumerations: await deps.enumerationsOf(record.provider, db),
    extraCountries: provider.module.capabilities.extraCountries,
    changes,
    versionGiven,
  });
  const nothing = decision.problems.length === 0 && decision.planned.length === 0;
  return nothing ? { ...decision, problems: [nothingToChange()] } : decision;
}

function nothingToChange(): Problem {
  return problem('NOTHING_TO_CHANGE', 'Every value sent is already the current or the pending one.', {
    path: ['changes'],
  });
}
