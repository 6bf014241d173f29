import { areAssociatesShown, areSameAssociates } from '../../domain/associates.ts';
import type { Associate } from '../../domain/profile.ts';
import { ProviderError } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import type { ChangeToSend, UpdateRequest } from '../module.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { customerOf, successObject } from './answers.ts';
import type { BvnkClient } from './client.ts';
import { type RawAssociate, readAssociates } from './mappers/associates.ts';
import { toAssociates } from './mappers/to-associates.ts';

/**
 * Replaces the list of associates. It is read right before, for two reasons: somebody else's change in between must
 * not be undone (`changed_meanwhile`), and what an associate has beyond our model must not be lost. Where the new
 * list is there already, nothing is written, and the answer is the read's.
 */
export async function replaceAssociates(
  client: BvnkClient,
  { user, current }: UpdateRequest,
  change: ChangeToSend,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const { answer, stored } = await readStored(client, user.providerUserId, signal);
  const wanted: Associate[] = Array.isArray(change.value) ? change.value : [];
  const seen = 'previous' in change ? change.previous : current.associates;
  const shown = readAssociates(stored);
  if (areSameAssociates(seen, shown)) {
    return client.putAssociates(user.providerUserId, { associates: toAssociates(wanted, stored) }, signal);
  }
  if (areAssociatesShown(wanted, shown)) return answer;
  throw new ProviderError({ kind: 'changed_meanwhile', notSent: true });
}

/** A read that fails says nothing about the write, which was not sent. */
async function readStored(
  client: BvnkClient,
  reference: string,
  signal: AbortSignal,
): Promise<{ answer: HttpAnswer; stored: RawAssociate[] }> {
  try {
    const answer = await client.getCustomer(reference, signal);
    const body = successObject(answer);
    const stored = storedIn(body);
    if (customerOf(body, reference) && stored) return { answer, stored };
    throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
  } catch (error) {
    if (error instanceof ProviderError) throw new ProviderError({ ...error.details, notSent: true });
    throw error;
  }
}

/** The associates as they came; none where there is no list. `null` where there is something that is none. */
function storedIn(body: Record<string, unknown> | null): RawAssociate[] | null {
  const associates = isPlainObject(body?.company) ? (body.company.associates ?? []) : [];
  return Array.isArray(associates) && associates.every(isPlainObject) ? associates : null;
}
