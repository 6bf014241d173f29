import type { ProviderModule } from '../module.ts';
import { createBvnkAdapter } from './adapter.ts';
import { bvnkCapabilities } from './capabilities.ts';
import { type BvnkConfig, bvnkEnv, configureBvnk } from './config.ts';
import { CUSTOMER_REFERENCE } from './customer-reference.ts';
import { bvnkPolicy } from './policy.ts';
import { verifyWebhook } from './webhook.ts';

/** BVNK, Customers API v1. */
export const bvnk: ProviderModule<BvnkConfig> = {
  id: 'BVNK',
  label: 'BVNK',
  env: bvnkEnv,
  configure: configureBvnk,
  capabilities: bvnkCapabilities,
  policy: bvnkPolicy,
  providerUserIdPattern: CUSTOMER_REFERENCE,
  createAdapter: createBvnkAdapter,
  webhook: { verify: verifyWebhook, resendStatus: 503 },
};
