/** A master key for data at rest. `key` is 32 bytes. */
export type MasterKey = { id: string; key: Buffer };

/**
 * Master keys. The current one wraps new data keys: the first as read, and then whichever the database says, also while
 * the process runs. All of them unwrap.
 */
export type Keyring = { current: MasterKey; byId: ReadonlyMap<string, MasterKey> };

/** A master key as it is given: the text behind its id is the key itself, or what a KMS made of it. */
export type GivenKey = { id: string; text: string };

/** Reads `id:text` pairs joined by commas, newest first. Throws with what is wrong and never with key material. */
export function parseGivenKeys(text: string): GivenKey[] {
  const keys = text.split(',').map((part, index) => {
    const colon = part.indexOf(':');
    const [id, key] = [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
    if (colon < 0 || id === '' || key === '')
      throw new Error(`key ${index + 1} is not of the form id:base64`);
    return { id, text: key };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new Error('two keys share one id');
  return keys;
}

/** Reads `id:base64` pairs joined by commas, newest first. Throws with what is wrong and never with key material. */
export function parseKeyring(text: string): Keyring {
  const keys = parseGivenKeys(text).map(({ id, text: base64 }, index) => {
    const key = Buffer.from(base64, 'base64');
    if (key.length !== 32) throw new Error(`key ${index + 1} is not 32 bytes of base64`);
    return { id, key };
  });
  return keyringOf(keys);
}

/** A keyring of keys, newest first. */
export function keyringOf(keys: readonly MasterKey[]): Keyring {
  return { current: keys[0] as MasterKey, byId: new Map(keys.map((key) => [key.id, key])) };
}
