import { z } from 'zod';
import type { World } from '../shared/definition.ts';
import { isObject, type JsonObject } from '../shared/json.ts';
import type { BvnkSwitches } from './switches.ts';

const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');

/**
 * One customer. `profile` is the wire's JSON itself, with an individual's e-mail and phone under
 * `individual.details.contactInfo`, so that `/_sandbox` can put any state there, also one that the rules would
 * never make.
 */
const userRecordSchema = z.object({ profile: jsonObject });

/** A request that succeeded under an idempotency key. */
const rememberedSchema = z.object({ key: z.string(), digest: z.string(), reference: z.string() });

export const bvnkStateSchema = z.object({
  users: z.record(z.string(), userRecordSchema),
  remembered: z.array(rememberedSchema),
  /** Nonces of requests that were rightly signed; `at` in milliseconds of the machine's clock. */
  nonces: z.array(z.object({ nonce: z.string(), at: z.number() })),
});

export type UserRecord = z.infer<typeof userRecordSchema>;
export type BvnkState = z.infer<typeof bvnkStateSchema>;
export type BvnkWorld = World<BvnkState, BvnkSwitches>;
