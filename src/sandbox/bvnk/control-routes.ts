import { z } from 'zod';
import { type ControlRoute, failure } from '../shared/control-router.ts';
import { isObject, type JsonObject, textAt } from '../shared/json.ts';
import { type WebhookMode, webhookModeSchema } from '../shared/shared-switches.ts';
import { userControlRoutes, withUser } from '../shared/user-control-routes.ts';
import { asNew } from './associates.ts';
import { customerEvents } from './customer-events.ts';
import { completeHostedVerification } from './hosted-verification.ts';
import { displayName } from './show-customer.ts';
import type { BvnkSwitches } from './switches.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';
import { sendEvent, sendStatusEvents } from './webhook.ts';

const webhook = webhookModeSchema.optional();
const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');
const statusBody = z.strictObject({ status: z.string(), webhook });
const associatesBody = z.strictObject({ associates: z.array(jsonObject), webhook });
const verificationBody = z.strictObject({
  /** Whose link: an associate's place in the list or reference; absent: the customer's own. */
  associate: z.union([z.number().int().min(0), z.string()]).optional(),
  verificationStatus: z.string().default('completed'),
  /** The customer's status then; absent: `VERIFIED` for its own link, unchanged for an associate's. */
  status: z.string().optional(),
  /** What the link filled in, laid over the customer. */
  fields: jsonObject.default({}),
  webhook,
});
const webhookBody = z.strictObject({
  userId: z.string(),
  event: z.string().default(customerEvents.statusChange),
  mode: webhookModeSchema.default('send'),
});

/** Control calls of this simulator, beside those that all have. */
export const bvnkControlRoutes: readonly ControlRoute<BvnkWorld>[] = [
  ...userControlRoutes<UserRecord, BvnkSwitches>({
    profileOf: (user) => user.profile,
    withProfile: (profile) => ({ profile }),
    blank: (reference) => ({ reference, status: 'PENDING', type: 'INDIVIDUAL' }),
    idKey: 'reference',
    summary: ({ profile }) => ({
      id: textAt(profile, 'reference'),
      name: displayName(profile),
      type: textAt(profile, 'type'),
      status: textAt(profile, 'status'),
    }),
  }),
  {
    // Any text goes: a status that nobody has heard of is worth a test.
    method: 'POST',
    path: '/users/:id/status',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { status, webhook: mode } = statusBody.parse(body);
        user.profile.status = status;
        if (tells(world, mode)) sendStatusEvents(world, user, mode);
        return { status: 200, body: user };
      }),
  },
  {
    // Behind the partner's back. Who has no reference or verification gets one, as from an update.
    method: 'PUT',
    path: '/users/:id/associates',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { associates, webhook: mode } = associatesBody.parse(body);
        const { company } = user.profile;
        if (!isObject(company)) return failure(400, 'the customer is no company');
        company.associates = associates.map(asNew);
        if (tells(world, mode)) sendEvent(world, user, customerEvents.update, mode);
        return { status: 200, body: user };
      }),
  },
  {
    method: 'POST',
    path: '/users/:id/hosted-verification',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { webhook: mode, ...outcome } = verificationBody.parse(body);
        const before = user.profile.status;
        if (!completeHostedVerification(user, outcome)) return failure(404, 'there is no such link');
        if (tells(world, mode)) {
          if (user.profile.status !== before) sendStatusEvents(world, user, mode);
          sendEvent(world, user, customerEvents.update, mode);
        }
        return { status: 200, body: user };
      }),
  },
  {
    method: 'POST',
    path: '/webhooks',
    handle({ body }, world) {
      const { userId, event, mode } = webhookBody.parse(body);
      return withUser(world, userId, (user) => ({ status: 200, body: sendEvent(world, user, event, mode) }));
    },
  },
];

function tells(world: BvnkWorld, mode: WebhookMode | undefined): boolean {
  return mode !== undefined || world.switches.controlWebhooks;
}
