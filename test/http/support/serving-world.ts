import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/db/connection.ts';
import type { CallbackEvent, CallbackStream, OpenStream } from '../../../src/http/callback/open-stream.ts';
import { createPoster } from '../../../src/http/callback/poster.ts';
import { createServing } from '../../../src/http/callback/serving.ts';
import type {
  CallbackRegistration,
  CallbackStore,
  HeldRegistration,
} from '../../../src/http/callback/store.ts';
import { CALLBACK_TIMING, type CallbackTiming } from '../../../src/http/callback/timing.ts';
import { createLogger } from '../../../src/http/log.ts';
import { createCallbackStore } from '../../../src/runtime/callback-store.ts';
import { keyring } from '../../support/builders.ts';
import { until } from '../../support/condition.ts';
import { createTestDatabase } from '../../support/database.ts';
import { startRouter } from './router.ts';

/** Events for every registration, from any place on: cursors are their numbers. */
function eventSource() {
  const waiting = new Set<() => void>();
  const opened: { id: string; at: number }[] = [];
  let count = 0;
  let streams = 0;
  const failing = { open: false, read: false, code: 'INTERNAL_SERVER_ERROR' };
  const failure = () => [{ message: 'It failed.', extensions: { code: failing.code } }];
  let hanging = false;
  let reading = 0;

  function stream(cursor: string | null): CallbackStream {
    let at = Number(cursor ?? 0);
    let left = false;
    let wake = () => {};
    streams += 1;
    return {
      async next() {
        while (!left && at >= count)
          await new Promise<void>((resolve) => {
            wake = resolve;
            waiting.add(resolve);
          });
        if (left) return { done: true, value: undefined };
        at += 1;
        reading += 1;
        if (hanging) await new Promise(() => {});
        reading -= 1;
        const payload = failing.read ? { data: null, errors: failure() } : { data: { at } };
        const event: CallbackEvent = { payload, cursor: String(at), ended: false };
        return { done: false, value: event };
      },
      async return() {
        if (!left) streams -= 1;
        left = true;
        wake();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
  const open: OpenStream = async ({ subscriptionId: id }, cursor) => {
    opened.push({ id, at: performance.now() });
    return failing.open ? { errors: failure() } : { stream: stream(cursor), cursor };
  };
  return {
    open,
    stream,
    /** What fails from now on, as clients see it. */
    failing,
    /** From now on no event is read to its end. */
    hang() {
      hanging = true;
    },
    reading: () => reading,
    push(events = 1) {
      count += events;
      for (const wake of waiting) wake();
      waiting.clear();
    },
    streams: () => streams,
    /** When a stream was opened for it that was not there when it was registered. */
    opened: ({ subscriptionId }: CallbackRegistration) => opened.filter(({ id }) => id === subscriptionId),
  };
}

/** What a test puts between a replica and its store. */
export type Wrap = { [Name in 'keepLease' | 'claim']?: (go: CallbackStore[Name]) => CallbackStore[Name] } & {
  acknowledge?: (go: HeldRegistration['acknowledge']) => HeldRegistration['acknowledge'];
};

export type ServingWorld = Awaited<ReturnType<typeof servingWorld>>;

/** Deliveries over the real store and to a real router, with events that the test makes. */
export async function servingWorld() {
  const database = await createTestDatabase();
  // As many as a replica has for telling.
  const { db } = openDatabase({ url: database.url, maxConnections: 6, onError() {} });
  const router = await startRouter();
  const poster = createPoster();
  const stops: (() => Promise<void>)[] = [];

  function aRegistration(): CallbackRegistration {
    const id = randomUUID();
    return {
      callbackUrl: router.callbackUrl(id),
      subscriptionId: id,
      verifier: `verifier-${id}`,
      heartbeatIntervalMs: 0,
      query: '',
      operationName: null,
      variables: null,
      viewer: { subject: 'router', scopes: new Set(), userId: null, expiresAt: null },
    };
  }

  function replica(timing: Partial<CallbackTiming>, wrap: Wrap = {}) {
    const logged: string[] = [];
    const log = createLogger('debug', { write: (line) => void logged.push(line) });
    const store = createCallbackStore(db, keyring, log);
    const source = eventSource();
    let kept = 0;
    const held = (one: HeldRegistration) => ({
      ...one,
      acknowledge: wrap.acknowledge?.(one.acknowledge) ?? one.acknowledge,
    });
    const keepLease = wrap.keepLease?.(store.keepLease) ?? store.keepLease;
    const claim = wrap.claim?.(store.claim) ?? store.claim;
    const serving = createServing({
      store: {
        ...store,
        async keepLease(...asked) {
          const duties = await keepLease(...asked);
          kept += 1;
          return duties;
        },
        claim: async (ids) => (await claim(ids)).map(held),
        async add(...asked) {
          const added = await store.add(...asked);
          return added && held(added);
        },
      },
      origins: [router.origin],
      open: source.open,
      poster,
      timing: {
        ...CALLBACK_TIMING,
        leaseMs: 10_000,
        keepEveryMs: 50,
        firstPauseMs: 10,
        graceMs: 500,
        ...timing,
      },
      log,
    });
    stops.push(serving.stop);
    serving.start();
    return {
      store,
      source,
      serving,
      logged: (what: string) => logged.some((line) => line.includes(what)),
      async register(registration = aRegistration()) {
        await until('it has its lease', () => kept > 0);
        await serving.register(registration, '0', source.stream('0'));
        return registration;
      },
      /** It has looked around so many times more, and done what there was to do. */
      async rounds(count = 3) {
        const enough = kept + count;
        await until('it has looked around', () => kept >= enough);
      },
    };
  }

  return {
    db,
    url: database.url,
    router,
    poster,
    aRegistration,
    /** Nobody serves it. */
    async abandon(registration: CallbackRegistration) {
      await createCallbackStore(db, keyring, createLogger('silent')).add(randomUUID(), registration, '0');
    },
    replica,
    /** The numbers of the events that its router was sent. */
    told: ({ subscriptionId }: CallbackRegistration): number[] =>
      router.of(subscriptionId, 'next').map(({ body }) => body.payload.data?.at),
    async reset() {
      for (const stop of stops.splice(0)) await stop();
      await sql`delete from callback_subscriptions`.execute(db);
      await sql`delete from callback_servers`.execute(db);
    },
    async close() {
      await poster.close();
      await router.close();
      await db.destroy();
      await database.drop();
    },
  };
}
