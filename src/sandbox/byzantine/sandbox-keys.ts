import type { ByzantineCredentials } from './authentication.ts';
import { publicKeyOf } from './p256.ts';

// Not secrets: the simulator listens on the loopback address and knows invented people only.
export const sandboxKeys: Required<ByzantineCredentials> = {
  privateKey: '5b'.repeat(32),
  readOnlyPrivateKey: '2c'.repeat(32),
  webhookPrivateKey: '3d'.repeat(32),
};

/** Compressed SEC1, hex without a prefix: what `BYZANTINE_WEBHOOK_PUBLIC_KEY` holds in the sandbox. */
export const sandboxWebhookPublicKey = publicKeyOf(sandboxKeys.webhookPrivateKey);
