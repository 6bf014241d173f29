import type { Viewer } from '../auth/viewer.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { Actions } from '../engine/actions/actions.ts';
import { simulators } from '../sandbox/simulators.ts';
import type { ReadyProviders } from './sandbox-providers.ts';

export type LinkedDemoUser = {
  userId: string;
  provider: ProviderId;
  /** The provider's simulator, by its name in `/_sandbox/{name}`. */
  simulator: string;
  label: string;
  story: string;
};

const SANDBOX: Viewer = {
  subject: 'sandbox',
  scopes: new Set(['users:read', 'users:write']),
  userId: null,
  expiresAt: null,
};

/** Links every simulator's people, so that there is something to look at. Linking twice changes nothing. */
export async function linkDemoUsers(actions: Actions, providers: ReadyProviders): Promise<LinkedDemoUser[]> {
  const linked: LinkedDemoUser[] = [];
  for (const [id, simulator] of Object.entries(simulators)) {
    const provider = id as ProviderId;
    if (!providers.isSimulated(provider)) continue;
    const results = await Promise.all(
      simulator.demoUsers.map((user) =>
        actions.linkUser(SANDBOX, {
          provider,
          providerUserId: user.id,
          providerAccountId: user.accountId ?? null,
          type: null,
          profile: user.profile ?? null,
        }),
      ),
    );
    for (const [index, { userId }] of results.entries()) {
      const user = simulator.demoUsers[index];
      if (!userId || !user) continue;
      linked.push({ userId, provider, simulator: simulator.name, label: user.label, story: user.story });
    }
  }
  return linked;
}
