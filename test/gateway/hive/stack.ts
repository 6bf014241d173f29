import { inject } from 'vitest';
import type { UserKey } from '../accounts/schema.ts';
import { type AccountsServer, startAccounts } from '../accounts/server.ts';
import { composeWithGuild } from '../support/compose.ts';
import { freePort } from '../support/free-port.ts';
import { type HiveGateway, type SubscriptionKind, startHive } from './hive-process.ts';

export type Stack = { url: string; accounts: AccountsServer; stop(): Promise<void> };

/** Hive Gateway in front of the run's subgraph and an accounts subgraph of its own. */
export async function startStack({
  key = 'id',
  subscriptions = 'http',
  routerSecret,
}: {
  key?: UserKey;
  subscriptions?: SubscriptionKind;
  routerSecret?: string;
}): Promise<Stack> {
  const profile = inject('subgraph');
  const accounts = await startAccounts(key);
  let gateway: HiveGateway | undefined;
  const stop = async () => {
    await gateway?.stop();
    await accounts.close();
  };
  try {
    gateway = await startHive({
      supergraphSdl: composeWithGuild([profile, accounts]).supergraphSdl,
      subscriptions,
      routerSecret: routerSecret ?? profile.routerSecret,
      port: subscriptions === 'http-callback' ? profile.callbackPort : await freePort(),
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: gateway.url, accounts, stop };
}
