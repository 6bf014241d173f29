import type { ProviderModule } from '../module.ts';
import { createByzantineAdapter } from './adapter.ts';
import { byzantineCapabilities } from './capabilities.ts';
import { type ByzantineConfig, byzantineEnv, configureByzantine } from './config.ts';
import { ownForm, PROVIDER_USER_ID } from './ids.ts';
import { byzantinePolicy } from './policy.ts';
import { verifyWebhook } from './webhook.ts';

/** Byzantine Prime, the Integrator API. */
export const byzantine: ProviderModule<ByzantineConfig> = {
  id: 'BYZANTINE',
  label: 'Byzantine',
  env: byzantineEnv,
  configure: configureByzantine,
  capabilities: byzantineCapabilities,
  policy: byzantinePolicy,
  providerUserIdPattern: PROVIDER_USER_ID,
  ownForm,
  createAdapter: (config, http, { now }) => createByzantineAdapter(config, http, now),
  webhook: { verify: verifyWebhook, resendStatus: 503 },
};
