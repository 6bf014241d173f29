import { createMachnetAdapter } from '../../../src/providers/machnet/adapter.ts';
import { createMachnetClient, type MachnetClient } from '../../../src/providers/machnet/client.ts';
import { configureMachnet } from '../../../src/providers/machnet/config.ts';
import type { ProviderAdapter } from '../../../src/providers/module.ts';
import { listen, type Received, type Reply, type Responder } from '../support/local-server.ts';

export type { Received, Reply };

export const SECRET = 'secret';

export const VALUES = {
  MACHNET_CLIENT_ID: 'partner 17',
  MACHNET_CLIENT_SECRET: 'c1ient:s3cret',
  MACHNET_WEBHOOK_SECRET: SECRET,
};

/** An HTTP server that answers as told, the adapter that talks to it, and what it was asked. */
export async function talkTo(
  respond: Responder,
  timeoutMs?: number,
): Promise<{ adapter: ProviderAdapter; client: MachnetClient; received: Received[]; signal: AbortSignal }> {
  const { url, http, received, signal } = await listen(respond, timeoutMs);
  const config = configureMachnet(`${url}/v4/`, VALUES);
  const adapter = createMachnetAdapter(config, http);
  return { adapter, client: createMachnetClient(config, http), received, signal };
}

/** A server where each of the three paths answers for itself; what is not told answers 404. */
export function byPath(replies: { user?: Reply; cipInfo?: Reply; patch?: Reply; kyc?: Reply }) {
  return ({ method, path }: Received): Reply => {
    const reply =
      method === 'PATCH'
        ? replies.patch
        : path.endsWith('/cip-info')
          ? replies.cipInfo
          : path.endsWith('/kyc')
            ? replies.kyc
            : replies.user;
    return reply ?? { status: 404 };
  };
}
