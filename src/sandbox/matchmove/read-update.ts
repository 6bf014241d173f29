import type { ApiAnswer } from '../shared/exchange.ts';
import { isObject, type Json, type JsonObject } from '../shared/json.ts';
import { refuse } from './errors.ts';
import { updateBodySchema } from './update-body.ts';
import type { MatchmoveWorld } from './user-record.ts';

/** The body of PUT after its own rules: the fields to lay over the profile, or the refusal. */
export function readUpdate(
  body: unknown,
  world: MatchmoveWorld,
): { fields: JsonObject } | { refused: ApiAnswer } {
  const { switches } = world;
  if (!isObject(body)) return refused(world, 'the body is not an object', []);
  if (switches.emptyValues === 'refuse' && hasEmpty(body))
    return refused(world, 'a value is empty', emptyKeys(body));
  const sent = switches.emptyValues === 'ignore' ? withoutEmpty(body) : body;

  const schema = updateBodySchema(switches);
  const notTaken = switches.fatherDetailsKey === 'both' ? [] : [otherFatherKey(switches.fatherDetailsKey)];
  const unknown = Object.keys(sent).filter(
    (key) => !Object.hasOwn(schema.shape, key) || notTaken.includes(key),
  );
  if (switches.unknownFields === 'refuse' && unknown.length > 0) {
    return refused(world, 'fields that cannot be updated', unknown);
  }
  const parsed = schema.safeParse(sent);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path.join('.'));
    return refused(world, 'fields that do not fit their rule', [...new Set(fields)]);
  }
  const fields = parsed.data as JsonObject;
  for (const key of notTaken) delete fields[key];
  if (fields.fathers_details !== undefined) {
    fields.father_details ??= fields.fathers_details;
    delete fields.fathers_details;
  }
  return { fields };
}

function refused(world: MatchmoveWorld, detail: string, source: string[]): { refused: ApiAnswer } {
  const named = source.length > 0 ? `${detail}: ${source.join(', ')}` : detail;
  return { refused: refuse(world, { status: 400, code: 'invalid_model', detail: named, source }) };
}

function otherFatherKey(taken: 'father_details' | 'fathers_details'): string {
  return taken === 'father_details' ? 'fathers_details' : 'father_details';
}

function isEmpty(value: Json): boolean {
  return value === null || value === '';
}

function hasEmpty(value: Json): boolean {
  return isEmpty(value) || (isObject(value) && Object.values(value).some(hasEmpty));
}

function emptyKeys(body: JsonObject): string[] {
  return Object.keys(body).filter((key) => hasEmpty(body[key] ?? null));
}

function withoutEmpty(body: JsonObject): JsonObject {
  const kept = Object.entries(body).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(kept.map(([key, value]) => [key, isObject(value) ? withoutEmpty(value) : value]));
}
