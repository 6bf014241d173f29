import { kindOf } from '../field-kind.ts';
import type { Constraints, PartRule } from '../policy-rules.ts';
import type { Shape } from '../shapes.ts';
import { type Broken, broken } from './broken-rule.ts';
import { EMPTY_TEXT, whyNotEmpty } from './empty-texts.ts';
import { jsonProblem } from './json.ts';
import { textProblem } from './judge-text.ts';
import { MAX_COUNT } from './patterns.ts';
import { isPlainObject } from './tidy.ts';

/** One thing that is wrong with a value: where inside the field, which rule, and what would be right. */
export type ValueProblem = Broken & { path: string[] };

export type JudgeContext = {
  parts: readonly PartRule[];
  extraCountries: ReadonlySet<string>;
  /** `YYYY-MM-DD`, the last day of what must be past. Absent: nothing is judged by the clock. */
  today?: string | undefined;
  /** The value that the provider shows: what stands in it already is not judged again by our own formats. */
  current?: unknown;
  /** An item of the list needs one of these parts. */
  itemNeedsOneOf?: readonly string[] | undefined;
};

const NO_SUCH_PART = broken('UNSUPPORTED_PART', 'is not supported by this provider');
const NO_SUCH_ITEM = broken('UNSUPPORTED_PART', 'has a type that this provider does not support');

/** Everything that is wrong with a tidied value of a field. Messages never repeat the value. */
export function judge(
  shape: Shape,
  value: unknown,
  constraints: Constraints,
  context: JudgeContext,
): ValueProblem[] {
  if (value === null) {
    return constraints.clearable ? [] : [{ path: [], ...broken('CLEARABLE', 'cannot be cleared') }];
  }
  return judgeNode(shape, value, constraints, [], [], context);
}

function judgeNode(
  shape: Shape,
  value: unknown,
  constraints: Constraints,
  path: string[],
  rulePath: readonly string[],
  context: JudgeContext,
): ValueProblem[] {
  const at = (one: Broken | null): ValueProblem[] => (one === null ? [] : [{ path, ...one }]);
  const wrong = (message: string) => at(broken('TYPE', message, { kind: kindOf(shape, null) }));
  switch (shape.kind) {
    case 'flag':
      return typeof value === 'boolean' ? [] : wrong('must be true or false');
    case 'count':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MAX_COUNT
        ? []
        : wrong(`must be a whole number from 0 to ${MAX_COUNT}`);
    case 'json': {
      const message = jsonProblem(value);
      return message === null ? [] : at(broken('JSON', message));
    }
    case 'object':
      return isPlainObject(value)
        ? judgeObject(shape, value, constraints, path, rulePath, context)
        : wrong('must be an object');
    case 'list':
      return Array.isArray(value)
        ? judgeList(shape, value, constraints, path, rulePath, context)
        : wrong('must be a list');
    default:
      if (typeof value !== 'string') return wrong('must be text');
      if (value === '') return at(whyNotEmpty(EMPTY_TEXT, path, constraints));
      return at(textProblem(shape, value, constraints, rulePath, context));
  }
}

function judgeObject(
  shape: Extract<Shape, { kind: 'object' }>,
  value: Record<string, unknown>,
  constraints: Constraints,
  path: string[],
  rulePath: readonly string[],
  context: JudgeContext,
): ValueProblem[] {
  if (Object.keys(value).length === 0) {
    return [{ path, ...whyNotEmpty('must have at least one part', path, constraints) }];
  }
  return Object.entries(shape.parts).flatMap(([name, part]) => {
    const partPath = [...path, name];
    const partRulePath = [...rulePath, name];
    const rule = partRuleFor(context.parts, partRulePath, value.type);
    const given = value[name];
    if (given === undefined) {
      if (rule?.constraints?.required) {
        return [{ path: partPath, ...broken('REQUIRED', 'is required') }];
      }
      const needed = rule?.requiredFor && neededBy(rule.requiredFor, value);
      return needed ? [{ path: partPath, ...needed }] : [];
    }
    if (rule?.unsupported) return [{ path: partPath, ...NO_SUCH_PART }];
    const own = rule?.constraints ?? {};
    const special = rule?.requiredFor && holdsBeside(rule.requiredFor, value) ? rule.requiredFor : null;
    if (!special?.constraints) return judgeNode(part, given, own, partPath, partRulePath, context);
    const limits = { ...own, ...special.constraints };
    return judgeNode(part, given, limits, partPath, partRulePath, context).map((wrong) =>
      inCondition(wrong, special),
    );
  });
}

