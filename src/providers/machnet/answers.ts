import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import type { UserReference } from '../module.ts';
import { isBareAcknowledgement } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { errorOf } from './errors.ts';
import { toSnapshot } from './mappers/to-snapshot.ts';
import { wireUser } from './wire.ts';

/** The JSON object of a success, or `null` where a success may come without one. Throws `ProviderError`. */
export function successObject(answer: HttpAnswer): Record<string, unknown> | null {
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer);
  const body = parseJson(answer.text);
  if (isPlainObject(body)) return body;
  if (isBareAcknowledgement(answer)) return null;
  throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
}

/**
 * What a body shows of this user; `null` when it is no user object, all of which have an id and a status. Throws
 * `unexpected_response` when it is somebody else's: showing that would leak it.
 */
export function userOf(body: Record<string, unknown> | null, user: UserReference): Snapshot | null {
  const { data } = wireUser.safeParse(body);
  if (!data?.id) return null;
  if (data.id !== user.providerUserId) throw new ProviderError({ kind: 'unexpected_response' });
  return data.status === undefined ? null : toSnapshot(data, user.type);
}
