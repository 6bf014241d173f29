import { ProviderError } from '../../domain/provider-error.ts';
import type { ProviderAdapter, UpdateAnswer, UpdateRequest } from '../module.ts';
import type { HttpClient } from '../shared/http.ts';
import { profileOf, successObject } from './answers.ts';
import { createMatchmoveClient, type MatchmoveClient } from './client.ts';
import type { MatchmoveConfig } from './config.ts';
import { readEnumerations } from './enumerations.ts';
import { submitEvidence } from './evidence.ts';
import { toBody } from './mappers/to-body.ts';
import { repairedBody } from './repaired-body.ts';

/** A body has two things that can be repaired, and a refusal may name one at a time. */
const MAX_REPAIRS = 2;

export function createMatchmoveAdapter(config: MatchmoveConfig, http: HttpClient): ProviderAdapter {
  const client = createMatchmoveClient(config, http);
  return {
    readUser: async (user, signal) => {
      const answer = await client.getUser(user.providerUserId, signal);
      const snapshot = profileOf(successObject(answer, 'read'), user.providerUserId);
      if (!snapshot) throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
      return snapshot;
    },
    updateUser: (request, signal) => updateUser(client, request, signal),
    submitEvidence: (request, signal) => submitEvidence(client, request, signal),
    readEnumerations: (signal) => readEnumerations(client, signal),
  };
}

/**
 * One request, with only what changes: MatchMove merges, despite the PUT. It is repeated only where the pages
 * contradict themselves about the body and a refusal names that very point.
 */
async function updateUser(
  client: MatchmoveClient,
  request: UpdateRequest,
  signal: AbortSignal,
): Promise<UpdateAnswer> {
  const { providerUserId } = request.user;
  let body = toBody(request.changes, request.current);
  let answer = await client.putUser(providerUserId, body, signal);
  for (let repairs = 0; repairs < MAX_REPAIRS; repairs += 1) {
    const repaired = repairedBody(answer, body, request);
    if (!repaired) break;
    body = repaired;
    answer = await client.putUser(providerUserId, body, signal);
  }
  const success = successObject(answer, 'update');
  // 202 says that nothing is done yet: what it shows would be the old values.
  const snapshot = answer.status === 202 ? null : profileOf(success, providerUserId);
  return { snapshot, refused: [], traceId: null, doneLater: answer.status === 202 };
}
