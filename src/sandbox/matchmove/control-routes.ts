import { z } from 'zod';
import { rfc3339Seconds } from '../shared/clock.ts';
import { type ControlRoute, failure } from '../shared/control-router.ts';
import { type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { webhookModeSchema } from '../shared/shared-switches.ts';
import { userControlRoutes, withUser } from '../shared/user-control-routes.ts';
import { decide } from './bank.ts';
import { baseProfile } from './base-profile.ts';
import { parkedEntry, unpark } from './pending-verifications.ts';
import type { MatchmoveSwitches } from './switches.ts';
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

/** Control calls of this simulator, beside those that all have. */
export const matchmoveControlRoutes: readonly ControlRoute<MatchmoveWorld>[] = [
  ...userControlRoutes<UserRecord, MatchmoveSwitches>({
    profileOf: (user) => user.profile,
    withProfile: (profile, before) => (before ? { ...before, profile } : newRecord(profile)),
    blank: baseProfile,
    idKey: 'id',
    summary,
  }),
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
