import { migrateToLatest } from '../../../src/db/migrate.ts';
import type { ProviderId } from '../../../src/domain/vocabulary.ts';
import { bvnkValues, startSimulator as startBvnk } from '../../support/bvnk.ts';
import { machnetValues, startSimulator as startMachnet } from '../../support/machnet.ts';
import { matchmoveValues, startSimulator as startMatchmove } from '../../support/matchmove.ts';
import { startReplica } from '../../support/replica.ts';
import { landedDatabase } from './landed-version.ts';

/** What happens to the database between the version before and the new replicas. */
export type Way = 'up' | 'up, down and up again';

export type Upgrade = Awaited<ReturnType<typeof startUpgrade>>;

/**
 * Three providers with users whose rows are those of the version before. Users are linked in another database first, so
 * that their profiles are what the providers show.
 */
export async function startUpgrade() {
  const simulators = {
    MATCHMOVE: await startMatchmove({ bank: 'manual' }),
    MACHNET: await startMachnet({ kycOutcome: 'manual' }),
    BVNK: await startBvnk(),
  };
  const values = { MATCHMOVE: matchmoveValues, MACHNET: machnetValues, BVNK: bvnkValues };
  const landed = await landedDatabase();
  const started: { close(): Promise<void> }[] = [];
  const start = async <P extends keyof typeof simulators>(provider: P, options: object) => {
    const simulator = simulators[provider];
    const replica = await startReplica({
      provider,
      simulator,
      values: values[provider],
      webhooks: false,
      ...options,
    });
    started.push(replica);
    return replica;
  };
  const before = {
    MATCHMOVE: await start('MATCHMOVE', { work: false }),
    MACHNET: await start('MACHNET', { work: false }),
    BVNK: await start('BVNK', { work: false }),
  };

  /** A user of the landed version, as the provider shows it now. */
  async function copy(provider: keyof typeof simulators, userId: string, columns: object = {}) {
    const { providerUserId, providerAccountId, state, profile } = await before[provider].user(userId);
    return landed.user(provider, providerUserId, {
      values: profile.values,
      kyc: state.kyc.status,
      type: state.type,
      provider_account_id: providerAccountId,
      ...columns,
    });
  }

  async function linked(provider: ProviderId & keyof typeof simulators, like: string, columns: object = {}) {
    const newUser = simulators[provider].newUser as (like: string) => Promise<string>;
    const providerUserId = await newUser(like);
    const { userId, problems } = await before[provider].link(providerUserId);
    if (!userId) throw new Error(`not linked: ${problems[0]?.code}`);
    return { linkedId: userId, user: await copy(provider, userId, columns) };
  }

  /** The new version's replicas, two of MatchMove, on the upgraded database. */
  async function upgrade(way: Way) {
    await migrateToLatest(landed.db as never);
    if (way !== 'up') {
      const { error } = await landed.migrator.migrateTo('0010-updates-by-status');
      if (error) throw error;
      await migrateToLatest(landed.db as never);
    }
    const on = { database: landed, callTimeoutMs: 3_000 };
    const matchmove = await start('MATCHMOVE', { ...on, webhooks: true });
    await start('MATCHMOVE', on);
    return { matchmove, machnet: await start('MACHNET', on), bvnk: await start('BVNK', on) };
  }

  return {
    simulators,
    landed,
    before,
    copy,
    linked,
    upgrade,
    async close() {
      for (const one of started.reverse()) await one.close();
      for (const simulator of Object.values(simulators)) await simulator.close();
      await landed.db.destroy();
      await landed.drop();
    },
  };
}
