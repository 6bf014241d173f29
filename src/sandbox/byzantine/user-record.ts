import { z } from 'zod';
import type { World } from '../shared/definition.ts';
import { isObject, type JsonObject, textAt } from '../shared/json.ts';
import type { ByzantineSwitches } from './switches.ts';

const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');

/** What the next documents of a user get, whatever they are. */
const comingVerdictSchema = z.object({
  /** Only documents of this type; null: any. */
  documentType: z.string().nullable(),
  errors: z.array(z.string()),
  warnings: z.array(z.string()),
});

/**
 * One user. `profile` is the wire's JSON: what get-user-details shows and, beside it, what only updates carry
 * (`additionalUserInfo`, `verificationDocuments`, `missingDocuments`, the rest of `userInfo`), so that
 * `/_sandbox` can put any state there. `integratorId` says whose user it is.
 */
export const userRecordSchema = z.object({
  profile: jsonObject,
  comingVerdicts: z.array(comingVerdictSchema),
});

export const byzantineStateSchema = z.object({ users: z.record(z.string(), userRecordSchema) });

export type UserRecord = z.infer<typeof userRecordSchema>;
export type ByzantineState = z.infer<typeof byzantineStateSchema>;
export type ByzantineWorld = World<ByzantineState, ByzantineSwitches>;

/** The integrator that the sandbox's keys belong to; users of another are as if they were not there. */
export const INTEGRATOR_ID = 'c0d1f7a4-52b9-4e0e-9d64-2f0a8b6e7c31';

export function newRecord(profile: JsonObject): UserRecord {
  return { profile, comingVerdicts: [] };
}

/** The integrator's own users, in the order in which they came. */
export function ownUsers(world: ByzantineWorld): UserRecord[] {
  return Object.values(world.provider.users).filter(
    ({ profile }) => textAt(profile, 'integratorId') === INTEGRATOR_ID,
  );
}

export function accountsOf(profile: JsonObject): JsonObject[] {
  return Array.isArray(profile.accounts) ? profile.accounts.filter(isObject) : [];
}

/** The account with this id, with the user it belongs to. */
export function findAccount(
  world: ByzantineWorld,
  accountId: string,
): { user: UserRecord; account: JsonObject } | undefined {
  for (const user of ownUsers(world)) {
    const account = accountsOf(user.profile).find((one) => textAt(one, 'accountId') === accountId);
    if (account) return { user, account };
  }
  return undefined;
}
