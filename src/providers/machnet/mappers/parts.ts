import type { WireAddress } from '../wire.ts';
import { type Read, readText } from './codecs.ts';

/** The parts of an object: our name → the wire's name and how it is read. */
export type PartTable<Common, Wire> = {
  readonly [Part in keyof Common]?: readonly [keyof Wire & string, Read];
};

type Entry = [string, readonly [string, Read]];

/**
 * Reads an object part by part. A part that is absent is empty: answers leave empty parts out. A part of an odd type
 * is not known and left out; an object without any known part is `null`, or not known (`undefined`) when one of its
 * parts could not be read.
 */
export function readParts<Common, Wire extends object>(
  table: PartTable<Common, Wire>,
  stored: Wire | null | undefined,
): Common | null | undefined {
  if (stored === undefined || stored === null) return stored;
  const values: Record<string, string> = {};
  let unreadable = false;
  for (const [part, [name, read]] of Object.entries(table) as Entry[]) {
    if (!Object.hasOwn(stored, name)) continue;
    const value = readText(read, (stored as Record<string, string | null | undefined>)[name]);
    if (value === undefined) unreadable = true;
    else if (value !== null) values[part] = value;
  }
  if (Object.keys(values).length > 0) return values as Common;
  return unreadable ? undefined : null;
}

/** Two capital letters, of which an empty text is no form. */
const WITH_FORM: ReadonlySet<string> = new Set(['state'] satisfies (keyof WireAddress)[]);

/**
 * Writes every part that has a value, and empties those that had one or may have: that gives the wanted object
 * whether Machnet merges into the old one or replaces it. Parts that are empty anyway are left out, since an empty
 * value may be refused ([assumed]). So may one of a form that nothing has: it is not sent on the mere chance.
 */
export function writeParts<Common, Wire>(
  table: PartTable<Common, Wire>,
  wanted: Common | null | undefined,
  current: Common | null | undefined,
): Record<string, string> {
  const body: Record<string, string> = {};
  for (const [part, [name]] of Object.entries(table) as Entry[]) {
    const value = partOf(wanted, part);
    const mayBeThere = current === undefined && !WITH_FORM.has(name);
    if (value || mayBeThere || partOf(current, part)) body[name] = value ?? '';
  }
  return body;
}

function partOf(object: unknown, part: string): string | null | undefined {
  return (object as Record<string, string | null | undefined> | null | undefined)?.[part];
}
