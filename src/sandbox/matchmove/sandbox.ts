import type { SandboxProvider } from '../sandbox-provider.ts';
import { demoUsers } from './demo-users.ts';
import { startMatchmoveSimulator } from './simulator.ts';

// Not secrets: the simulator listens on the loopback address and knows invented people only.
const credentials = {
  programCode: 'sandbox',
  username: 'sandbox',
  password: 'sandbox-password',
  webhookSecret: 'sandbox-webhook-secret',
};

export const matchmoveSandbox: SandboxProvider = {
  name: 'matchmove',
  values: {
    MATCHMOVE_PROGRAM_CODE: credentials.programCode,
    MATCHMOVE_USERNAME: credentials.username,
    MATCHMOVE_PASSWORD: credentials.password,
    MATCHMOVE_WEBHOOK_SECRET: credentials.webhookSecret,
  },
  demoUsers,
  start: (options) => startMatchmoveSimulator({ ...options, credentials }),
};
