import { isEmpty } from '../../../domain/comparison.ts';
import { exactNumber } from '../../../domain/exact-number.ts';
import { isPlainObject } from '../../../domain/validation/tidy.ts';

type Metadata = Record<string, unknown>;

/** Without members that are unset, which on this wire are `""`, null or `{}`; `null` when nothing is left. */
export function readMetadata(stored: Metadata | null | undefined): Metadata | null | undefined {
  if (stored === undefined || stored === null) return stored;
  const members = withoutUnset(stored);
  return Object.keys(members).length > 0 ? members : null;
}

/**
 * The new metadata, with null for every member that goes: it disappears whether MatchMove merges objects deeply or
 * replaces them, which is not published. All of it is cleared by null, as answers show it.
 */
export function writeMetadata(
  wanted: Metadata | null | undefined,
  current: Metadata | null | undefined,
): Metadata | null {
  return wanted ? withRemovals(wanted, current ?? {}) : null;
}

function withoutUnset(object: Metadata): Metadata {
  const members = Object.entries(object).map(
    ([key, member]) => [key, isObject(member) ? withoutUnset(member) : member] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => Array.isArray(member) || !isEmpty(member)));
}

function withRemovals(wanted: Metadata, current: Metadata): Metadata {
  const removed = Object.keys(current).filter((key) => !Object.hasOwn(wanted, key));
  const kept = Object.entries(wanted).map(([key, member]) => {
    const before = current[key];
    return [key, isObject(member) && isObject(before) ? withRemovals(member, before) : member] as const;
  });
  return Object.fromEntries([...kept, ...removed.map((key) => [key, null] as const)]);
}

function isObject(value: unknown): value is Metadata {
  return isPlainObject(value) && exactNumber(value) === null;
}
