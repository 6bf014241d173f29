import { LRUCache } from 'lru-cache';
import type { Keyring, MasterKey } from './keyring.ts';
import { type DataKey, unwrapDataKey } from './seal.ts';

/** A data key as a row brings it. */
type Wrapped = { id: string; masterKeyId: string; wrapped: Buffer };
type Known = { key: DataKey; master: MasterKey | undefined; wrapped: Buffer };

const MOST = 20_000;
/** Not prolonged by use: so long may a replica hold the key of an erased user. */
export const KNOWN_FOR_MS = 60_000;

const known = new LRUCache<string, Known>({
  max: MOST,
  ttl: KNOWN_FOR_MS,
  // A key that nobody asks for again leaves, too.
  ttlAutopurge: true,
  ttlResolution: 0,
  perf: { now: () => performance.now() },
});

/**
 * The data key of a user, unwrapped once and remembered for a minute: to unwrap it costs as much as to open what is sealed
 * under it. The row decides: without it there is no key, and one that is wrapped otherwise is unwrapped anew.
 *
 * @throws when the master key is not in the keyring, or does not open the key
 */
export function knownDataKey(keyring: Keyring, { id, masterKeyId, wrapped }: Wrapped): DataKey {
  const master = keyring.byId.get(masterKeyId);
  const found = known.get(id);
  if (found && found.master === master && found.wrapped.equals(wrapped)) return found.key;
  const key = unwrapDataKey(keyring, id, masterKeyId, wrapped);
  // Copied: a part of a message keeps all of it in memory.
  known.set(id, { key, master, wrapped: Buffer.from(wrapped) });
  return key;
}
