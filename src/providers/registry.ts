import type { ProviderId } from '../domain/vocabulary.ts';
import { bvnk } from './bvnk/index.ts';
import { byzantine } from './byzantine/index.ts';
import { machnet } from './machnet/index.ts';
import { matchmove } from './matchmove/index.ts';
import type {
  AdapterPorts,
  ProviderAdapter,
  ProviderModule,
  ProviderTraits,
  WebhookRequest,
  WebhookVerdict,
} from './module.ts';
import { payward } from './payward/index.ts';
import type { HttpClient } from './shared/http.ts';

/** A provider that has been given its configuration. */
export type ConnectedProvider = {
  adapter: ProviderAdapter;
  verifyWebhook(request: WebhookRequest): WebhookVerdict;
};

export type RegisteredProvider = ProviderTraits & {
  /** Throws when the configuration is wrong, naming variables and no values. */
  connect(
    baseUrl: string,
    values: Readonly<Record<string, string>>,
    http: HttpClient,
    ports: AdapterPorts,
  ): ConnectedProvider;
};

export type Registry = Readonly<Partial<Record<ProviderId, RegisteredProvider>>>;

/** Every provider that this build knows: a new one is a line here. */
export const registry = {
  MATCHMOVE: register(matchmove),
  MACHNET: register(machnet),
  BYZANTINE: register(byzantine),
  BVNK: register(bvnk),
  PAYWARD: register(payward),
} satisfies Record<ProviderId, RegisteredProvider>;

/** Hides a provider's own configuration type, which nothing outside its folder needs. */
export function register<Config>(module: ProviderModule<Config>): RegisteredProvider {
  return {
    ...module,
    connect(baseUrl, values, http, ports) {
      const config = module.configure(baseUrl, values);
      return {
        adapter: module.createAdapter(config, http, ports),
        verifyWebhook: (request) => module.webhook.verify(request, config, ports.now),
      };
    },
  };
}
