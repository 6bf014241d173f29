import { z } from 'zod';
import type { World } from '../shared/definition.ts';
import { isObject, type JsonObject } from '../shared/json.ts';
import { arrivalSchema } from './nonces.ts';
import type { PaywardSwitches } from './switches.ts';

const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');

/**
 * One user. `shown` is the wire's JSON that GET answers; `profile` is what PATCH changes and no answer ever
 * shows. Both are kept as they are, so that `/_sandbox` can put any state there.
 */
export const userRecordSchema = z.object({ shown: jsonObject, profile: jsonObject });

export const paywardStateSchema = z.object({
  users: z.record(z.string(), userRecordSchema),
  /** The last nonce taken, by API key. Decimal text, since a JSON number cannot hold 64 bits. */
  lastNonces: z.record(z.string(), z.string()),
  arrivals: z.array(arrivalSchema),
  /** Calls with a wrong key, by the caller's address. */
  wrongKeys: z.record(z.string(), z.object({ inARow: z.number(), lockedUntil: z.number().nullable() })),
});

export type UserRecord = z.infer<typeof userRecordSchema>;
export type PaywardState = z.infer<typeof paywardStateSchema>;
export type PaywardWorld = World<PaywardState, PaywardSwitches>;
