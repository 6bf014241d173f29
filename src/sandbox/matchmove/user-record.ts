import { z } from 'zod';
import type { World } from '../shared/definition.ts';
import { isObject, type JsonObject } from '../shared/json.ts';
import type { MatchmoveSwitches } from './switches.ts';

const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');

/** A parked change that has its evidence and waits for the bank. */
const atBankSchema = z.object({
  /** Key of the entry under `requirements.pending_verification`. */
  field: z.string(),
  verificationId: z.string(),
  /** The entry as parked: where entries vanish at evidence, this is all that is left of it. */
  entry: jsonObject,
  /** Milliseconds of the simulator's clock; null: only `/_sandbox` decides. */
  decideAt: z.number().nullable(),
  refuse: z.boolean(),
});

/** Evidence that was taken, with the answer it got. */
const evidenceSchema = z.object({ verificationId: z.string(), at: z.string(), answer: jsonObject });

/**
 * One user. `profile` is the wire's JSON itself, parked entries included, so that `/_sandbox` can put any
 * state there, also one that the rules would never make.
 */
export const userRecordSchema = z.object({
  profile: jsonObject,
  atBank: z.array(atBankSchema),
  evidence: z.array(evidenceSchema),
});

export const matchmoveStateSchema = z.object({ users: z.record(z.string(), userRecordSchema) });

export type UserRecord = z.infer<typeof userRecordSchema>;
export type AtBank = z.infer<typeof atBankSchema>;
export type MatchmoveState = z.infer<typeof matchmoveStateSchema>;
export type MatchmoveWorld = World<MatchmoveState, MatchmoveSwitches>;

/** A record without history around a profile. */
export function newRecord(profile: JsonObject): UserRecord {
  return { profile, atBank: [], evidence: [] };
}
