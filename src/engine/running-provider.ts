import type { ProviderAdapter, ProviderTraits, WebhookRequest, WebhookVerdict } from '../providers/module.ts';

/** A provider that is switched on: its module, its adapter over the wire, and its webhook's key. */
export type RunningProvider = {
  module: ProviderTraits;
  adapter: ProviderAdapter;
  verifyWebhook(request: WebhookRequest): WebhookVerdict;
};
