import { exactNumber } from './exact-number.ts';
import { toE164 } from './phone-number.ts';
import type { Shape } from './shapes.ts';

/** Nothing in any of the ways in which providers and forms write it. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return Object.values(value).every(isEmpty);
  return false;
}

/** Whether two values of one field are the same value; parts that the shape does not name do not count. */
export function sameValue(shape: Shape, left: unknown, right: unknown): boolean {
  return compare(shape, left, right, EXACT);
}

/**
 * Whether what a provider shows is what was asked for. Providers fold case and white space
 * (`Mr` → `MR`), cut times to seconds and drop unset members of JSON, which is no reason to call a change refused.
 */
export function shownAs(shape: Shape, asked: unknown, shown: unknown): boolean {
  return compare(shape, asked, shown, AS_SHOWN);
}

/**
 * Whether what a provider shows has the letters and digits that were asked for: `Weiß` → `WEISS`, `José` → `Jose`,
 * `94103-1234` → `941031234`. For where another value may as well be somebody else's.
 */
export function spelledAs(shape: Shape, asked: unknown, shown: unknown): boolean {
  return compare(shape, asked, shown, IN_LETTERS);
}

type Manner = {
  fold: (text: string) => string;
  sameText: (left: string, right: string) => boolean;
  instantMs: number;
  unsetMembers: 'COUNT' | 'IGNORE';
};

const EXACT: Manner = { fold: trimmed, sameText: sameBy(trimmed), instantMs: 1, unsetMembers: 'COUNT' };
const AS_SHOWN: Manner = { fold: folded, sameText: sameBy(folded), instantMs: 1000, unsetMembers: 'IGNORE' };
/** Signs count in addresses of e-mail and of the web: they are part of who is meant. */
const IN_LETTERS: Manner = { ...AS_SHOWN, sameText: isSpelling };

function compare(shape: Shape, left: unknown, right: unknown, manner: Manner): boolean {
  const emptyLeft = isEmptyAs(shape, left);
  if (emptyLeft || isEmptyAs(shape, right)) return emptyLeft && isEmptyAs(shape, right);
  switch (shape.kind) {
    case 'object':
      if (!isObject(left) || !isObject(right)) return left === right;
      return Object.entries(shape.parts).every(([name, part]) =>
        compare(part, partOf(left, name), partOf(right, name), manner),
      );
    case 'list': {
      if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
      return (
        left.length === right.length && left.every((item, i) => compare(shape.of, item, right[i], manner))
      );
    }
    case 'json':
      return sameJson(left, right, manner);
    case 'flag':
    case 'count':
      return left === right;
    case 'dateTime':
      return timeOf(String(left), manner) === timeOf(String(right), manner);
    case 'phone':
      return phoneOf(String(left), manner) === phoneOf(String(right), manner);
    case 'text':
      return manner.sameText(String(left), String(right));
    default:
      return manner.fold(String(left)) === manner.fold(String(right));
  }
}

/** Empty as far as the shape's own parts go: an id that the provider adds makes no document. */
function isEmptyAs(shape: Shape, value: unknown): boolean {
  if (shape.kind !== 'object' || !isObject(value)) return isEmpty(value);
  return Object.entries(shape.parts).every(([name, part]) => isEmptyAs(part, partOf(value, name)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partOf(value: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function trimmed(text: string): string {
  return text.normalize('NFC').trim();
}

function folded(text: string): string {
  return trimmed(text).replace(/\s+/g, ' ').toLowerCase();
}

/** Letters that Unicode does not take apart, as identity documents write them (ICAO 9303, part 3). */
const TRANSLITERATED = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd' },
  ...{ þ: 'th', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'n', ŧ: 't' },
};

function sameBy(fold: (text: string) => string): Manner['sameText'] {
  return (left, right) => fold(left) === fold(right);
}

/** Numbers that stand apart on both sides are other numbers when they part elsewhere: `12-3` is not `1-23`. */
function isSpelling(left: string, right: string): boolean {
  const [one, other] = [lettersOf(left), lettersOf(right)];
  if (one.includes(APART) && other.includes(APART)) return one === other;
  return one.replaceAll(APART, '') === other.replaceAll(APART, '');
}

/** Between the digits of two numbers. */
const APART = '|';

/**
 * The letters and digits alone, with a sign where two numbers stand apart. Marks count where they stand for letters:
 * those of Latin, Greek and Cyrillic do not.
 */
function lettersOf(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþħıłŋŧ]/g, (letter) => TRANSLITERATED[letter as keyof typeof TRANSLITERATED])
    .replace(/(\p{N}?)[^\p{L}\p{N}\p{M}]+(?=(\p{N})?)/gu, (_, before, after) =>
      before && after ? before + APART : before,
    );
  return bare === '' ? folded(text) : bare;
}

function phoneOf(text: string, manner: Manner): string {
  return toE164(trimmed(text)) ?? manner.fold(text);
}

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** The instant of an ISO 8601 time or date, else its text. Without a zone it is UTC, whatever this machine's is. */
function timeOf(text: string, manner: Manner): number | string {
  const [, date, time = '00:00', zone = 'Z'] = ISO_TIME.exec(text.trim()) ?? [];
  const instant = date === undefined ? Number.NaN : Date.parse(`${date}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(instant) ? manner.fold(text) : Math.floor(instant / manner.instantMs);
}

function sameJson(left: unknown, right: unknown, manner: Manner): boolean {
  if (left === right) return true;
  const exact = exactNumber(left) ?? exactNumber(right);
  // Clients see its text and post that back.
  if (exact !== null) return [left, right].every((one) => (exactNumber(one) ?? String(one)) === exact);
  if (manner.unsetMembers === 'IGNORE' && isEmpty(left) && isEmpty(right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, i) => sameJson(item, right[i], manner));
  }
  if (!isObject(left) || !isObject(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameJson(partOf(left, key), partOf(right, key), manner));
}
