import { randomUUID } from 'node:crypto';
import type { RouterStandIn } from './router.ts';

/** The `subscription` extension of an operation whose events a router takes by callback, and its id. */
export function callbackExtension(router: RouterStandIn, more: Record<string, unknown> = {}) {
  const id = randomUUID();
  return {
    id,
    subscription: {
      callbackUrl: router.callbackUrl(id),
      subscriptionId: id,
      verifier: `verifier-${id}`,
      heartbeatIntervalMs: 0,
      ...more,
    },
  };
}
