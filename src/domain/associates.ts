import { sameValue, shownAs } from './comparison.ts';
import { PROFILE_SHAPES, type Shape } from './shapes.ts';
import { broken } from './validation/broken-rule.ts';
import type { ValueProblem } from './validation/judge.ts';
import { isPlainObject } from './validation/tidy.ts';

const ASSOCIATE = (PROFILE_SHAPES.associates as Extract<Shape, { kind: 'list' }>).of as Extract<
  Shape,
  { kind: 'object' }
>;

const UNKNOWN_REFERENCE = broken('KNOWN_REFERENCE', 'matches no associate of this user');
const REPEATED_REFERENCE = broken('KNOWN_REFERENCE', 'occurs twice');

type Known = Record<string, unknown> & { reference?: unknown };

/**
 * The whole list that a client means. Associates are matched with the known ones by `reference`, else by their
 * place; parts that are left out are kept, parts that are null are cleared, and who matches nobody is new.
 */
export function completeAssociates(
  value: unknown,
  current: unknown,
  removalAllowed: boolean,
): { value: unknown; problems: ValueProblem[] } {
  if (!Array.isArray(value)) return { value, problems: [] };
  const known: Known[] = Array.isArray(current) ? current.filter(isPlainObject) : [];
  const problems: ValueProblem[] = [];
  const matches: (Known | undefined)[] = value.map((item, index) => {
    const reference = referenceOf(item);
    if (reference === undefined) return undefined;
    const match = known.find((one) => one.reference === reference);
    if (!match) {
      problems.push({ path: [String(index), 'reference'], ...UNKNOWN_REFERENCE });
    }
    return match;
  });
  for (const [index, match] of matches.entries()) {
    if (match && matches.indexOf(match) < index) {
      problems.push({ path: [String(index), 'reference'], ...REPEATED_REFERENCE });
    }
  }
  const named = new Set(matches);
  const completed = value.map((item, index) => {
    if (!isPlainObject(item)) return item;
    const inPlace = referenceOf(item) === undefined ? known[index] : undefined;
    const match = matches[index] ?? (inPlace && !named.has(inPlace) ? inPlace : undefined);
    return match ? { ...match, ...withoutUndefined(item), reference: match.reference } : item;
  });
  if (value.length < known.length && !removalAllowed) {
    const message = `has fewer items than the current list (${known.length}); send expectedVersion to remove associates`;
    problems.push({ path: [], ...broken('EXPECTED_VERSION', message) });
  }
  return { value: completed, problems };
}

/**
 * Whether the list shown is the one asked for, in whatever order. Associates are found by their reference; who is new
 * has none yet and is one of the others, in order. The provider gives newcomers a reference and may rate them.
 */
export function areAssociatesShown(requested: unknown, shown: unknown): boolean {
  if (!Array.isArray(requested) || !Array.isArray(shown) || requested.length !== shown.length) return false;
  const named = new Set(requested.map(referenceOf));
  const others = shown.filter((one) => !named.has(referenceOf(one)) || referenceOf(one) === undefined);
  return requested.every((item) => {
    const reference = referenceOf(item);
    const match =
      shown.find((one) => reference !== undefined && referenceOf(one) === reference) ?? others.shift();
    if (!isPlainObject(item) || !isPlainObject(match)) return false;
    const asked = reference === undefined ? { ...match, ...item } : item;
    return shownAs(ASSOCIATE, { ...asked, reference: null }, { ...match, reference: null });
  });
}

/** Whether two lists are the same to the letter, the provider's own verification apart. */
export function areSameAssociates(left: unknown, right: unknown): boolean {
  return sameValue(PROFILE_SHAPES.associates, left, right);
}

function referenceOf(item: unknown): string | undefined {
  const reference = isPlainObject(item) ? item.reference : undefined;
  return typeof reference === 'string' && reference.trim() !== '' ? reference.trim() : undefined;
}

function withoutUndefined(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, part]) => part !== undefined));
}
