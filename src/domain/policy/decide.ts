import { isEmpty, sameValue } from '../comparison.ts';
import { statusByClock } from '../lifecycle.ts';
import type { PolicyTable, SupportedRule, UserFacts } from '../policy-rules.ts';
import type { Problem } from '../problem.ts';
import type { ProfileChanges, ProfileValues } from '../profile.ts';
import {
  fieldOf,
  ITEMISED_FIELDS,
  keyOf,
  PROFILE_KEYS,
  type ProfileField,
  shapeOf,
} from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import { judge } from '../validation/judge.ts';
import { tidy } from '../validation/tidy.ts';
import type { PreviewOutcome } from '../vocabulary.ts';
import { type Access, accessMessage, accessOf, isSupersedable, type UnderWay } from './access.ts';
import { type Enumerations, resolveConstraints } from './constraints.ts';
import type { OpenChange } from './open-change.ts';
import { partProblems } from './parts.ts';

export type DecisionInput = {
  table: PolicyTable;
  facts: UserFacts;
  current: ProfileValues;
  underWay: UnderWay;
  enumerations: Enumerations;
  extraCountries: ReadonlySet<string>;
  /** As the client sent them: a key that is absent stays as it is. */
  changes: ProfileChanges;
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
  return decision.problems.length > 0 ? { ...decision, planned: [] } : decision;
}

function decideField(field: ProfileField, input: DecisionInput, decision: Decision): void {
  const key = keyOf(field);
  const shape = shapeOf(field);
  const rule = input.table[field];
  if (!rule.supported) {
    decision.problems.push({
      code: 'FIELD_UNSUPPORTED',
      message: `${key}: this provider has no such field.`,
      field,
      path: ['changes', key],
    });
    return;
  }
  const value = tidy(shape, input.changes[key]);
  const current = input.current[key] ?? null;
  if (isNoChange(field, shape, rule, value, current, input)) {
    decision.unchanged.push(field);
    return;
  }
  const access = accessOf(field, rule, input.facts, input.underWay);
  const problems = [
    ...accessProblems(field, access),
    ...(access.access === 'LOCKED' ? [] : valueProblems(field, shape, rule, value, current, input)),
  ];
  if (problems.length > 0) decision.problems.push(...problems);
  else decision.planned.push(...plan(field, shape, rule, value, current, access, input));
}

/**
 * Equal to what is stored, or to what is already under way. Forms post everything, so this comes before
 * any lock or limit. What can only be seen masked or not at all cannot be compared and is always sent.
 */
function isNoChange(
  field: ProfileField,
  shape: Shape,
  rule: SupportedRule,
  value: unknown,
  current: unknown,
  input: DecisionInput,
): boolean {
  const underWay = openChangesOf(field, input.underWay);
  const whole = underWay.find((change) => change.itemKey === '');
  if (whole && sameValue(shape, value, whole.requested)) return true;
  const comparable = rule.confirmation === 'READ_BACK';
  // An empty value is tidied to null, except the empty text, which is a mistake and no way to clear.
  if (!comparable || isMistakenlyEmpty(shape, value)) return false;
  return sameValue(shape, value, current);
}

function isMistakenlyEmpty(shape: Shape, value: unknown): boolean {
  return value !== null && shape.kind !== 'json' && isEmpty(value);
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
  input: DecisionInput,
): Problem[] {
  const key = keyOf(field);
  const parts = (rule.parts ?? []).map((part) =>
    part.constraints
      ? { ...part, constraints: resolveConstraints(part.constraints, input.enumerations) }
      : part,
  );
  const constraints = resolveConstraints(rule.constraints, input.enumerations);
  const judged = judge(shape, value, constraints, { parts, extraCountries: input.extraCountries });
  const invalid = judged.map(
    (wrong): Problem => ({
      code: 'INVALID_VALUE',
      message: `${[key, ...wrong.path].join('.')} ${wrong.message}.`,
      field,
      path: ['changes', key, ...wrong.path],
    }),
  );
  return [
    ...invalid,
    ...partProblems(field, rule, value, current, input.facts),
    ...missing(field, rule, input),
  ];
}

function missing(field: ProfileField, rule: SupportedRule, input: DecisionInput): Problem[] {
  const unknown = (rule.requiredWith ?? []).filter((other) => {
    const key = keyOf(other);
    const sent = input.changes[key];
    return isEmpty(sent === undefined ? input.current[key] : sent);
  });
  if (unknown.length === 0) return [];
  const key = keyOf(field);
  return [
    {
      code: 'INVALID_VALUE',
      message: `${key}: the provider takes it only together with ${unknown.map(keyOf).join(', ')}, which is not known yet; send it along.`,
      field,
      path: ['changes', key],
    },
  ];
}

function plan(
  field: ProfileField,
  shape: Shape,
  rule: SupportedRule,
  value: unknown,
  current: unknown,
  access: Access,
  input: DecisionInput,
): PlannedChange[] {
  const open = openChangesOf(field, input.underWay);
  const build = (itemKey: string, path: string[], next: unknown, previous: unknown): PlannedChange => {
    const supersedes = open.find((change) => change.itemKey === itemKey && isSupersedable(change)) ?? null;
    const awaits = access.access === 'REQUIRES_VERIFICATION' ? 'WOULD_AWAIT_VERIFICATION' : 'WOULD_APPLY';
    const outcome = supersedes ? 'WOULD_SUPERSEDE' : awaits;
    return {
      field,
      itemKey,
      path,
      value: next,
      previous,
      outcome,
      supersedes,
      conflictGroup: rule.conflictGroup ?? null,
    };
  };
  const key = keyOf(field);
  if (!ITEMISED_FIELDS.has(field) || shape.kind !== 'list') return [build('', [key], value, current)];
  const next = Array.isArray(value) ? value : [];
  const previous = Array.isArray(current) ? current : [];
  return Array.from({ length: Math.max(next.length, previous.length) }, (_, index) => index)
    .filter(
      (index) => rule.confirmation !== 'READ_BACK' || !sameValue(shape.of, next[index], previous[index]),
    )
    .map((index) => build(String(index), [key, String(index)], next[index] ?? null, previous[index] ?? null));
}
