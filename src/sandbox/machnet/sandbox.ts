import type { SandboxProvider } from '../sandbox-provider.ts';
import { demoUsers } from './demo-users.ts';
import { startMachnetSimulator } from './simulator.ts';

// Not secrets: the simulator listens on the loopback address and knows invented people only.
const credentials = {
  clientId: 'sandbox',
  clientSecret: 'sandbox-client-secret',
  webhookSecret: 'sandbox-webhook-secret',
};

export const machnetSandbox: SandboxProvider = {
  name: 'machnet',
  values: {
    MACHNET_CLIENT_ID: credentials.clientId,
    MACHNET_CLIENT_SECRET: credentials.clientSecret,
    MACHNET_WEBHOOK_SECRET: credentials.webhookSecret,
  },
  demoUsers,
  start: (options) => startMachnetSimulator({ ...options, credentials }),
};
