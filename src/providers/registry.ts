import type { ProviderId } from '../domain/vocabulary.ts';
import { matchmove } from './matchmove/index.ts';
import type {
  ProviderAdapter,
  ProviderModule,
  ProviderTraits,
  WebhookRequest,
  WebhookVerdict,
} from './module.ts';
import type { HttpClient } from './shared/http.ts';

/** A provider that has been given its configuration. */
export type ConnectedProvider = {
  adapter: ProviderAdapter;
  verifyWebhook(request: WebhookRequest): WebhookVerdict;
};

export type RegisteredProvider = ProviderTraits & {
  /** Throws when the configuration is wrong, naming variables and no values. */
  connect(baseUrl: string, values: Readonly<Record<string, string>>, http: HttpClient): ConnectedProvider;
};

/** Every provider that this build knows: a new one is a line here. */
export const registry: Partial<Record<ProviderId, RegisteredProvider>> = {
  MATCHMOVE: register(matchmove),
};

/** Hides a provider's own configuration type, which nothing outside its folder needs. */
export function register<Config>(module: ProviderModule<Config>): RegisteredProvider {
  return {
    ...module,
    connect(baseUrl, values, http) {
      const config = module.configure(baseUrl, values);
      return {
        adapter: module.createAdapter(config, http),
        verifyWebhook: (request) => module.webhook.verify(request, config),
      };
    },
  };
}
