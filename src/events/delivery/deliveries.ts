import { claimTarget, registerTargets } from '../../db/events/event-target.repository.ts';
import { countReplicas } from '../../db/sealing/replica-keys.repository.ts';
import { createLeaseClock } from '../../lease-clock.ts';
import { type Delivery, type DeliveryOptions, startDelivery } from './deliver.ts';
import type { EventTarget } from './target.ts';

export type Deliveries = {
  /** Finishes deliveries in progress and releases every target to the other replicas. */
  stop(): Promise<void>;
};

/** A replica that is silent for this long counts no more; each is heard of every five seconds. */
const REPLICA_SEEN_WITHIN_MS = 15_000;
/** A replica with its share leaves free targets to the others for so many checks. */
const CHECKS_LEFT_TO_OTHERS = 5;

type Options = DeliveryOptions & { targets: readonly EventTarget[] };

/**
 * Delivers events to targets, each served by one replica at a time. A replica claims one free target per check, so that
 * replicas that start together share them. One that holds more than its share gives one back from time to time, so that
 * a replica that was alone does not keep all of them.
 */
export function startDeliveries({ targets, ...options }: Options): Deliveries {
  const { db, timing, log } = options;
  const byName = new Map(targets.map((target) => [target.name, target]));
  const held = new Map<string, Delivery>();
  const clock = createLeaseClock();
  let isRegistered = false;
  let share = byName.size;
  let checksLeft = 0;
  let rebalanceAt = performance.now() + timing.rebalanceEveryMs;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<void> = Promise.resolve();

  async function check(): Promise<void> {
    if (!isRegistered) await registerTargets(db, [...byName.keys()]);
    isRegistered = true;
    const free = [...byName.keys()].filter((name) => !held.has(name));
    if (performance.now() >= rebalanceAt) await rebalance();
    if (free.length === 0 || (held.size >= share && --checksLeft > 0)) return;
    checksLeft = CHECKS_LEFT_TO_OTHERS;
    const askedAt = clock.now();
    const hold = await claimTarget(db, free, timing.leaseMs);
    const target = hold && byName.get(hold.name);
    if (!target) return;
    const delivery = startDelivery(hold, askedAt, target, options);
    held.set(hold.name, delivery);
    void delivery.done.then(() => held.delete(hold.name));
  }

  async function rebalance(): Promise<void> {
    rebalanceAt = performance.now() + timing.rebalanceEveryMs;
    share = Math.ceil(byName.size / Math.max(1, await countReplicas(db, REPLICA_SEEN_WITHIN_MS)));
    checksLeft = CHECKS_LEFT_TO_OTHERS;
    const [last] = [...held.values()].slice(-1);
    if (held.size > share) await last?.stop();
  }

  function keepChecking(): void {
    checking = check()
      .catch((error) =>
        log.warn({ err: error }, 'targets of events could not be claimed; the claim is retried'),
      )
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
