import { ProviderError } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { errorOf } from './errors.ts';
import { sameId } from './ids.ts';
import { type WireUpdateAnswer, type WireUser, wireUpdateAnswer, wireUser } from './wire.ts';

/** The user of a read. Throws `ProviderError`, also when the answer is about somebody else: showing it would leak. */
export function userOf(answer: HttpAnswer, userId: string): WireUser {
  const { data } = wireUser.safeParse(successObject(answer));
  if (!data?.userId || !sameId(data.userId, userId) || data.verificationStatus === undefined) {
    throw unexpected(answer);
  }
  return data;
}

/** What an update was answered with. Throws `ProviderError`, also when it is about another user or account. */
export function updateAnswerOf(answer: HttpAnswer, userId: string, accountId: string): WireUpdateAnswer {
  const { data } = wireUpdateAnswer.safeParse(successObject(answer));
  if (!data?.accountId || !sameId(data.accountId, accountId)) throw unexpected(answer);
  if (data.userId && !sameId(data.userId, userId)) throw unexpected(answer);
  return data;
}

function successObject(answer: HttpAnswer): object {
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer);
  const body = parseJson(answer.text);
  if (!isPlainObject(body)) throw unexpected(answer);
  return body;
}

function unexpected(answer: HttpAnswer): ProviderError {
  return new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
}
