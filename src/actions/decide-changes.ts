import type { Queryable } from '../db/connection.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { factsOf } from '../db/users/user-record.ts';
import { type Decision, decide, type PlannedChange } from '../domain/policy/decide.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { ProfileChanges } from '../domain/profile.ts';
import { keyOf } from '../domain/profile-field.ts';
import type { Unwritable } from '../providers/module.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { policyTableOf, providerDisabled } from './provider-of.ts';
import { toSend } from './send-groups.ts';

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
  const table = policyTableOf(deps, record);
  const decision = decide({
    table,
    facts: factsOf(record),
    current: record.profile.values,
    underWay: { open: record.open, closed: record.closed, now: record.now },
    enumerations: await deps.enumerationsOf(record.provider, db),
    extraCountries: provider.module.capabilities.extraCountries,
    changes,
    versionGiven,
  });
  if (decision.problems.length === 0) {
    const { unwritable } = provider.module;
    const sent = toSend(decision.planned.map(asRequested), record, table);
    const problems = unwritable?.(sent, record.profile.values).map(cannotBeWritten) ?? [];
    if (problems.length > 0) return { ...decision, planned: [], problems };
  }
  const nothing = decision.problems.length === 0 && decision.planned.length === 0;
  return nothing ? { ...decision, problems: [nothingToChange()] } : decision;
}

function asRequested({ field, itemKey, value, previous }: PlannedChange) {
  return { field, itemKey, requested: value, previous };
}

function cannotBeWritten({ field, path, message }: Unwritable): Problem {
  const inside = [keyOf(field), ...path];
  const text = `${inside.join('.')} ${message}.`;
  return problem('INVALID_VALUE', text, { field, path: ['changes', ...inside] });
}

function nothingToChange(): Problem {
  return problem('NOTHING_TO_CHANGE', 'Every value sent is already the current or the pending one.', {
    path: ['changes'],
  });
}
