import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { isBareAcknowledgement } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { type Call, errorOf } from './errors.ts';
import { toSnapshot } from './mappers/to-snapshot.ts';
import { wireProfile } from './wire.ts';

/** The JSON object of a success, or `null` where a success may come without one. Throws `ProviderError`. */
export function successObject(answer: HttpAnswer, call: Call): Record<string, unknown> | null {
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer, call);
  const body = parseJson(answer.text);
  if (isPlainObject(body)) return body;
  // 201 and 202 are published as possible, without a body of their own.
  if (isBareAcknowledgement(answer)) return null;
  throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
}

/**
 * What a body shows of this user; `null` when it is no V2 profile, all of which have an id and both statuses (a V1
 * one has an object for its status, an acknowledgement has the id alone). Throws `unexpected_response` when it is somebody
 * else's: showing that would leak it.
 */
export function profileOf(body: Record<string, unknown> | null, userId: string): Snapshot | null {
  const { data: profile } = wireProfile.safeParse(body);
  if (!profile?.id) return null;
  if (profile.id !== userId) throw new ProviderError({ kind: 'unexpected_response' });
  if (profile.status === undefined || profile.kyc_status === undefined) return null;
  return toSnapshot(profile);
}
