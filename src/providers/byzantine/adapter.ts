import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { ProviderAdapter, UpdateAnswer, UpdateRequest, UserReference } from '../module.ts';
import type { HttpClient } from '../shared/http.ts';
import { updateAnswerOf, userOf } from './answers.ts';
import { type ByzantineClient, createByzantineClient } from './client.ts';
import type { ByzantineConfig } from './config.ts';
import { droppedFields } from './echo.ts';
import { documentsToSend, readDocuments } from './mappers/documents.ts';
import { toBody } from './mappers/to-body.ts';
import { toSnapshot, withUpdateAnswer } from './mappers/to-snapshot.ts';

/** `now`: the clock that dates signatures, in milliseconds. */
export function createByzantineAdapter(
  config: ByzantineConfig,
  http: HttpClient,
  now: () => number = Date.now,
): ProviderAdapter {
  const client = createByzantineClient(config, http, now);
  return {
    readUser: ({ providerUserId }, signal) => readUser(client, providerUserId, signal),
    updateUser: (request, signal) => updateUser(client, request, signal),
  };
}

async function readUser(client: ByzantineClient, userId: string, signal: AbortSignal): Promise<Snapshot> {
  return toSnapshot(userOf(await client.getUser(userId, signal), userId));
}

/**
 * One `PATCH`, and one read after it: the answer repeats what was sent, and only a read shows what is stored.
 * A read that fails costs the snapshot, with it the `missingDocuments` that this answer alone names; the next
 * update's answer will name them again.
 */
async function updateUser(
  client: ByzantineClient,
  request: UpdateRequest,
  signal: AbortSignal,
): Promise<UpdateAnswer> {
  const { providerUserId, providerAccountId } = request.user;
  const accountId = providerAccountId ?? (await onlyAccountOf(client, request.user, signal));
  const answer = await client.patchIndividualAccount(toBody(accountId, request), signal);
  const written = updateAnswerOf(answer, providerUserId, accountId);
  const read = await unlessItFails(readUser(client, providerUserId, signal));
  const documents = readDocuments(documentsToSend(request.changes), written);
  return {
    snapshot: read && withUpdateAnswer(read, written),
    refused: [...droppedFields(request.changes, written, read), ...documents.refused],
    traceId: null,
    documentIds: documents.documentIds,
  };
}

/** The account that an update is about, where nobody said which. Nothing was written when this throws. */
async function onlyAccountOf(
  client: ByzantineClient,
  user: UserReference,
  signal: AbortSignal,
): Promise<string> {
  try {
    const [accountId, ...others] = (await readUser(client, user.providerUserId, signal)).accountIds ?? [];
    if (accountId !== undefined && others.length === 0) return accountId;
  } catch (error) {
    throw error instanceof ProviderError ? new ProviderError({ ...error.details, notSent: true }) : error;
  }
  throw new ProviderError({ kind: 'rejected', providerCode: 'account_unknown' });
}

async function unlessItFails(read: Promise<Snapshot>): Promise<Snapshot | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ProviderError) return null;
    throw error;
  }
}
