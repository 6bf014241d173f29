import { randomUUID } from 'node:crypto';
import {
  acknowledgeCallback,
  type CallbackHold,
  type CallbackOrigin,
  claimCallbacks,
  deleteCallback,
  hasCallbackRoom,
  heldCallbacks,
  insertCallback,
} from '../db/callbacks/callback.repository.ts';
import {
  digestOfIds,
  endCallbackLease,
  endDesertedCallbackLeases,
  keepCallbackLease,
} from '../db/callbacks/callback-lease.repository.ts';
import { createConcurrencyLimit } from '../db/callbacks/concurrency-limit.ts';
import type { Database } from '../db/connection.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import { keyedDigest } from '../db/sealing/seal.ts';
import { serviceKey } from '../db/sealing/service-key.ts';
import type { CallbackRegistration, CallbackStore, HeldRegistration } from '../http/callback/store.ts';
import type { Log } from '../http/log.ts';

const MOST_AT_A_TIME = 500;
/**
 * Notes are as many as events times routers, and wait here: in the queue for a connection the lease would
 * wait behind them, and run out.
 */
const NOTED_AT_ONCE = 3;

/** How many registrations may be there: of an end user, of a service, in all. */
export type CallbackLimits = { perUser: number; perService: number; inAll: number };

export const CALLBACK_LIMITS: CallbackLimits = { perUser: 100, perService: 5_000, inAll: 20_000 };

/** A registration as JSON. */
type Stored = Omit<CallbackRegistration, 'viewer'> & {
  viewer: { subject: string; scopes: string[]; userId: string | null; expiresAt: string | null };
};

/** Registrations of routers in PostgreSQL, held by one replica each, which is known by an id of its own. */
export function createCallbackStore(
  db: Database,
  keyring: Keyring,
  log: Log,
  limits: CallbackLimits = CALLBACK_LIMITS,
): CallbackStore {
  const serverId = randomUUID();
  const limited = createConcurrencyLimit(NOTED_AT_ONCE);

  function held(
    hold: CallbackHold,
    registration: CallbackRegistration,
    cursor: string | null,
  ): HeldRegistration {
    return {
      id: hold.id,
      registration,
      cursor,
      acknowledge: (next) => limited(() => acknowledgeCallback(db, hold, next)),
      drop: () => limited(() => deleteCallback(db, hold)),
    };
  }

  async function originOf({
    callbackUrl,
    subscriptionId,
    viewer,
  }: CallbackRegistration): Promise<CallbackOrigin> {
    const who = JSON.stringify([viewer.subject, viewer.userId]);
    // A subject may be a name or an address: only a digest is stored, under a key that a dump does not show.
    const digest = keyedDigest(await serviceKey(db, keyring), 'callback-viewer', who);
    return { reference: [callbackUrl, subscriptionId], viewer: digest };
  }

  const roomOf = ({ viewer }: CallbackRegistration) => ({
    own: viewer.userId === null ? limits.perService : limits.perUser,
    all: limits.inAll,
  });

  return {
    async keepLease(leaseMs, serving) {
      const { deserted, free, held, digest } = await keepCallbackLease(db, serverId, leaseMs);
      if (deserted) await endDesertedCallbackLeases(db, serverId);
      const same = held === serving.length && digest === digestOfIds(serving);
      return { free: deserted || free, held, same };
    },
    stillHeld: (ids) => heldCallbacks(db, serverId, ids),
    async claim(serving) {
      const claimed = await claimCallbacks(db, keyring, serverId, serving, MOST_AT_A_TIME);
      const readable: HeldRegistration[] = [];
      for (const { hold, registration, cursor } of claimed) {
        if (registration === undefined) {
          log.error({ component: 'callback' }, 'a callback registration cannot be read; it is dropped');
          await deleteCallback(db, hold);
        } else readable.push(held(hold, revive(registration as Stored), cursor));
      }
      return readable;
    },
    isFull: async (registration) =>
      !(await hasCallbackRoom(db, await originOf(registration), roomOf(registration))),
    async add(id, registration, cursor) {
      const stored = { id, serverId, registration: toStored(registration), cursor };
      const origin = await originOf(registration);
      const hold = await insertCallback(db, keyring, { ...stored, ...origin }, roomOf(registration));
      return hold && held(hold, registration, cursor);
    },
    leave: () => endCallbackLease(db, serverId),
  };
}

function toStored({ viewer, ...registration }: CallbackRegistration): Stored {
  const { subject, scopes, userId, expiresAt } = viewer;
  return {
    ...registration,
    viewer: { subject, scopes: [...scopes], userId, expiresAt: expiresAt?.toISOString() ?? null },
  };
}

function revive({ viewer, ...registration }: Stored): CallbackRegistration {
  const { subject, scopes, userId, expiresAt } = viewer;
  return {
    ...registration,
    viewer: {
      subject,
      scopes: new Set(scopes),
      userId,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    },
  };
}
