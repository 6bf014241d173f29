import { isObject, type JsonObject } from '../shared/json.ts';

/**
 * The profile with fields laid over it, documents left aside. An object's parts that are not sent stay (deep)
 * or go; null, where it gets as far as here, takes a field away.
 */
export function mergeFields(profile: JsonObject, sent: JsonObject, merge: 'deep' | 'shallow'): JsonObject {
  const merged: JsonObject = { ...profile };
  for (const [key, value] of Object.entries(sent)) {
    if (value === null) delete merged[key];
    else if (isObject(value)) {
      const before = merge === 'deep' ? profile[key] : undefined;
      merged[key] = mergeFields(isObject(before) ? before : {}, value, merge);
    } else merged[key] = value;
  }
  return merged;
}
