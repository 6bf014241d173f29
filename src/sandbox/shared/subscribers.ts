import { z } from 'zod';

/**
 * Where webhooks go. Several addresses stand for one load balancer in front of replicas: the first that
 * answers 2xx has it for all. The newest comes first, since an old one may belong to a process long gone.
 */
export const subscriberSchema = z.object({ url: z.string(), unreachableInARow: z.number().int() });
export type Subscriber = z.infer<typeof subscriberSchema>;

const FORGOTTEN_AFTER = 20;

export function subscribe(subscribers: Subscriber[], url: string): void {
  unsubscribe(subscribers, url);
  subscribers.unshift({ url, unreachableInARow: 0 });
}

export function unsubscribe(subscribers: Subscriber[], url: string): void {
  const index = subscribers.findIndex((subscriber) => subscriber.url === url);
  if (index >= 0) subscribers.splice(index, 1);
}

/** Remembers whether an address could be reached; one that never can is forgotten while others remain. */
export function noteReachability(subscribers: Subscriber[], subscriber: Subscriber, reached: boolean): void {
  subscriber.unreachableInARow = reached ? 0 : subscriber.unreachableInARow + 1;
  if (subscriber.unreachableInARow >= FORGOTTEN_AFTER && subscribers.length > 1) {
    unsubscribe(subscribers, subscriber.url);
  }
}
