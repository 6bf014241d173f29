import type { ProviderId } from '../../../src/domain/vocabulary.ts';
import { type ReplicaOptions, startReplica } from '../../support/replica.ts';
import type { ControlledSimulator } from '../../support/simulator.ts';

type Users<Like extends string> = { newUser(like: Like, fields?: object): Promise<string> };

/** A replica with one provider, and users of it. The simulator stays with who started it. */
export async function startProviderCore<
  Like extends string,
  Simulator extends ControlledSimulator & Users<Like>,
>(
  provider: ProviderId,
  values: Readonly<Record<string, string>>,
  simulator: Simulator,
  options: Partial<ReplicaOptions> = {},
) {
  const replica = await startReplica({ ...options, provider, values, simulator });
  return {
    ...replica,
    simulator,
    /** A new user at the simulator, linked. */
    async newUser(like: Like, fields: object = {}, more: object = {}) {
      const providerUserId = await simulator.newUser(like, fields);
      const { userId, problems } = await replica.link(providerUserId, more);
      if (!userId) throw new Error(`not linked: ${problems[0]?.code}`);
      return { userId, providerUserId };
    },
    /** The status of an update once nothing of it is being sent any more. */
    async settled(updateId: string | null): Promise<string | false> {
      const { status } = await replica.updateOf(updateId);
      return status !== 'SUBMITTING' && status;
    },
    /** The calls of an update as they were recorded, oldest first. */
    callsOf: (updateId: string | null) =>
      replica.db
        .selectFrom('provider_calls')
        .selectAll()
        .where('update_id', '=', updateId ?? '')
        .orderBy('created_at')
        .orderBy('started_at')
        .execute(),
  };
}
