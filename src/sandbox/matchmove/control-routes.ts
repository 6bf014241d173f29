import { z } from 'zod';
import { rfc3339Seconds } from '../shared/clock.ts';
import { type ControlRoute, failure } from '../shared/control-router.ts';
import type { ApiAnswer } from '../shared/exchange.ts';
import { webhookModeSchema } from '../shared/shared-switches.ts';
import { decide } from './bank.ts';
import { baseProfile } from './base-profile.ts';
import { isObject, type JsonObject, mergeOver, objectAt, textAt } from './json.ts';
import { parkedEntry, unpark } from './pending-verifications.ts';
import { isKycApproved } from './update-user.ts';
import { type MatchmoveWorld, newRecord, type UserRecord } from './user-record.ts';
import { sendUserWebhook } from './webhook.ts';

const decisionBody = z.strictObject({
  field: z.string(),
  decision: z.enum(['approve', 'refuse']),
  webhook: webhookModeSchema.optional(),
});
const withdrawBody = z.strictObject({ field: z.string(), webhook: webhookModeSchema.optional() });
const kycBody = z.strictObject({
  status: z.string(),
  sub_status: z.string(),
  webhook: webhookModeSchema.optional(),
});
const webhookBody = z.strictObject({
  userId: z.string(),
  mode: webhookModeSchema.default('send'),
  event: z.string().optional(),
});
const rawProfile = z.custom<JsonObject>(isObject, 'the body is not an object');

/** Control calls of this simulator, beside those that all have. */
export const matchmoveControlRoutes: readonly ControlRoute<MatchmoveWorld>[] = [
  {
    method: 'GET',
    path: '/users',
    handle: (_, world) => ({ status: 200, body: Object.values(world.provider.users).map(summary) }),
  },
  {
    method: 'GET',
    path: '/users/:id',
    handle: ({ params }, world) => withUser(world, params.id, (user) => ({ status: 200, body: user })),
  },
  {
    // ?mode=merge (default) lays the body over the user, set replaces its top-level fields, replace the whole.
    method: 'PUT',
    path: '/users/:id',
    handle({ params, query, body }, world) {
      const id = params.id ?? '';
      const mode = z.enum(['merge', 'set', 'replace']).parse(query.get('mode') ?? 'merge');
      const fields = rawProfile.parse(body);
      const before = userOf(world, id) ?? newRecord(baseProfile(id, world.now()));
      const depth = mode === 'merge' ? Number.POSITIVE_INFINITY : 0;
      const profile =
        mode === 'replace' ? { ...fields, id } : { ...mergeOver(before.profile, fields, depth), id };
      const user = mode === 'replace' ? newRecord(profile) : { ...before, profile };
      world.provider.users[id] = user;
      return { status: 200, body: user };
    },
  },
  {
    method: 'DELETE',
    path: '/users/:id',
    handle: ({ params }, world) =>
      withUser(world, params.id, (_, id) => {
        delete world.provider.users[id];
        return { status: 204 };
      }),
  },
  {
    // Also without evidence.
    method: 'POST',
    path: '/users/:id/decide',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user, id) => {
        const { field, decision, webhook } = decisionBody.parse(body);
        if (!decide(world, id, user, field, decision, webhook))
          return failure(404, `nothing is parked for ${field}`);
        return { status: 200, body: user };
      }),
  },
  {
    // The entry goes without a decision; no webhook unless asked for.
    method: 'POST',
    path: '/users/:id/withdraw',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { field, webhook } = withdrawBody.parse(body);
        if (!parkedEntry(user, field)) return failure(404, `nothing is parked for ${field}`);
        unpark(user, field);
        if (webhook) sendUserWebhook(world, user, { mode: webhook });
        return { status: 200, body: user };
      }),
  },
  {
    // Any text goes: a status that nobody has heard of is worth a test.
    method: 'POST',
    path: '/users/:id/kyc',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { status, sub_status, webhook } = kycBody.parse(body);
        user.profile.kyc_status = status;
        user.profile.kyc_sub_status = sub_status;
        if (isKycApproved(user.profile)) user.profile.kyc_processed_date = rfc3339Seconds(world.now());
        user.profile.date_updated = rfc3339Seconds(world.now());
        if (webhook) sendUserWebhook(world, user, { mode: webhook });
        return { status: 200, body: user };
      }),
  },
  {
    method: 'POST',
    path: '/webhooks',
    handle({ body }, world) {
      const { userId, mode, event } = webhookBody.parse(body);
      return withUser(world, userId, (user) => ({
        status: 200,
        body: sendUserWebhook(world, user, { mode, event }),
      }));
    },
  },
];

function userOf(world: MatchmoveWorld, id: string): UserRecord | undefined {
  return Object.hasOwn(world.provider.users, id) ? world.provider.users[id] : undefined;
}

function withUser(
  world: MatchmoveWorld,
  id: string | undefined,
  then: (user: UserRecord, id: string) => ApiAnswer,
): ApiAnswer {
  const user = userOf(world, id ?? '');
  return user && id ? then(user, id) : failure(404, `there is no user ${id}`);
}

function summary({ profile, atBank }: UserRecord): JsonObject {
  const pending = objectAt(objectAt(profile, 'requirements'), 'pending_verification');
  return {
    id: textAt(profile, 'id'),
    name: textAt(profile, 'preferred_name'),
    type: textAt(profile, 'type'),
    status: textAt(profile, 'status'),
    kyc_status: textAt(profile, 'kyc_status'),
    kyc_sub_status: textAt(profile, 'kyc_sub_status'),
    pending: Object.keys(pending),
    at_bank: atBank.map((waiting) => waiting.field),
  };
}
