import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject } from 'node:crypto';

const FORMAT = 2;
const BLOCK = 16;
/** Half of a block is zero, which detects a forged one: one in 2^64 would pass. */
const REDUNDANCY = 8;

/**
 * A number as a text that shows nothing of it and that nobody else can make: one block of AES under a key of the secret
 * and the kind. The same number gives the same text on every replica, so that clients can compare.
 */
export function sealPlace(secret: string, kind: string, place: number): string {
  const block = Buffer.alloc(BLOCK);
  block.writeBigUInt64BE(BigInt(place), REDUNDANCY);
  const cipher = createCipheriv('aes-256-ecb', keyOf(secret, kind), null).setAutoPadding(false);
  return Buffer.concat([Buffer.of(FORMAT), cipher.update(block), cipher.final()]).toString('base64url');
}

/** The number of a text that `sealPlace` made with the same secret and kind, or `null` for any other text. */
export function openPlace(secret: string, kind: string, text: string): number | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 1 + BLOCK || bytes[0] !== FORMAT || bytes.toString('base64url') !== text) return null;
  const decipher = createDecipheriv('aes-256-ecb', keyOf(secret, kind), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(bytes.subarray(1)), decipher.final()]);
  if (block.readBigUInt64BE(0) !== 0n) return null;
  const place = Number(block.readBigUInt64BE(REDUNDANCY));
  return Number.isSafeInteger(place) ? place : null;
}

/** A database has one secret, and a test a few; there are a handful of kinds. */
const MOST_KEYS = 32;
const keys = new Map<string, KeyObject>();

function keyOf(secret: string, kind: string): KeyObject {
  const source = `cursor\0${kind}\0${secret}`;
  const known = keys.get(source);
  if (known) return known;
  const key = createSecretKey(createHash('sha256').update(source).digest());
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(source, key);
  return key;
}
