import type { Random } from './random.ts';
import type { Traits } from './traits.ts';
import type { VirtualReplica } from './virtual-replica.ts';
import { EPOCH, type World } from './world.ts';

const RESENT_AFTER_MS = 30_000;
const TRIES = 6;

/** Genuine webhooks: some never come, some twice, some late, and those that could not be stored come again. */
export function webhooks({
  world,
  random,
  traits,
  replicas,
}: {
  world: World;
  random: Random;
  traits: Traits;
  replicas: VirtualReplica[];
}) {
  let count = 0;

  function deliver(eventId: string, eventType: string, occurredAt: Date, tries: number): void {
    if (tries === 0) return;
    const again = () =>
      world.after(RESENT_AFTER_MS, () => deliver(eventId, eventType, occurredAt, tries - 1));
    const serving = replicas.filter((one) => one.isServing());
    const replica = random.pick(serving);
    if (!replica) return void again();
    world.note(() => `provider: webhook ${eventId} ${eventType} to ${replica.caller.name}`);
    const bodyDigest = Buffer.alloc(0);
    const notice = {
      provider: traits.provider,
      eventId,
      eventType,
      providerUserId: 'user',
      bodyDigest,
      occurredAt,
    };
    replica.store.notice(notice).then(
      (userId) => {
        if (userId) replica.wake();
      },
      () => again(),
    );
  }

  return function tell(what: string): void {
    if (!random.chance(traits.webhooks.sent)) return;
    count += 1;
    const eventId = `event-${count}`;
    // Providers write whole seconds.
    const occurredAt = new Date(EPOCH + Math.floor(world.now / 1000) * 1000);
    const times = random.chance(traits.webhooks.twice) ? 2 : 1;
    for (let i = 0; i < times; i += 1) {
      world.after(random.pause(10, traits.webhooks.latestMs), () =>
        deliver(eventId, what, occurredAt, TRIES),
      );
    }
  };
}
