import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { keysIn, type RewrapOptions, rewrapKeys } from '../sealing/rewrap.ts';

/** Brings the data keys of registrations under the current master key. */
export function rewrapCallbackKeys(
  db: Database,
  keyring: Keyring,
  options: RewrapOptions = {},
): Promise<number> {
  return rewrapKeys(db, keyring, keysIn('callback_subscriptions'), options);
}
