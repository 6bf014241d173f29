import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../app/support/client.ts';
import type { Simulator } from '../support/matchmove.ts';
import type { Replicas } from './replicas.ts';

const LINK = `mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code message } } }`;
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id } userErrors { code message } } }`;

/** People whom nobody else updates. */
export async function linkPeople(count: number, simulator: Simulator, replicas: Replicas): Promise<string[]> {
  const ids: string[] = [];
  const link = async (): Promise<void> => {
    while (ids.length < count) {
      const place = ids.push('') - 1;
      const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser('approved') };
      const { linkUser } = await ask({ url: replicas.any(), token: replicas.token }, LINK, { input });
      ids[place] = linkUser.user.id;
    }
  };
  await Promise.all(Array.from({ length: 8 }, link));
  return ids;
}

/**
 * Updates one user again and again through whichever replica, until the signal. What is not answered is asked again
 * elsewhere with the same key. Gives the ids of the updates that it was told were accepted.
 */
export async function keepUpdating(
  userId: string,
  replicas: Replicas,
  signal: AbortSignal,
  pauseMs: number,
): Promise<string[]> {
  const accepted: string[] = [];
  for (let turn = 0; !signal.aborted; turn += 1) {
    const input = { userId, idempotencyKey: randomUUID(), changes: { jobTitle: `Engineer ${turn}` } };
    const { update, userErrors } = await insist(replicas, input);
    if (update) accepted.push(update.id);
    // The one before is still being finished by whoever survived.
    else if (userErrors[0]?.code !== 'UPDATE_IN_PROGRESS' && userErrors[0]?.code !== 'FIELD_LOCKED')
      throw new Error(JSON.stringify(userErrors));
    await sleep(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
  }
  return accepted;
}

type Payload = { update: { id: string } | null; userErrors: { code: string; message: string }[] };

async function insist(replicas: Replicas, input: object): Promise<Payload> {
  for (;;) {
    const { token } = replicas;
    const answer = await ask({ url: replicas.any(), token }, UPDATE, { input }).catch((error: unknown) => {
      // Only a line that broke is worth another attempt; an error in an answer is one of ours.
      if (error instanceof TypeError || error instanceof SyntaxError) return null;
      throw error;
    });
    if (answer?.updateUser) return answer.updateUser;
    await sleep(100);
  }
}