/** Says where a limit comes from that is another one beside other values. */
function inCondition(
  problem: ValueProblem,
  { part, values, constraints }: NonNullable<PartRule['requiredFor']>,
): ValueProblem {
  if (problem.rule.name !== 'PATTERN' || problem.rule.pattern !== constraints?.pattern) return problem;
  const where = values ? `when ${part} is ${values.join(' or ')}` : `when ${part} is given`;
  return { ...problem, message: `${problem.message} ${where}`, rule: { ...problem.rule, parts: [part] } };
}

/** Whether a part that others go by has one of the values that matter, or any where none are named. */
function holdsBeside(
  { part, values }: NonNullable<PartRule['requiredFor']>,
  beside: Record<string, unknown>,
): boolean {
  const given = beside[part];
  return given !== undefined && (values?.includes(String(given)) ?? true);
}

/** Why a part that is missing is needed beside the others, or `null`. */
function neededBy(
  condition: NonNullable<PartRule['requiredFor']>,
  beside: Record<string, unknown>,
): Broken | null {
  const { part, values } = condition;
  if (!holdsBeside(condition, beside)) return null;
  if (!values) return broken('REQUIRED', `is required when ${part} is given`, { parts: [part] });
  return broken('REQUIRED', `is required when ${part} is ${values.join(' or ')}`, {
    parts: [part],
    allowedValues: values,
  });
}

function judgeList(
  shape: Extract<Shape, { kind: 'list' }>,
  value: unknown[],
  constraints: Constraints,
  path: string[],
  rulePath: readonly string[],
  context: JudgeContext,
): ValueProblem[] {
  if (constraints.maxItems !== undefined && value.length > constraints.maxItems) {
    const limit = constraints.maxItems;
    return [
      { path, ...broken('MAX_ITEMS', `may have at most ${limit} item${limit === 1 ? '' : 's'}`, { limit }) },
    ];
  }
  // Limits of a list of words (allowed values, lengths) hold for each of its items.
  const { maxItems: _, ...perItem } = constraints;
  return value.flatMap((item, index) => {
    const itemPath = [...path, String(index)];
    if (item === null) return [{ path: itemPath, ...broken('REQUIRED', 'must not be null') }];
    const rule = isPlainObject(item) ? partRuleFor(context.parts, rulePath, item.type) : undefined;
    if (rule?.unsupported) return [{ path: itemPath, ...NO_SUCH_ITEM }];
    const needed = context.itemNeedsOneOf;
    if (needed && isPlainObject(item) && needed.every((part) => item[part] === undefined)) {
      return [
        { path: itemPath, ...broken('ONE_OF_PARTS', `requires ${needed.join(' or ')}`, { parts: needed }) },
      ];
    }
    return judgeNode(shape.of, item, perItem, itemPath, rulePath, context);
  });
}

/** The rule of a part: one for this item's type before one for every type. */
export function partRuleFor(
  rules: readonly PartRule[],
  path: readonly string[],
  itemType: unknown,
): PartRule | undefined {
  const here = rules.filter((rule) => rule.path.join('.') === path.join('.'));
  return (
    here.find((rule) => rule.itemType !== undefined && rule.itemType === itemType) ??
    here.find((rule) => rule.itemType === undefined)
  );
}
