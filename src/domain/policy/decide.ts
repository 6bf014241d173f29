import { isEmpty, sameValue } from '../comparison.ts';
import { dayOf } from '../moment.ts';
import type { PolicyTable, SupportedRule, UserFacts } from '../policy-rules.ts';
import type { Problem } from '../problem.ts';
import type { ProfileChanges, ProfileValues } from '../profile.ts';
import { fieldOf, keyOf, PROFILE_KEYS, type ProfileField, shapeOf } from '../profile-field.ts';
import { holdsMasked, maskedNumbers } from '../secret-numbers.ts';
import type { Shape } from '../shapes.ts';
import { statusByClock } from '../user/lifecycle.ts';
import { broken } from '../validation/broken-rule.ts';
import { EMPTY_TEXT, emptyTexts, whyNotEmpty } from '../validation/empty-texts.ts';
import { judge, type ValueProblem } from '../validation/judge.ts';
import { tidy } from '../validation/tidy.ts';
import type { PreviewOutcome } from '../vocabulary.ts';
import { type Access, accessMessage, accessOf, isSupersedable, type UnderWay } from './access.ts';
import { companionsOf } from './companions.ts';
import { type Enumerations, resolveConstraints } from './constraints.ts';
import { type Difference, differencesOf } from './differences.ts';
import { normalise } from './normalise.ts';
import type { OpenChange } from './open-change.ts';
import { partProblems } from './parts.ts';
import { samePlaceProblems } from './same-place.ts';

const NUMBER_IS_MASKED = broken('NUMBER_IN_FULL', 'is masked; send the number in full');

export type DecisionInput = {
  table: PolicyTable;
  facts: UserFacts;
  current: ProfileValues;
  underWay: UnderWay;
  enumerations: Enumerations;
  extraCountries: ReadonlySet<string>;
  /** As the client sent them: a key that is absent stays as it is. */
  changes: ProfileChanges;
  /** The client said which version it means, so that a shorter list of associates takes some out. */
  versionGiven?: boolean;
};

/** One change that an update would make. */
export type PlannedChange = {
  field: ProfileField;
  itemKey: string;
  path: string[];
  value: unknown;
  previous: unknown;
  outcome: Exclude<PreviewOutcome, 'NO_CHANGE'>;
  supersedes: OpenChange | null;
  conflictGroup: string | null;
};

export type Decision = {
  /** Empty when `problems` is not: an update is accepted whole or not at all. */
  planned: PlannedChange[];
  unchanged: ProfileField[];
  problems: Problem[];
};

/** Decides every field of an update at once. Pure: preview and update give the same answer. */
export function decide(input: DecisionInput): Decision {
  const decision: Decision = { planned: [], unchanged: [], problems: [] };
  for (const key of PROFILE_KEYS) {
    if (input.changes[key] === undefined) continue;
    decideField(fieldOf(key), input, decision);
  }
  decision.problems.push(...samePlaceProblems(decision.planned, input.table, input.current));
  return decision.problems.length > 0 ? { ...decision, planned: [] } : decision;
}

function decideField(field: ProfileField, input: DecisionInput, decision: Decision): void {
  const key = keyOf(field);
  const shape = shapeOf(field);
  const rule = input.table[field];
  const current = input.current[key] ?? null;
  if (!rule.supported) {
    const value = tidy(shape, input.changes[key]);
    const empty = emptyTexts(shape, value);
    // Forms post everything: nothing where nothing is, is no change.
    if (empty.length === 0 && sameValue(shape, value, current)) decision.unchanged.push(field);
    else decision.problems.push(unsupported(field));
    return;
  }
  const removalAllowed = input.versionGiven ?? false;
  const meant = normalise(field, rule, input.changes[key], current, { facts: input.facts, removalAllowed });
  const { value } = meant;
  const empty = emptyTexts(shape, value);
  // Equal values come before any lock or limit, since forms post everything.
  const differences = differencesOf(field, rule, value, current, openChangesOf(field, input.underWay));
  if (differences.length === 0) {
    if (empty.length === 0) decision.unchanged.push(field);
    // An empty text compares like nothing, but is a mistake and no way to clear.
    else decision.problems.push(...empty.map((path) => emptyText(field, rule, path)));
    return;
  }
  const access = accessOf(field, rule, input.facts, input.underWay);
  const locked = access.access === 'LOCKED';
  if (isShownValue(field, rule, value, current, locked) && empty.length === 0) {
    decision.unchanged.push(field);
    return;
  }
  const changed = rule.items === 'KEPT' ? new Set(differences.map((one) => one.itemKey)) : null;
  const problems = [
    ...accessProblems(field, access),
    ...(locked
      ? []
      : [
          ...meant.problems.map((wrong) => invalid(field, wrong)),
          ...valueProblems(field, shape, rule, value, current, changed, input),
        ]),
  ];
  if (problems.length > 0) decision.problems.push(...problems);
  else decision.planned.push(...differences.map((difference) => plan(field, rule, difference, access)));
}

