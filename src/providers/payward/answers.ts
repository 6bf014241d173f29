import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { type Call, errorOf, namesError } from './errors.ts';
import { toSnapshot } from './mappers/to-snapshot.ts';
import { wireUser } from './wire.ts';

/**
 * The user that was asked for. Throws `unexpected_response` when the answer is none, or is somebody else's: showing
 * that would leak it.
 */
export function userOf(answer: HttpAnswer, userId: string): Snapshot {
  const { data: user } = wireUser.safeParse(dataOf(answer, 'read'));
  if (user?.id !== userId || !user.status) throw unexpected(answer);
  return toSnapshot(user, user.status);
}

/** Returns when the answer says that the update was made, and in no other words than the one that is published. */
export function expectSuccess(answer: HttpAnswer): void {
  if (dataOf(answer, 'update') !== 'success') throw unexpected(answer);
}

/** A 2xx that names errors is a refusal all the same: the API's predecessors answer so. */
function dataOf(answer: HttpAnswer, call: Call): unknown {
  if (answer.status < 200 || answer.status > 299 || namesError(answer)) throw errorOf(answer, call);
  const body = parseJson(answer.text);
  return isPlainObject(body) ? body.data : undefined;
}

function unexpected(answer: HttpAnswer): ProviderError {
  return new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
}
