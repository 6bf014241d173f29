import { claimTarget, registerTargets } from '../../db/events/event-target.repository.ts';
import { createLeaseClock } from '../../lease-clock.ts';
import { type Delivery, type DeliveryOptions, startDelivery } from './deliver.ts';
import type { EventTarget } from './target.ts';

export type Deliveries = {
  /** Finishes deliveries in progress and releases every target to the other replicas. */
  stop(): Promise<void>;
};

type Options = DeliveryOptions & { targets: readonly EventTarget[] };

/**
 * Delivers events to targets, each served by one replica at a time. A replica claims one free target per check, so that
 * replicas that start together share them.
 */
export function startDeliveries({ targets, ...options }: Options): Deliveries {
  const { db, timing, log } = options;
  const byName = new Map(targets.map((target) => [target.name, target]));
  const held = new Map<string, Delivery>();
  const clock = createLeaseClock();
  let isRegistered = false;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<void> = Promise.resolve();

  async function check(): Promise<void> {
    if (!isRegistered) await registerTargets(db, [...byName.keys()]);
    isRegistered = true;
    const free = [...byName.keys()].filter((name) => !held.has(name));
    if (free.length === 0) return;
    const askedAt = clock.now();
    const hold = await claimTarget(db, free, timing.leaseMs);
    const target = hold && byName.get(hold.name);
    if (!target) return;
    const delivery = startDelivery(hold, askedAt, target, options);
    held.set(hold.name, delivery);
    void delivery.done.then(() => held.delete(hold.name));
  }

  function keepChecking(): void {
    checking = check()
      .catch((error) => log.warn({ err: error }, 'targets of events could not be claimed; it is retried'))
      .then(() => {
        if (!stopping) timer = setTimeout(keepChecking, timing.checkEveryMs).unref();
      });
  }

  if (targets.length > 0) keepChecking();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await checking;
      await Promise.all([...held.values()].map((delivery) => delivery.stop()));
      await Promise.all(targets.map((target) => target.close()));
    },
  };
}
