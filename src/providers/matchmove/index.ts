import type { ProviderModule } from '../module.ts';
import { createMatchmoveAdapter } from './adapter.ts';
import { matchmoveCapabilities } from './capabilities.ts';
import { configureMatchmove, type MatchmoveConfig, matchmoveEnv } from './config.ts';
import { unwritable } from './mappers/unwritable.ts';
import { matchmovePolicy } from './policy.ts';
import { PROVIDER_USER_ID } from './user-id.ts';
import { verifyWebhook } from './webhook.ts';

/** MatchMove Banking Operating System, Users V2. */
export const matchmove: ProviderModule<MatchmoveConfig> = {
  id: 'MATCHMOVE',
  label: 'MatchMove',
  env: matchmoveEnv,
  configure: configureMatchmove,
  capabilities: matchmoveCapabilities,
  policy: matchmovePolicy,
  unwritable,
  providerUserIdPattern: PROVIDER_USER_ID,
  createAdapter: createMatchmoveAdapter,
  webhook: { verify: verifyWebhook, resendStatus: 503 },
};
