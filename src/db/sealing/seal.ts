import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { Keyring } from './keyring.ts';

const FORMAT = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A user's own key. Deleting its wrapped form makes everything sealed under it unreadable for good. */
export type DataKey = Buffer;

/**
 * AES-256-GCM over JSON. `context` (whose and what) is authenticated, so that a sealed value cannot be moved
 * to another row. Layout: format byte, IV, tag, ciphertext.
 */
export function seal(key: DataKey, context: string, value: unknown): Buffer {
  return encrypt(key, context, Buffer.from(JSON.stringify(value ?? null)));
}

/** Throws when the value was changed, moved or sealed under another key. */
export function unseal(key: DataKey, context: string, sealed: Buffer): unknown {
  return JSON.parse(decrypt(key, context, sealed).toString('utf8'));
}

/** A new data key for a user and its wrapped form under the current master key. */
export function createDataKey(
  keyring: Keyring,
  userId: string,
): { key: DataKey; masterKeyId: string; wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, ...wrapDataKey(keyring, userId, key) };
}

export function wrapDataKey(
  keyring: Keyring,
  userId: string,
  key: DataKey,
): { masterKeyId: string; wrapped: Buffer } {
  const { id, key: master } = keyring.current;
  return { masterKeyId: id, wrapped: encrypt(master, wrapContext(userId), key) };
}

export function unwrapDataKey(
  keyring: Keyring,
  userId: string,
  masterKeyId: string,
  wrapped: Buffer,
): DataKey {
  const master = keyring.byId.get(masterKeyId);
  if (!master) throw new Error(`ENCRYPTION_KEYS has no key with the id ${masterKeyId}`);
  return decrypt(master.key, wrapContext(userId), wrapped);
}

/** A hash that reveals nothing without the user's key. It recognises a value and cannot be reversed. */
export function keyedDigest(key: DataKey, context: string, text: string): Buffer {
  return createHmac('sha256', keyObject(key)).update(`${context}\0${text}`).digest();
}

function wrapContext(userId: string): string {
  return `data-key:${userId}`;
}

const keyObjects = new WeakMap<Buffer, KeyObject>();

/** Node makes one for every use of bare bytes, at several times the cost of the whole operation. */
function keyObject(key: Buffer): KeyObject {
  const known = keyObjects.get(key) ?? createSecretKey(key);
  keyObjects.set(key, known);
  return known;
}

function encrypt(key: Buffer, context: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== FORMAT) throw new Error('sealed value of an unknown format');
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), iv)
    .setAAD(Buffer.from(context))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
}
