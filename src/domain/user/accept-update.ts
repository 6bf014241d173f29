import { bringsImage } from '../kept-items.ts';
import type { Enumerations } from '../policy/constraints.ts';
import { type Decision, decide, type PlannedChange } from '../policy/decide.ts';
import type { OpenChange } from '../policy/open-change.ts';
import { type Problem, problem } from '../problem.ts';
import type { ProfileChanges, ProfileValues } from '../profile.ts';
import { keyOf, type ProfileField } from '../profile-field.ts';
import { type Actor, factsOf, type ProviderRules, tableOf } from './actor.ts';
import { expireOverdue } from './apply-snapshot.ts';
import { cancelChanges } from './cancel-changes.ts';
import { addCall, type Draft, noteAudit } from './draft.ts';
import { addUpdate } from './moves.ts';
import { type ChangeToSend, toSend } from './to-send.ts';

export type UpdateRules = ProviderRules & {
  extraCountries: ReadonlySet<string>;
  enumerations: Enumerations;
  /** Parts that the provider's mappers cannot write, beyond what the policy can say. */
  unwritable?: (changes: readonly ChangeToSend[], current: ProfileValues) => readonly Unwritable[];
};

/** A part of a change for which the provider's wire has no form, and what would be right. No value in the message. */
export type Unwritable = { field: ProfileField; path: readonly string[]; message: string };

export type UpdateRequested = {
  changes: ProfileChanges;
  expectedVersion: number | null;
  /** `sub` of the caller's token, for the audit trail. */
  caller: string;
  idempotency: { key: string; digest: Buffer } | null;
  /** Another update that this caller had accepted under the same key. */
  earlier: { id: string; digest: Buffer } | null;
};

export type UpdateAccepted =
  | { kind: 'REFUSED'; problems: Problem[] }
  | { kind: 'REPEATED'; updateId: string }
  | { kind: 'ACCEPTED'; updateId: string };

/** What an update would do, with the problem of one that would change nothing. Preview and update share it. */
export function planUpdate(
  actor: Pick<Actor, 'state' | 'profile' | 'closed' | 'now'> & { open: readonly OpenChange[] },
  rules: UpdateRules,
  changes: ProfileChanges,
  versionGiven: boolean,
): Decision {
  const decision = decide({
    table: tableOf(actor, rules),
    facts: factsOf(actor),
    current: actor.profile.values,
    underWay: { open: actor.open, closed: actor.closed, now: actor.now },
    enumerations: rules.enumerations,
    extraCountries: rules.extraCountries,
    changes,
    versionGiven,
  });
  if (decision.problems.length === 0 && rules.unwritable) {
    const sent = toSend(decision.planned.map(asRequested), actor, tableOf(actor, rules));
    const problems = rules.unwritable(sent, actor.profile.values).map(cannotBeWritten);
    if (problems.length > 0) return { ...decision, planned: [], problems };
  }
  const nothing = decision.problems.length === 0 && decision.planned.length === 0;
  return nothing ? { ...decision, problems: [nothingToChange()] } : decision;
}

/**
 * Accepts an update whole or not at all: the repetition of an accepted one first, then the version, then the policy.
 * What was accepted is stored with its calls; changes that it takes the place of end with it.
 */
export function acceptUpdate(draft: Draft, rules: UpdateRules, input: UpdateRequested): UpdateAccepted {
  const { actor } = draft;
  const { idempotency, earlier, expectedVersion } = input;
  if (idempotency && earlier) {
    return earlier.digest.equals(idempotency.digest)
      ? { kind: 'REPEATED', updateId: earlier.id }
      : { kind: 'REFUSED', problems: [keyReused()] };
  }
  if (expectedVersion !== null && expectedVersion !== actor.version) {
    return { kind: 'REFUSED', problems: [versionConflict(actor.version)] };
  }
  const { planned, problems } = planUpdate(actor, rules, input.changes, expectedVersion !== null);
  if (problems.length > 0) return { kind: 'REFUSED', problems };
  // What has expired by the clock makes room for a new change of its field.
  expireOverdue(draft, rules);
  const updateId = store(draft, rules, planned, input);
  noteAudit(draft, {
    actor: input.caller,
    action: 'UPDATE_REQUESTED',
    subject: updateId,
  });
  return { kind: 'ACCEPTED', updateId };
}

function store(
  draft: Draft,
  rules: ProviderRules,
  planned: readonly PlannedChange[],
  { caller, idempotency }: UpdateRequested,
): string {
  const id = draft.newId();
  const superseded = draft.actor.open.filter((open) =>
    planned.some((change) => change.supersedes?.id === open.id),
  );
  cancelChanges(draft, rules, superseded, 'superseded by a newer update', id);
  const changes = callGroups(planned, rules).flatMap((group) => {
    const addsCopies = group.some(
      (change) => rules.repeatsAddCopies.has(change.field) && bringsImage(change.value),
    );
    const call = addCall(draft, { kind: 'UPDATE', updateId: id, addsCopies }, rules.giveUpAfterMs);
    return group.map((change) => ({ change, callId: call.id }));
  });
  addUpdate(draft, {
    id,
    origin: 'CLIENT',
    requestedBy: caller,
    idempotency,
    // In the order in which clients sent them, whatever calls they travel in.
    changes: planned.map((change) => ({
      id: draft.newId(),
      field: change.field,
      itemKey: change.itemKey,
      conflictGroup: change.conflictGroup,
      status: 'SUBMITTING' as const,
      requested: change.value,
      previous: change.previous,
      callId: changes.find((one) => one.change === change)?.callId ?? null,
    })),
  });
  return id;
}

/** Changes call by call: a provider may want some fields in a call of their own. */
export function callGroups<Change extends Pick<PlannedChange, 'field'>>(
  changes: readonly Change[],
  { separateCalls }: Pick<ProviderRules, 'separateCalls'>,
): Change[][] {
  const groupOf = (change: Change) => separateCalls.findIndex((fields) => fields.includes(change.field));
  return [...Map.groupBy(changes, groupOf)].sort(([left], [right]) => left - right).map(([, group]) => group);
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
  const message = 'Every value equals the current or the pending one.';
  return problem('NOTHING_TO_CHANGE', message, { path: ['changes'] });
}

function versionConflict(currentVersion: number): Problem {
  return {
    code: 'VERSION_CONFLICT',
    message: `The user has version ${currentVersion}; read the user again, then send the update with this version.`,
    field: null,
    path: ['expectedVersion'],
    currentVersion,
  };
}

function keyReused(): Problem {
  const message = 'This idempotency key was used with another input; use a new key for a new update.';
  return problem('IDEMPOTENCY_KEY_REUSED', message, { path: ['idempotencyKey'] });
}
