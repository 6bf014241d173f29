import type { ProviderModule } from '../module.ts';
import { createMachnetAdapter } from './adapter.ts';
import { machnetCapabilities } from './capabilities.ts';
import { configureMachnet, type MachnetConfig, machnetEnv } from './config.ts';
import { unwritable } from './mappers/unwritable.ts';
import { machnetPolicy } from './policy.ts';
import { PROVIDER_USER_ID } from './user-id.ts';
import { verifyWebhook } from './webhook.ts';

/** Machnet PaaS API, send users. */
export const machnet: ProviderModule<MachnetConfig> = {
  id: 'MACHNET',
  label: 'Machnet',
  env: machnetEnv,
  configure: configureMachnet,
  capabilities: machnetCapabilities,
  policy: machnetPolicy,
  unwritable,
  providerUserIdPattern: PROVIDER_USER_ID,
  createAdapter: createMachnetAdapter,
  // "Please send again", at a fixed interval until it succeeds; anything else but 2xx counts as a failure.
  webhook: { verify: verifyWebhook, resendStatus: 409 },
};
