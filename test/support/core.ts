import { type DemoName, matchmoveValues, type Simulator, startSimulator } from './matchmove.ts';
import { type ReplicaOptions, startReplica } from './replica.ts';

export { endUser, KEY_ONE, KEY_TWO, service } from './replica.ts';

export type TestCoreOptions = Omit<ReplicaOptions, 'provider' | 'values' | 'simulator'> & {
  switches?: Parameters<typeof startSimulator>[0];
  simulator?: Simulator;
};

export type TestCore = Awaited<ReturnType<typeof startTestCore>>;

/** A replica with MatchMove, on a simulator of its own unless given another's. */
export async function startTestCore(options: TestCoreOptions = {}) {
  const simulator = options.simulator ?? (await startSimulator(options.switches));
  const replica = await startReplica({
    ...options,
    provider: 'MATCHMOVE',
    values: matchmoveValues,
    simulator,
  });
  return {
    ...replica,
    simulator,
    /** A new user at the simulator, linked. */
    async newUser(like: DemoName, fields: object = {}) {
      const providerUserId = await simulator.newUser(like, fields);
      const { userId, problems } = await replica.link(providerUserId);
      if (!userId) throw new Error(`not linked: ${problems[0]?.code}`);
      return { userId, providerUserId };
    },
    /** Stops this replica; database and simulator go with the core that made them. */
    async close() {
      await replica.close();
      if (!options.simulator) await simulator.close();
    },
  };
}
