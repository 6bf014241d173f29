import { sameValue } from '../comparison.ts';
import { changedForms, isKnownItem, itemsOfType } from '../kept-items.ts';
import type { PartRule, SupportedRule, UserFacts } from '../policy-rules.ts';
import type { Problem } from '../problem.ts';
import { keyOf, type ProfileField, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import { lockMessage, stateLock, unlockOf } from './access.ts';

/** Locked parts of a field whose value differs from the current one, each with the path down to it. */
export function partProblems(
  field: ProfileField,
  rule: SupportedRule,
  value: unknown,
  current: unknown,
  facts: UserFacts,
): Problem[] {
  return (rule.parts ?? []).flatMap((part) => {
    const reason = stateLock(part.lockedWhen, facts);
    if (!reason) return [];
    const differing =
      rule.items === 'KEPT'
        ? keptDifferences(shapeOf(field), part, value, current)
        : differences(shapeOf(field), part, part.path, value, current, []);
    return differing.map((path): Problem => {
      const key = keyOf(field);
      return {
        code: 'FIELD_LOCKED',
        reason,
        unlock: unlockOf(reason),
        message: `${[key, ...path].join('.')}: This part ${lockMessage(reason)}.`,
        field,
        path: ['changes', key, ...path],
      };
    });
  });
}

function differences(
  shape: Shape,
  part: PartRule,
  rest: readonly string[],
  value: unknown,
  current: unknown,
  path: string[],
): string[][] {
  if (shape.kind === 'list') {
    const items = Array.isArray(value) ? value : [];
    const known = Array.isArray(current) ? current : [];
    if (part.itemType !== undefined) return itemDifferences(shape.of, part, rest, items, known, path);
    return items.flatMap((item, index) =>
      differences(shape.of, part, rest, item, known[index], [...path, String(index)]),
    );
  }
  const [name, ...deeper] = rest;
  if (name === undefined) return sameValue(shape, value, current) ? [] : [path];
  if (shape.kind !== 'object') return [];
  const next = shape.parts[name];
  return next
    ? differences(next, part, deeper, partOf(value, name), partOf(current, name), [...path, name])
    : [];
}

/**
 * Items of a locked type are matched by what they hold, wherever they stand: one that has no match was changed or
 * added, and a known item without a match was left out, which is a problem of the list.
 */
function itemDifferences(
  shape: Shape,
  part: PartRule,
  rest: readonly string[],
  items: readonly unknown[],
  known: readonly unknown[],
  path: string[],
): string[][] {
  const left = known.filter((one) => partOf(one, 'type') === part.itemType);
  const changed = items.flatMap((item, index) => {
    if (partOf(item, 'type') !== part.itemType) return [];
    const differing = (before: unknown) =>
      differences(shape, part, rest, item, before, [...path, String(index)]);
    const match = left.findIndex((before) => differing(before).length === 0);
    if (match === -1) return [differing(left[0])];
    left.splice(match, 1);
    return [];
  });
  return changed.length < left.length ? [...changed.flat(), path] : changed.flat();
}

/** Where left-out items stay, a locked part matters only in an item that was sent. */
function keptDifferences(shape: Shape, part: PartRule, value: unknown, current: unknown): string[][] {
  if (shape.kind !== 'list' || !Array.isArray(value)) return [];
  const known = Array.isArray(current) ? current : [];
  return value.flatMap((item, index) => {
    const type = partOf(item, 'type');
    if (part.itemType !== undefined && part.itemType !== type) return [];
    if (part.form !== undefined) {
      return changedForms(shape.of, item, known).includes(part.form) ? [[String(index), ...part.path]] : [];
    }
    if (part.path.length > 0 && valueAt(item, part.path) === undefined) return [];
    const before = part.path.length === 0 ? known : itemsOfType(known, type);
    const isKnown =
      part.path.length === 0
        ? isKnownItem(shape.of, item, before)
        : before.some((one) => differences(shape.of, part, part.path, item, one, []).length === 0);
    return isKnown ? [] : [[String(index), ...part.path]];
  });
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(partOf, value);
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
