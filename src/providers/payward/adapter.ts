import type { AdapterPorts, ProviderAdapter } from '../module.ts';
import type { HttpClient } from '../shared/http.ts';
import { expectSuccess, userOf } from './answers.ts';
import { createPaywardClient } from './client.ts';
import type { PaywardConfig } from './config.ts';
import { toBody } from './mappers/to-body.ts';

export function createPaywardAdapter(
  config: PaywardConfig,
  http: HttpClient,
  ports: AdapterPorts,
): ProviderAdapter {
  const client = createPaywardClient(config, http, ports);
  return {
    readUser: async ({ providerUserId }, signal) =>
      userOf(await client.getUser(providerUserId, signal), providerUserId),
    // One request. Its answer says "success" and shows nothing, and neither would a read.
    updateUser: async ({ user, changes, current }, signal) => {
      const body = toBody(changes, current);
      expectSuccess(await client.patchUser(user.providerUserId, body, signal));
      return { snapshot: null, refused: [], traceId: null };
    },
  };
}
