import type { z } from 'zod';
import type { ApiAnswer } from '../shared/exchange.ts';
import { isObject, type JsonObject, textAt } from '../shared/json.ts';
import { refuse } from './errors.ts';
import { updateBodySchema } from './update-body.ts';
import type { ByzantineWorld } from './user-record.ts';

/** An update after its own rules. A part that was not sent is absent. */
export type AccountUpdate = {
  accountId: string;
  userInfo?: JsonObject;
  additionalUserInfo?: JsonObject;
  documents?: JsonObject[];
};

/** The body of the update, or the 400 that names every field at fault. */
export function readUpdate(body: unknown, world: ByzantineWorld): AccountUpdate | { refused: ApiAnswer } {
  if (!isObject(body)) return { refused: refuse(world, 400, 'Invalid request: the body is not an object') };
  const { switches } = world;
  const parsed = updateBodySchema(switches).safeParse(withoutEmail(body));
  const atFault = parsed.success ? [] : parsed.error.issues.flatMap(fieldsOf);
  if (switches.emailChange === 'refuse' && hasEmail(body)) atFault.push('userInfo.email');
  if (!parsed.success || atFault.length > 0) {
    return { refused: refuse(world, 400, `Invalid request: ${[...new Set(atFault)].join(', ')}`) };
  }
  const data = parsed.data as JsonObject;
  const { userInfo, additionalUserInfo, verificationDocuments } = data;
  return {
    accountId: textAt(data, 'accountId'),
    ...(isObject(userInfo) ? { userInfo } : {}),
    ...(isObject(additionalUserInfo) ? { additionalUserInfo } : {}),
    ...(Array.isArray(verificationDocuments) ? { documents: verificationDocuments.filter(isObject) } : {}),
  };
}

/** Names of fields; never their values. */
function fieldsOf(issue: z.core.$ZodIssue): string[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
  return keys.map((key) => [...issue.path, ...(key === undefined ? [] : [key])].map(String).join('.'));
}

function hasEmail(body: JsonObject): boolean {
  return isObject(body.userInfo) && 'email' in body.userInfo;
}

function withoutEmail(body: JsonObject): JsonObject {
  if (!isObject(body.userInfo)) return body;
  const { email: _, ...userInfo } = body.userInfo;
  return { ...body, userInfo };
}
