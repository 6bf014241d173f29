import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { isBareAcknowledgement } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { errorOf } from './errors.ts';
import { toSnapshot } from './mappers/to-snapshot.ts';
import { wireCustomer } from './wire.ts';

/** The JSON object of a success, or `null` where it came without a body. Throws `ProviderError`. */
export function successObject(answer: HttpAnswer): Record<string, unknown> | null {
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer);
  const body = parseJson(answer.text);
  if (isPlainObject(body)) return body;
  if (isBareAcknowledgement(answer)) return null;
  throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
}

/**
 * What a body shows of this customer; `null` when it is no customer, all of which have a reference and a status.
 * Throws `unexpected_response` when it is somebody else's: showing that would leak it.
 */
export function customerOf(body: Record<string, unknown> | null, reference: string): Snapshot | null {
  const { data: customer } = wireCustomer.safeParse(body);
  if (!customer?.reference) return null;
  if (customer.reference.toLowerCase() !== reference.toLowerCase()) {
    throw new ProviderError({ kind: 'unexpected_response' });
  }
  return customer.status ? toSnapshot(customer) : null;
}
