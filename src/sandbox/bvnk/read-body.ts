import type { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { isObject, type Json, type JsonObject } from '../shared/json.ts';
import { type FieldErrors, refuseFields } from './errors.ts';
import type { BvnkWorld } from './user-record.ts';

/**
 * A body after the rules of its call, or the refusal. Fields that the rules do not know are gone, or refused by
 * switch.
 */
export function readBody(
  body: unknown,
  schema: z.ZodType,
  world: BvnkWorld,
): { fields: JsonObject } | { refused: ApiAnswer } {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const errors: FieldErrors = {};
    for (const { path } of parsed.error.issues) errors[fieldPath(path)] = ['is missing or invalid'];
    return { refused: refuseFields(world, errors) };
  }
  const fields = parsed.data as JsonObject;
  const unknown = world.switches.unknownFields === 'refuse' ? droppedPaths(body as Json, fields) : [];
  if (unknown.length > 0) {
    const errors = Object.fromEntries(unknown.map((path) => [fieldPath(path), ['cannot be updated']]));
    return { refused: refuseFields(world, errors) };
  }
  return { fields };
}

type Path = readonly PropertyKey[];

/** `associates[0].person.firstName`, as a Java service names it. */
function fieldPath(path: Path): string {
  const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return written.replace(/^\./, '') || 'requestBody';
}

function droppedPaths(sent: Json, kept: Json, path: Path = []): Path[] {
  if (Array.isArray(sent) && Array.isArray(kept)) {
    return sent.flatMap((entry, index) => droppedPaths(entry, kept[index] ?? null, [...path, index]));
  }
  if (!isObject(sent) || !isObject(kept)) return [];
  return Object.entries(sent).flatMap(([key, value]) => {
    const here = [...path, key];
    return Object.hasOwn(kept, key) ? droppedPaths(value, kept[key] ?? null, here) : [here];
  });
}
