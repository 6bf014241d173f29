import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { UserReference } from '../module.ts';
import { successObject, userOf } from './answers.ts';
import type { MachnetClient } from './client.ts';
import { readDue } from './mappers/due.ts';
import { wireCipInfo } from './wire.ts';

/** What is due may take this long; the profile does not wait for it any longer. */
const DUE_TIMEOUT_MS = 3_000;

/**
 * The user and what is due, which takes two calls at Machnet. Throws `ProviderError` when the first one fails; when
 * only the second does, nothing is said about what is due.
 */
export async function readUser(
  client: MachnetClient,
  user: UserReference,
  signal: AbortSignal,
  dueTimeoutMs = DUE_TIMEOUT_MS,
): Promise<Snapshot> {
  const answer = await client.getUser(user.providerUserId, signal);
  const snapshot = userOf(successObject(answer), user);
  if (!snapshot) throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
  return withDue(client, user, snapshot, signal, dueTimeoutMs);
}

/** The snapshot with what is due; with nothing said about it where that cannot be learned in time. */
export async function withDue(
  client: MachnetClient,
  user: UserReference,
  snapshot: Snapshot,
  signal: AbortSignal,
  dueTimeoutMs = DUE_TIMEOUT_MS,
): Promise<Snapshot> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(dueTimeoutMs)]);
  const tags = await readTags(client, user, patience);
  return { ...snapshot, due: tags && readDue(tags, snapshot.state) };
}

/** The tags of `cip-info`, none when there is no such thing for this user; `null` when that cannot be learned. */
async function readTags(
  client: MachnetClient,
  { providerUserId }: UserReference,
  signal: AbortSignal,
): Promise<Record<string, unknown> | null> {
  try {
    const answer = await client.getCipInfo(providerUserId, signal);
    const body = successObject(answer);
    const { data } = wireCipInfo.safeParse(body);
    const isAnothers = data?.user_id && data.user_id !== providerUserId;
    if (!data || isAnothers || data.cip_info === undefined) return null;
    return data.cip_info ?? {};
  } catch (error) {
    if (error instanceof ProviderError) return error.kind === 'not_found' ? {} : null;
    throw error;
  }
}
