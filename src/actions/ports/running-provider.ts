import type {
  ProviderAdapter,
  ProviderModule,
  WebhookRequest,
  WebhookVerdict,
} from '../../providers/module.ts';

/** A provider that is switched on: its module, its adapter over the wire, and its webhook's key. */
export type RunningProvider = {
  module: ProviderModule<never>;
  adapter: ProviderAdapter;
  verifyWebhook(request: WebhookRequest): WebhookVerdict;
};
