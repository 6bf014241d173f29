import { isObject, type Json, type JsonObject, mergeOver } from '../shared/json.ts';
import type { BvnkSwitches } from './switches.ts';

/** Writes a value under a key; null empties it, as the switch says how empty looks. */
export function writeValue(holder: JsonObject, key: string, value: Json, switches: BvnkSwitches): void {
  if (value === null && switches.emptyValues === 'absent') delete holder[key];
  else holder[key] = shownEmpty(value, switches);
}

/** Writes an address: the old one goes as a whole, or part by part by switch. */
export function writeAddress(holder: JsonObject, value: Json, switches: BvnkSwitches): void {
  const before = holder.address;
  const merges = switches.addressUpdate === 'merge' && isObject(before) && isObject(value);
  writeValue(holder, 'address', merges ? mergeOver(before, value) : value, switches);
}

/** The value without its emptied parts, or with null for them. */
export function shownEmpty(value: Json, switches: BvnkSwitches): Json {
  return switches.emptyValues === 'absent' ? withoutNulls(value) : value;
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]));
}
