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
  return compare(shape, left, right, exactText);
}

/**
 * Whether what a provider shows is what was asked for. Providers fold case and white space
 * (`Mr` → `MR`), which is no reason to call a change refused.
 */
export function shownAs(shape: Shape, asked: unknown, shown: unknown): boolean {
  return compare(shape, asked, shown, looseText);
}

type TextComparison = (left: string, right: string) => boolean;

function compare(shape: Shape, left: unknown, right: unknown, text: TextComparison): boolean {
  const emptyLeft = shape.kind === 'json' ? left === null || left === undefined : isEmpty(left);
  const emptyRight = shape.kind === 'json' ? right === null || right === undefined : isEmpty(right);
  if (shape.kind === 'json' && (isEmpty(left) || isEmpty(right))) return isEmpty(left) && isEmpty(right);
  if (emptyLeft || emptyRight) return emptyLeft && emptyRight;
  switch (shape.kind) {
    case 'object':
      return Object.entries(shape.parts).every(([name, part]) =>
        compare(part, partOf(left, name), partOf(right, name), text),
      );
    case 'list': {
      if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
      return left.every((item, index) => compare(shape.of, item, right[index], text));
    }
    case 'json':
      return sameJson(left, right);
    case 'flag':
    case 'count':
      return left === right;
    case 'dateTime':
      return sameInstant(String(left), String(right)) || text(String(left), String(right));
    default:
      return text(String(left), String(right));
  }
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function exactText(left: string, right: string): boolean {
  return left.trim().normalize('NFC') === right.trim().normalize('NFC');
}

function looseText(left: string, right: string): boolean {
  return fold(left) === fold(right);
}

function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function sameInstant(left: string, right: string): boolean {
  const a = Date.parse(left);
  return !Number.isNaN(a) && a === Date.parse(right);
}

function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameJson(partOf(left, key), partOf(right, key)));
}
