import { createLeaseClock } from '../../lease-clock.ts';
import type { Log } from '../log.ts';
import { type Delivery, startDelivery } from './delivery.ts';
import { mayCall } from './extension.ts';
import type { CallbackStream, OpenStream } from './open-stream.ts';
import type { Poster } from './poster.ts';
import type { CallbackRegistration, CallbackStore, HeldRegistration } from './store.ts';
import type { CallbackTiming } from './timing.ts';

/** What a replica does for routers: its own registrations, and those that other replicas let go of. */
export type CallbackServing = {
  start(): void;
  /** Whether there is no room for another registration of this viewer. */
  isFull(registration: CallbackRegistration): Promise<boolean>;
  /** Stores a registration whose router has confirmed it, and begins to serve it; false where there is no room. */
  register(
    registration: CallbackRegistration,
    cursor: string | null,
    stream: CallbackStream,
  ): Promise<boolean>;
  /** Sees through what is in progress, and leaves every registration to other replicas. */
  stop(): Promise<void>;
};

type Options = {
  store: CallbackStore;
  origins: readonly string[];
  open: OpenStream;
  poster: Poster;
  timing: CallbackTiming;
  log: Log;
};

export function createServing({ store, origins, open, poster, timing, log }: Options): CallbackServing {
  const serving = new Map<string, Delivery>();
  /** Ids whose registration is being stored. */
  const coming = new Set<string>();
  const lease = createLeaseClock();
  let stopping = false;
  let started = false;
  let lapse: NodeJS.Timeout | undefined;
  let next: NodeJS.Timeout | undefined;
  let keeping: Promise<void> = Promise.resolve();

  function serve(held: HeldRegistration, stream: CallbackStream | null): void {
    // Claimed while it was being stored, it may be served already.
    if (stopping || !lease.holds() || serving.has(held.id)) {
      stream?.return?.().catch(() => undefined);
      return;
    }
    const delivery = startDelivery(held, { open, poster, timing, mayTalk: lease.holds, log }, stream);
    serving.set(held.id, delivery);
    void delivery.done.finally(() => {
      if (serving.get(held.id) === delivery) serving.delete(held.id);
    });
  }

  /** From here on others may serve what this replica served: it must not say another word. */
  function lapsed(): void {
    if (serving.size > 0)
      log.warn({ count: serving.size }, 'the lease for callback subscriptions has expired');
    for (const delivery of serving.values()) delivery.cut();
  }

  async function keep(): Promise<void> {
    // Counted from before the statement, so that it never holds longer here than in the database.
    const askedAt = lease.now();
    const { free, held, same } = await store.keepLease(timing.leaseMs, [...serving.keys()]);
    if (stopping) return;
    // What fell silent in between would stay silent. The timer may not have had its turn yet.
    if (!lease.holds()) lapsed();
    clearTimeout(lapse);
    lapse = setTimeout(lapsed, lease.prolong(askedAt, timing.leaseMs));
    lapse.unref();
    const ours = same ? serving.size : await letGo();
    if (free || held > ours + coming.size) await takeUp();
  }

  /** What its router has registered again is served under another id, perhaps by another replica. How many stay. */
  async function letGo(): Promise<number> {
    const ids = [...serving.keys()];
    const ours = await store.stillHeld(ids);
    for (const id of ids) if (!ours.has(id)) serving.get(id)?.cut();
    return ours.size;
  }

  async function takeUp(): Promise<void> {
    for (const held of await store.claim([...serving.keys(), ...coming])) {
      // The operator may have taken an origin off the list since.
      if (mayCall(held.registration.callbackUrl, origins)) serve(held, null);
      else {
        log.warn({}, 'a callback subscription is dropped: its address is no longer in CALLBACK_ORIGINS');
        await held.drop();
      }
    }
  }

  function keepOn(): void {
    keeping = keep()
      .catch((error) =>
        log.warn({ err: error }, 'the maintenance of callback subscriptions failed; it is retried'),
      )
      .then(() => {
        if (stopping) return;
        next = setTimeout(keepOn, timing.keepEveryMs);
        next.unref();
      });
  }

  return {
    start() {
      started = true;
      keepOn();
    },
    isFull: store.isFull,
    async register(registration, cursor, stream) {
      const id = crypto.randomUUID();
      coming.add(id);
      for (const delivery of serving.values()) if (delivery.isOf(registration)) delivery.cut();
      try {
        const held = await store.add(id, registration, cursor);
        if (!held) {
          await stream.return?.();
          return false;
        }
        serve(held, stream);
        return true;
      } catch (error) {
        await stream.return?.();
        throw error;
      } finally {
        coming.delete(id);
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(next);
      const deliveries = [...serving.values()];
      for (const delivery of deliveries) delivery.leave();
      const patience = setTimeout(() => {
        for (const delivery of deliveries) delivery.cut();
      }, timing.graceMs);
      await Promise.all([keeping, ...deliveries.map(({ done }) => done)]);
      clearTimeout(patience);
      clearTimeout(lapse);
      if (!started) return;
      await store.leave().catch((error) => log.warn({ err: error }, 'a lease was not released; it expires'));
    },
  };
}
