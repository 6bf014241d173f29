import type { ProviderAdapter, UpdateAnswer, UpdateRequest } from '../module.ts';
import type { HttpClient } from '../shared/http.ts';
import { successObject, userOf } from './answers.ts';
import { createMachnetClient, type MachnetClient } from './client.ts';
import type { MachnetConfig } from './config.ts';
import { toBody } from './mappers/to-body.ts';
import { readUser, withDue } from './read-user.ts';
import { submitKyc } from './submit-kyc.ts';

export function createMachnetAdapter(config: MachnetConfig, http: HttpClient): ProviderAdapter {
  const client = createMachnetClient(config, http);
  return {
    readUser: (user, signal) => readUser(client, user, signal),
    updateUser: (request, signal) => updateUser(client, request, signal),
    submitKyc: (user, signal) => submitKyc(client, user, signal),
  };
}

/**
 * One request with what changes, refused or taken as a whole. Its answer is the whole user without what is due, which
 * is asked for where the change may have resolved some of it.
 */
async function updateUser(
  client: MachnetClient,
  { user, changes, current }: UpdateRequest,
  signal: AbortSignal,
): Promise<UpdateAnswer> {
  const { body, refused } = toBody(changes, current);
  // Everything stayed at home.
  if (Object.keys(body).length === 0) return { snapshot: null, refused, traceId: null };
  const answer = await client.patchUser(user.providerUserId, body, signal);
  const success = successObject(answer);
  // 202 says that nothing is done yet: what it shows would be the old values.
  const doneLater = answer.status === 202;
  const shown = doneLater ? null : userOf(success, user);
  const wasAsked = shown?.state.kyc.status === 'INFORMATION_REQUIRED';
  const snapshot = wasAsked ? await withDue(client, user, shown, signal) : shown;
  return { snapshot, refused, traceId: null, doneLater };
}
