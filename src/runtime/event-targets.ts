import type { Environment } from '../env.ts';
import { createNatsTarget } from '../events/delivery/nats-target.ts';
import type { EventTarget } from '../events/delivery/target.ts';
import { DELIVERY_TIMING } from '../events/delivery/timing.ts';
import { createWebhookTarget } from '../events/delivery/webhook-target.ts';

/** The services outside GraphQL that the environment names. */
export function eventTargets(
  { webhookTargets, nats }: Pick<Environment, 'webhookTargets' | 'nats'>,
  now: () => number,
): EventTarget[] {
  const { answerWithinMs } = DELIVERY_TIMING;
  return [
    ...webhookTargets.map((settings) => createWebhookTarget({ ...settings, now, answerWithinMs })),
    ...(nats ? [createNatsTarget({ ...nats, answerWithinMs })] : []),
  ];
}