/**
 * What we show ourselves and comes back is no change, though the provider never shows it: our own copy, nothing where
 * nothing is known, the masked form of a number. A number in full is sent again and again, where its field is open.
 */
function isShownValue(
  field: ProfileField,
  rule: SupportedRule,
  value: unknown,
  current: unknown,
  locked: boolean,
): boolean {
  if (rule.confirmation === 'READ_BACK' || !sameValue(shapeOf(field), value, current)) return false;
  return locked || rule.confirmation === 'UNVERIFIABLE' || isEmpty(value) || holdsMasked(field, value);
}

function emptyText(field: ProfileField, { constraints }: SupportedRule, path: string[]): Problem {
  return invalid(field, { path, ...whyNotEmpty(EMPTY_TEXT, path, constraints) });
}

function unsupported(field: ProfileField): Problem {
  const key = keyOf(field);
  const message = `${key}: this provider has no such field.`;
  return { code: 'FIELD_UNSUPPORTED', message, field, path: ['changes', key] };
}

function openChangesOf(field: ProfileField, underWay: UnderWay): OpenChange[] {
  return underWay.open.filter(
    (change) =>
      change.field === field && statusByClock(change.status, change.verification, underWay.now) !== 'EXPIRED',
  );
}

function accessProblems(field: ProfileField, access: Access): Problem[] {
  if (access.access !== 'LOCKED') return [];
  const key = keyOf(field);
  const where = { field, path: ['changes', key], message: `${key}: ${accessMessage(access)}` };
  if (access.reason === 'UPDATE_IN_PROGRESS') {
    return [{ code: 'UPDATE_IN_PROGRESS', updateId: access.updateId, unlock: access.unlock, ...where }];
  }
  return [{ code: 'FIELD_LOCKED', reason: access.reason, unlock: access.unlock, ...where }];
}

function valueProblems(
  field: ProfileField,
  shape: Shape,
  rule: SupportedRule,
  value: unknown,
  current: unknown,
  /** Items that would change, where the others stay. */
  changed: ReadonlySet<string> | null,
  input: DecisionInput,
): Problem[] {
  const parts = (rule.parts ?? []).map((part) =>
    part.constraints
      ? { ...part, constraints: resolveConstraints(part.constraints, input.enumerations) }
      : part,
  );
  const constraints = resolveConstraints(rule.constraints, input.enumerations);
  const judged = [
    ...judge(shape, value, constraints, {
      parts,
      extraCountries: input.extraCountries,
      itemNeedsOneOf: rule.itemNeedsOneOf,
      today: dayOf(input.underWay.now),
      current,
    }),
    ...maskedNumbers(field, value).map((path) => ({ path, ...NUMBER_IS_MASKED })),
  ].filter(({ path }) => changed === null || path[0] === undefined || changed.has(path[0]));
  return [
    ...judged.map((wrong) => invalid(field, wrong)),
    ...partProblems(field, rule, value, current, input.facts),
    ...missing(field, companionsOf(rule, value, input.underWay.now), input),
  ];
}

function invalid(field: ProfileField, wrong: ValueProblem): Problem {
  const path = [keyOf(field), ...wrong.path];
  const about = { message: `${path.join('.')} ${wrong.message}.`, field, path: ['changes', ...path] };
  // Like a locked part: the policy says of the part itself what can be done with it.
  if (wrong.rule.name === 'UNSUPPORTED_PART') return { code: 'FIELD_UNSUPPORTED', ...about };
  return { code: 'INVALID_VALUE', rule: wrong.rule, ...about };
}

function missing(field: ProfileField, companions: readonly ProfileField[], input: DecisionInput): Problem[] {
  const unknown = companions.filter((other) => {
    const key = keyOf(other);
    const sent = input.changes[key];
    return isEmpty(sent === undefined ? input.current[key] : sent);
  });
  if (unknown.length === 0) return [];
  const key = keyOf(field);
  const rest =
    unknown.length === 1
      ? 'which is not known yet; send it in the same update'
      : 'which are not known yet; send them in the same update';
  return [
    {
      code: 'INVALID_VALUE',
      rule: { name: 'REQUIRED_WITH', fields: unknown },
      message: `${key}: the provider accepts it only together with ${unknown.map(keyOf).join(', ')}, ${rest}.`,
      field,
      path: ['changes', key],
    },
  ];
}

function plan(
  field: ProfileField,
  rule: SupportedRule,
  difference: Difference,
  access: Access,
): PlannedChange {
  const { open, ...change } = difference;
  const supersedes = open && isSupersedable(open) ? open : null;
  const awaits = access.access === 'REQUIRES_VERIFICATION' ? 'WOULD_AWAIT_VERIFICATION' : 'WOULD_APPLY';
  return {
    field,
    ...change,
    outcome: supersedes ? 'WOULD_SUPERSEDE' : awaits,
    supersedes,
    conflictGroup: rule.conflictGroup ?? null,
  };
}
