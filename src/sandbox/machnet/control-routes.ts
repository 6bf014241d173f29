import { z } from 'zod';
import type { ControlRoute } from '../shared/control-router.ts';
import { type JsonObject, textAt } from '../shared/json.ts';
import { webhookModeSchema } from '../shared/shared-switches.ts';
import { userControlRoutes, withUser } from '../shared/user-control-routes.ts';
import { blankProfile } from './blank-profile.ts';
import { moveTo } from './kyc.ts';
import { requestedAtRetry } from './outcome.ts';
import { setPaused } from './subscription.ts';
import type { MachnetSwitches } from './switches.ts';
import { kindOf, type MachnetWorld, newRecord, type UserRecord } from './user-record.ts';
import { sendUserWebhook } from './webhook.ts';

const statusBody = z.strictObject({
  status: z.string(),
  /** Tags that a `RETRY` asks for; absent: what is missing, else a document. */
  requested: z.array(z.string()).optional(),
  webhook: webhookModeSchema.optional(),
});
const cipBody = z.record(z.string(), z.string().nullable());
const webhookBody = z.strictObject({
  userId: z.string(),
  event: z.string().optional(),
  mode: webhookModeSchema.default('send'),
});
const subscriptionBody = z.strictObject({ paused: z.boolean() });

/** Control calls of this simulator, beside those that all have. */
export const machnetControlRoutes: readonly ControlRoute<MachnetWorld>[] = [
  ...userControlRoutes<UserRecord, MachnetSwitches>({
    profileOf: (user) => user.profile,
    withProfile: (profile, before) => (before ? { ...before, profile } : newRecord(profile)),
    blank: blankProfile,
    idKey: 'id',
    summary,
  }),
  {
    // Any text goes: a status that nobody has heard of is worth a test.
    method: 'POST',
    path: '/users/:id/status',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { status, requested, webhook } = statusBody.parse(body);
        moveTo(user, status, requested ?? (status === 'RETRY' ? requestedAtRetry(user) : []));
        if (webhook || world.switches.webhookOnStatusSet) sendUserWebhook(world, user, { mode: webhook });
        return { status: 200, body: user };
      }),
  },
  {
    // Sets tags by hand, `{"ID_DOC": "FAILED"}`; null takes one away. The status stays.
    method: 'POST',
    path: '/users/:id/cip-info',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        for (const [tag, value] of Object.entries(cipBody.parse(body))) {
          if (value === null) delete user.cipInfo[tag];
          else user.cipInfo[tag] = value;
        }
        return { status: 200, body: user };
      }),
  },
  {
    method: 'POST',
    path: '/webhooks',
    handle({ body }, world) {
      const { userId, event, mode } = webhookBody.parse(body);
      return withUser(world, userId, (user) => ({
        status: 200,
        body: sendUserWebhook(world, user, { mode, event }),
      }));
    },
  },
  {
    method: 'GET',
    path: '/webhooks/subscription',
    handle: (_, world) => ({ status: 200, body: world.provider.subscription }),
  },
  {
    method: 'PATCH',
    path: '/webhooks/subscription',
    handle({ body }, world) {
      setPaused(world, subscriptionBody.parse(body).paused);
      return { status: 200, body: world.provider.subscription };
    },
  },
];

function summary({ profile, cipInfo, retries }: UserRecord): JsonObject {
  return {
    id: textAt(profile, 'id'),
    name: [textAt(profile, 'first_name'), textAt(profile, 'last_name')].filter(Boolean).join(' '),
    kind: kindOf(profile),
    status: textAt(profile, 'status'),
    requested: Object.keys(cipInfo).filter((tag) => cipInfo[tag] === 'REQUESTED'),
    retries,
  };
}
