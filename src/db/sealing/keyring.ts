/** A master key for data at rest. `key` is 32 bytes. */
export type MasterKey = { id: string; key: Buffer };

/**
 * Master keys. The current one wraps new data keys: the first as read, and then whichever the database says, also while
 * the process runs. All of them unwrap.
 */
export type Keyring = { current: MasterKey; byId: ReadonlyMap<string, MasterKey> };

/**
 * Reads `id:base64` pairs joined by commas, newest first. Throws with what is wrong and never with key material.
 */
export function parseKeyring(text: string): Keyring {
  const keys = text.split(',').map((part, index) => parseMasterKey(part.trim(), index + 1));
  const byId = new Map(keys.map((key) => [key.id, key]));
  if (byId.size !== keys.length) throw new Error('two keys share one id');
  return { current: keys[0] as MasterKey, byId };
}

function parseMasterKey(part: string, position: number): MasterKey {
  const colon = part.indexOf(':');
  const id = part.slice(0, colon);
  if (colon < 1) throw new Error(`key ${position} is not of the form id:base64`);
  const key = Buffer.from(part.slice(colon + 1), 'base64');
  if (key.length !== 32) throw new Error(`key ${position} is not 32 bytes of base64`);
  return { id, key };
}
