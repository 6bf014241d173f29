import { isObject, type Json, type JsonObject, mergeOver, objectAt } from '../shared/json.ts';

/** Objects that only hold other objects: where merging is shallow it is their parts that are replaced. */
const HOLDERS = ['addresses', 'identification'];

/** The profile as a PUT wants it. `null` empties a text or an object; `metadata` becomes null itself. */
export function mergeProfile(profile: JsonObject, sent: JsonObject, merge: 'deep' | 'shallow'): JsonObject {
  if (merge === 'deep') return mergeOver(profile, sent, Number.POSITIVE_INFINITY, emptied);
  const merged = mergeOver(profile, sent, 0, emptied);
  for (const key of HOLDERS) {
    const parts = sent[key];
    if (isObject(parts)) merged[key] = mergeOver(objectAt(profile, key), parts, 0, emptied);
  }
  return merged;
}

function emptied(key: string, before: Json | undefined): Json {
  if (key === 'metadata') return null;
  return isObject(before) ? {} : '';
}
