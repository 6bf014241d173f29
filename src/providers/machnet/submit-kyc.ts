import { ProviderError } from '../../domain/provider-error.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import type { UserReference } from '../module.ts';
import { successObject } from './answers.ts';
import type { MachnetClient } from './client.ts';
import { codeLike } from './errors.ts';
import { readUser } from './read-user.ts';
import { wireKycStart } from './wire.ts';

/**
 * Starts verification, which nothing else does. The answer has only a status, so the user is read
 * afterwards; a read that fails takes nothing back.
 */
export async function submitKyc(
  client: MachnetClient,
  user: UserReference,
  signal: AbortSignal,
): Promise<{ snapshot: Snapshot | null }> {
  const answer = await client.startKyc(user.providerUserId, signal);
  const { data } = wireKycStart.safeParse(successObject(answer) ?? {});
  if (data?.success === false) {
    const providerCode = codeLike(data.status);
    throw new ProviderError({ kind: 'rejected', httpStatus: answer.status, providerCode });
  }
  try {
    return { snapshot: await readUser(client, user, signal) };
  } catch (error) {
    if (error instanceof ProviderError) return { snapshot: null };
    throw error;
  }
}
