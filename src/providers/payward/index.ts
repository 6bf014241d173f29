import type { ProviderModule } from '../module.ts';
import { createPaywardAdapter } from './adapter.ts';
import { paywardCapabilities } from './capabilities.ts';
import { configurePayward, type PaywardConfig, paywardEnv } from './config.ts';
import { paywardPolicy } from './policy.ts';
import { PROVIDER_USER_ID } from './user-id.ts';
import { verifyWebhook } from './webhook.ts';

/** Payward Services (Kraken), users API v1. */
export const payward: ProviderModule<PaywardConfig> = {
  id: 'PAYWARD',
  label: 'Payward',
  env: paywardEnv,
  configure: configurePayward,
  capabilities: paywardCapabilities,
  policy: paywardPolicy,
  providerUserIdPattern: PROVIDER_USER_ID,
  createAdapter: createPaywardAdapter,
  webhook: { verify: verifyWebhook, resendStatus: 503 },
};
