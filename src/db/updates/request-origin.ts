import { type DataKey, keyedDigest, seal, unseal } from '../sealing/seal.ts';

/** Who asked for an update (`sub`), and the idempotency key of the request. */
export type RequestOrigin = { caller: string | null; key: string | null };

/** The same as stored: digests under the service's key, by which it is found, and seals under the user's key. */
export type StoredOrigin = {
  callerDigest: Buffer | null;
  sealedCaller: Buffer | null;
  keyDigest: Buffer | null;
  sealedKey: Buffer | null;
};

type Update = { id: string; userId: string };
type Keys = { serviceKey: DataKey; dataKey: DataKey };

/** One digest for a caller, whichever the user: the updates of a caller can be listed. */
export function callerDigest(serviceKey: DataKey, caller: string): Buffer {
  return keyedDigest(serviceKey, 'caller', caller);
}

/** An idempotency key is of one caller and one user. */
export function requestDigest(serviceKey: DataKey, caller: string, userId: string, key: string): Buffer {
  return keyedDigest(serviceKey, 'idempotency-key', JSON.stringify([caller, userId, key]));
}

export function storedOrigin(
  { serviceKey, dataKey }: Keys,
  { id, userId }: Update,
  { caller, key }: RequestOrigin,
): StoredOrigin {
  return {
    callerDigest: caller === null ? null : callerDigest(serviceKey, caller),
    sealedCaller: caller === null ? null : seal(dataKey, callerContext(id), caller),
    keyDigest: caller === null || key === null ? null : requestDigest(serviceKey, caller, userId, key),
    sealedKey: key === null ? null : seal(dataKey, keyContext(id), key),
  };
}

export function openCaller(dataKey: DataKey, updateId: string, sealed: Buffer | null): string | null {
  return sealed && (unseal(dataKey, callerContext(updateId), sealed) as string);
}

export function openRequestKey(dataKey: DataKey, updateId: string, sealed: Buffer | null): string | null {
  return sealed && (unseal(dataKey, keyContext(updateId), sealed) as string);
}

const callerContext = (updateId: string): string => `update-caller:${updateId}`;
const keyContext = (updateId: string): string => `update-key:${updateId}`;
