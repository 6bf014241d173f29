import type { JsonObject } from '../shared/json.ts';
import { wireTime } from './wire-time.ts';

/** A send user of whom nothing is known. Keys without a value are absent here, as in the samples. */
export function blankProfile(id: string, at: number): JsonObject {
  return { id, type: 'SEND', business: false, status: 'UNVERIFIED', created_at: wireTime(at) };
}
