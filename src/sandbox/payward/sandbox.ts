import type { SandboxProvider } from '../sandbox-provider.ts';
import { demoUsers } from './demo-users.ts';
import { partnerProfile } from './partner-profile.ts';
import { startPaywardSimulator } from './simulator.ts';

// Not secrets: the simulator listens on the loopback address and knows invented people only.
const credentials = {
  apiKey: 'sandbox-payward-key',
  apiSecret: Buffer.from('the sandbox of payward has no secrets, only 64 bytes that say so').toString(
    'base64',
  ),
  webhookSecret: Buffer.from('32 bytes that sign for a sandbox').toString('base64'),
};

export const paywardSandbox: SandboxProvider = {
  name: 'payward',
  values: {
    PAYWARD_API_KEY: credentials.apiKey,
    PAYWARD_API_SECRET: credentials.apiSecret,
    PAYWARD_WEBHOOK_SECRET: credentials.webhookSecret,
  },
  demoUsers: demoUsers.map(({ id, label, story, known, profile }) => ({
    id,
    label,
    story,
    ...(known ? { profile: partnerProfile(profile) } : {}),
  })),
  start: (options) => startPaywardSimulator({ ...options, credentials }),
};
