import type { z } from 'zod';
import { isObject, type JsonObject } from '../shared/json.ts';
import type { PaywardSwitches } from './switches.ts';
import { CREATE_ONLY_FIELDS, NULLABLE_FIELDS, updateBodySchema } from './update-body.ts';

/** The body of PATCH after its rules: the fields to lay over the profile, or the names of those that are wrong. */
export function readUpdate(
  body: unknown,
  switches: PaywardSwitches,
): { fields: JsonObject } | { wrong: string[] } {
  if (!isObject(body)) return { wrong: ['body'] };
  if (switches.emptyBody === 'refuse' && Object.keys(body).length === 0) return { wrong: ['body'] };
  const sent: JsonObject = { ...body };
  const wrong: string[] = [];
  for (const field of CREATE_ONLY_FIELDS) {
    if (field in sent && switches.notUpdatable === 'refuse') wrong.push(field);
    delete sent[field];
  }
  for (const field of NULLABLE_FIELDS) {
    if (sent[field] !== null || switches.nulls === 'clear') continue;
    if (switches.nulls === 'refuse') wrong.push(field);
    delete sent[field];
  }
  const parsed = updateBodySchema(switches).safeParse(sent);
  for (const issue of parsed.error?.issues ?? []) wrong.push(...fieldsOf(issue));
  if (!parsed.success || wrong.length > 0) return { wrong: [...new Set(wrong)] };
  return { fields: parsed.data as JsonObject };
}

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [issue.path.join('.')];
  return issue.keys.map((key) => [...issue.path, key].join('.'));
}
