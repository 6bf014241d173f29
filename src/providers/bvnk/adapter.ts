import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type {
  AdapterPorts,
  ChangeToSend,
  ProviderAdapter,
  UpdateAnswer,
  UpdateRequest,
  UserReference,
} from '../module.ts';
import type { HttpAnswer, HttpClient } from '../shared/http.ts';
import { customerOf, successObject } from './answers.ts';
import { type BvnkClient, createBvnkClient } from './client.ts';
import type { BvnkConfig } from './config.ts';
import { errorOf, isOwnError } from './errors.ts';
import { statusWord } from './mappers/statuses.ts';
import { toCompanyBody, toIndividualBody } from './mappers/to-body.ts';
import { readCompany } from './read-company.ts';
import { replaceAssociates } from './replace-associates.ts';

export function createBvnkAdapter(
  config: BvnkConfig,
  http: HttpClient,
  { now }: AdapterPorts,
): ProviderAdapter {
  const client = createBvnkClient(config, http, now);
  return {
    readUser: async (user, signal) => {
      const answer = await client.getCustomer(user.providerUserId, signal);
      const snapshot = shownBy(answer, user);
      if (!snapshot) throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
      return snapshot;
    },
    updateUser: (request, signal) => updateUser(client, request, signal),
    setKycStatus: async (user, status, signal) => {
      const word = statusWord(status);
      if (!word) throw new ProviderError({ kind: 'rejected', notSent: true });
      const answer = await client.putStatus(user.providerUserId, { status: word }, signal);
      await judgeForbidden(client, user, answer, signal);
      return { snapshot: shownBy(answer, user) };
    },
  };
}

/** One write. Associates come alone, since they have a call of their own. */
async function updateUser(
  client: BvnkClient,
  request: UpdateRequest,
  signal: AbortSignal,
): Promise<UpdateAnswer> {
  const { user, changes, current } = request;
  const associates = changes.find(({ field }) => field === 'ASSOCIATES');
  let answer: HttpAnswer;
  if (associates) {
    answer = await replaceAssociates(client, request, associates, signal);
  } else if (user.type === 'INDIVIDUAL') {
    answer = await client.patchCustomer(user.providerUserId, toIndividualBody(changes, current), signal);
  } else {
    const { company } = await readCompany(client, user.providerUserId, signal);
    answer = await client.putCustomer(user.providerUserId, toCompanyBody(changes, company), signal);
  }
  await judgeForbidden(client, user, answer, signal);
  const snapshot = withCleared(shownBy(answer, user), changes);
  // An acknowledgement, or an answer without what was changed, does not show it; a read will.
  const tells = changes.every(({ field }) => snapshot?.covers.includes(field));
  return { snapshot: tells ? snapshot : null, refused: [], traceId: null, doneLater: answer.status === 202 };
}

/**
 * Throws where a 403 refuses the write alone. BVNK's page calls an authentication failure "Forbidden", and a write that
 * our credentials do not permit is no other: where they still read the user, they are in order.
 */
async function judgeForbidden(
  client: BvnkClient,
  { providerUserId }: UserReference,
  answer: HttpAnswer,
  signal: AbortSignal,
): Promise<void> {
  if (answer.status !== 403 || !isOwnError(answer)) return;
  const read = await client.getCustomer(providerUserId, signal).catch(() => null);
  if (read?.status === 200) throw new ProviderError({ ...errorOf(answer).details, kind: 'rejected' });
}

/** BVNK may leave out what is empty: a field that was cleared and is not shown beside the others has gone. */
function withCleared(snapshot: Snapshot | null, changes: readonly ChangeToSend[]): Snapshot | null {
  if (!snapshot || snapshot.covers.length === 0) return snapshot;
  const gone = changes.filter(({ field, value }) => value === null && !snapshot.covers.includes(field));
  return { ...snapshot, covers: [...snapshot.covers, ...gone.map(({ field }) => field)] };
}

/** 202 says that nothing is done yet: what it shows would be the old values. */
function shownBy(answer: HttpAnswer, user: UserReference): Snapshot | null {
  const body = successObject(answer);
  return answer.status === 202 ? null : customerOf(body, user.providerUserId);
}
