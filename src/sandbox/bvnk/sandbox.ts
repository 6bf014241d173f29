import type { SandboxProvider } from '../sandbox-provider.ts';
import { demoUsers } from './demo-users.ts';
import { startBvnkSimulator } from './simulator.ts';

// Not secrets: the simulator listens on the loopback address and knows invented people only.
const credentials = {
  hawkId: 'sandbox',
  hawkKey: 'sandbox-hawk-key',
  webhookSecret: 'sandbox-webhook-secret',
};
// BVNK's own, on port 443: what is signed is not where the simulator listens, as behind a proxy.
const SIGNING_HOST = 'api.sandbox.bvnk.com';

export const bvnkSandbox: SandboxProvider = {
  name: 'bvnk',
  values: {
    BVNK_HAWK_ID: credentials.hawkId,
    BVNK_HAWK_KEY: credentials.hawkKey,
    BVNK_WEBHOOK_SECRET: credentials.webhookSecret,
    BVNK_SIGNING_HOST: SIGNING_HOST,
  },
  demoUsers,
  start: (options) =>
    startBvnkSimulator({ ...options, credentials, switches: { signingHost: SIGNING_HOST } }),
};
