import { areAssociatesShown, areSameAssociates } from '../../domain/associates.ts';
import type { Associate } from '../../domain/profile.ts';
import { ProviderError } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import type { ChangeToSend, UpdateRequest } from '../module.ts';
import type { HttpAnswer } from '../shared/http.ts';
import type { BvnkClient } from './client.ts';
import { type RawAssociate, readAssociates } from './mappers/associates.ts';
import { toAssociates } from './mappers/to-associates.ts';
import { readCompany } from './read-company.ts';

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

/** The associates as they came; none where there is no list. Throws where there is something that is none. */
async function readStored(
  client: BvnkClient,
  reference: string,
  signal: AbortSignal,
): Promise<{ answer: HttpAnswer; stored: RawAssociate[] }> {
  const { answer, company } = await readCompany(client, reference, signal);
  const stored = company.associates ?? [];
  if (Array.isArray(stored) && stored.every(isPlainObject)) return { answer, stored };
  throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status, notSent: true });
}
