import { createDecipheriv, type KeyObject } from 'node:crypto';

const IV = 1;
const TAG = IV + 12;
const BODY = TAG + 16;

/**
 * Opens what `src/db/sealing` seals. Written out here, so that the limit stays what it is when that is changed: one
 * AES operation, nothing remembered.
 */
export function openSealed(key: KeyObject, context: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(IV, TAG))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(TAG, BODY));
  return Buffer.concat([decipher.update(sealed.subarray(BODY)), decipher.final()]);
}
