import { isObject, type Json, type JsonObject, textAt } from '../shared/json.ts';
import type { FieldProblems } from './errors.ts';
import { updateBodySchema } from './update-body.ts';
import { kindOf, type MachnetWorld } from './user-record.ts';

/** The body of PATCH after its own rules: the fields to lay over the profile, or what is wrong with which. */
export function readUpdate(
  body: unknown,
  profile: JsonObject,
  { switches }: MachnetWorld,
): { fields: JsonObject } | { problems: FieldProblems } {
  if (!isObject(body)) return { problems: {} };
  const { id, ...withoutId } = body;
  const sent = switches.nullValues === 'ignored' ? withoutNulls(withoutId) : withoutId;
  const schema = updateBodySchema(kindOf(profile), switches);
  const problems: FieldProblems = {};
  if (id !== undefined && id !== textAt(profile, 'id') && switches.differentId === 'refused') {
    problems.id = 'not the user of the path';
  }
  if (switches.unknownFields === 'refused') {
    const unknown = Object.keys(sent).filter((key) => !Object.hasOwn(schema.shape, key));
    for (const key of unknown) problems[key] = 'not updatable';
  }
  const parsed = schema.safeParse(sent);
  for (const { path, message } of parsed.error?.issues ?? []) problems[path.join('.')] ??= message;
  if (!parsed.success || Object.keys(problems).length > 0) return { problems };
  return { fields: parsed.data as JsonObject };
}

function withoutNulls<Value extends Json>(value: Value): Value;
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}
