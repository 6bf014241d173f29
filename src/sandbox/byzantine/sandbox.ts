import type { SandboxProvider } from '../sandbox-provider.ts';
import { demoUsers } from './demo-users.ts';
import { sandboxKeys, sandboxWebhookPublicKey } from './sandbox-keys.ts';
import { startByzantineSimulator } from './simulator.ts';

export const byzantineSandbox: SandboxProvider = {
  name: 'byzantine',
  values: {
    BYZANTINE_PRIVATE_KEY: sandboxKeys.privateKey,
    BYZANTINE_WEBHOOK_PUBLIC_KEY: sandboxWebhookPublicKey,
  },
  demoUsers,
  start: (options) => startByzantineSimulator({ ...options, credentials: sandboxKeys }),
};
