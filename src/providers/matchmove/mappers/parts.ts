import { type Codec, readText } from './codecs.ts';

/** The parts of an object: our name → the wire's name and how it is written. */
export type PartTable<Common, Wire> = {
  readonly [Part in keyof Common]?: readonly [keyof Wire & string, Codec];
};

type Entry = [string, readonly [string, Codec]];

/**
 * Reads an object part by part. A part that is absent is empty: MatchMove leaves empty parts out
 * (`{"maiden_name": …}`). A part of an odd type is not known and left out; an object without any known part is
 * `null`, or not known (`undefined`) when one of its parts could not be read.
 */
export function readParts<Common, Wire extends object>(
  table: PartTable<Common, Wire>,
  stored: Wire | null | undefined,
): Common | null | undefined {
  if (stored === undefined || stored === null) return stored;
  const values: Record<string, string> = {};
  let unreadable = false;
  for (const [part, [name, codec]] of Object.entries(table) as Entry[]) {
    const value = readPart(codec, stored, name);
    if (value === undefined) unreadable = true;
    else if (value !== null) values[part] = value;
  }
  if (Object.keys(values).length > 0) return values as Common;
  return unreadable ? undefined : null;
}

/** One part of an object that is there: absent is empty, of an odd type is not known. */
export function readPart(codec: Codec, stored: object, name: string): string | null | undefined {
  if (!Object.hasOwn(stored, name)) return null;
  return readText(codec, (stored as Record<string, string | null | undefined>)[name]);
}

/**
 * Writes every part that has a value, and empties those that had one or may have: that gives the wanted object
 * whether the provider merges into the old one or replaces it. Parts that are empty anyway are left out, since
 * an empty value may be refused ([assumed]).
 */
export function writeParts<Common, Wire>(
  table: PartTable<Common, Wire>,
  wanted: Common | null | undefined,
  current: Common | null | undefined,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [part, [name, codec]] of Object.entries(table) as Entry[]) {
    const value = partOf(wanted, part) ?? null;
    if (value !== null || current === undefined || partOf(current, part)) body[name] = codec.write(value);
  }
  return body;
}

function partOf(object: unknown, part: string): string | null | undefined {
  return (object as Record<string, string | null | undefined> | null | undefined)?.[part];
}
