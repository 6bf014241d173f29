import type { Constraints } from './policy-rules.ts';
import { ADDRESS, REFERENCE, type Shape } from './shapes.ts';

/** What a form shows for a value. They mirror the enum `FieldKind` in `schema/`. */
export const FIELD_KINDS = [
  'TEXT',
  'LONG_TEXT',
  'CHOICE',
  'DATE',
  'DATE_TIME',
  'YES_NO',
  'NUMBER',
  'EMAIL',
  'PHONE',
  'COUNTRY',
  'URL',
  'IP_ADDRESS',
  'FILE',
  'JSON',
  'ADDRESS',
  'OBJECT',
  'LIST',
  'REFERENCE',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

const KINDS: Readonly<Record<Exclude<Shape['kind'], 'text' | 'object'>, FieldKind>> = {
  date: 'DATE',
  dateTime: 'DATE_TIME',
  flag: 'YES_NO',
  count: 'NUMBER',
  email: 'EMAIL',
  phone: 'PHONE',
  country: 'COUNTRY',
  url: 'URL',
  website: 'URL',
  ip: 'IP_ADDRESS',
  dataUri: 'FILE',
  json: 'JSON',
  list: 'LIST',
};

/** The kind of a value of this shape; a text of which only some values are taken is a choice. */
export function kindOf(shape: Shape, constraints: Constraints | null): FieldKind {
  if (shape.kind === 'object') return shape === ADDRESS ? 'ADDRESS' : 'OBJECT';
  if (shape.kind !== 'text') return KINDS[shape.kind];
  if (shape === REFERENCE) return 'REFERENCE';
  if (constraints?.allowedValues) return 'CHOICE';
  return shape.prose ? 'LONG_TEXT' : 'TEXT';
}

/** The kind of each item; `null` for what is no list. The rules on text of a list hold for its items. */
export function itemKindOf(shape: Shape, constraints: Constraints | null): FieldKind | null {
  return shape.kind === 'list' ? kindOf(shape.of, constraints) : null;
}

/** The ways down to every part of a value, objects before their own parts; positions in lists are left out. */
export function partPaths(shape: Shape): string[][] {
  const inner = shape.kind === 'list' ? shape.of : shape;
  if (inner.kind !== 'object') return [];
  return Object.entries(inner.parts).flatMap(([name, part]) => [
    [name],
    ...partPaths(part).map((path) => [name, ...path]),
  ]);
}

/** The shape of the part that a path leads to, or of an item where it is empty. */
export function shapeAt(shape: Shape, path: readonly string[]): Shape | undefined {
  const inner = shape.kind === 'list' ? shape.of : shape;
  const [name, ...rest] = path;
  if (name === undefined) return inner;
  const next = inner.kind === 'object' ? inner.parts[name] : undefined;
  return next && shapeAt(next, rest);
}
