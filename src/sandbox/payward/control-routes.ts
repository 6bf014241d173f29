import { z } from 'zod';
import type { ControlRoute } from '../shared/control-router.ts';
import { ensureArray, ensureObject, isObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { webhookModeSchema } from '../shared/shared-switches.ts';
import { userControlRoutes, withUser } from '../shared/user-control-routes.ts';
import { isVerified, requiredActions, stateOf } from './required-actions.ts';
import type { PaywardSwitches } from './switches.ts';
import { blankUser, fieldsOf, recordOf } from './user-fields.ts';
import type { PaywardWorld, UserRecord } from './user-record.ts';
import { sendStatusWebhook, sendUserWebhook } from './webhook.ts';

const jsonObject = z.custom<JsonObject>(isObject, 'is not an object');
const sending = { webhook: webhookModeSchema.optional(), event: z.string().optional() };
const statusBody = z.strictObject({
  status: z.string(),
  required_actions: z.array(jsonObject).optional(),
  reasons: z.array(z.string()).optional(),
  ...sending,
});
const actionsBody = z.strictObject({ required_actions: z.array(jsonObject), ...sending });
const actionBody = z.strictObject({ action: jsonObject, ...sending });
const webhookBody = z.strictObject({
  userId: z.string(),
  event: z.string().default('user.verified'),
  mode: webhookModeSchema.default('send'),
  data: jsonObject.optional(),
});

/** Control calls of this simulator, beside those that all have and those over nonces. */
export const paywardControlRoutes: readonly ControlRoute<PaywardWorld>[] = [
  ...userControlRoutes<UserRecord, PaywardSwitches>({
    profileOf: fieldsOf,
    withProfile: recordOf,
    blank: blankUser,
    idKey: 'id',
    summary,
  }),
  {
    // Any text goes: a state that nobody has heard of is worth a test. What is not given is gone.
    method: 'POST',
    path: '/users/:id/status',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { status, required_actions, reasons, ...sent } = statusBody.parse(body);
        user.shown.status = statusObject(status, required_actions, reasons);
        return notifyAndShow(world, user, sent, true);
      }),
  },
  {
    // Actions of any kind, also ones that nobody has heard of; an empty list makes an `ok` user verified.
    method: 'PUT',
    path: '/users/:id/required-actions',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { required_actions, ...sent } = actionsBody.parse(body);
        ensureObject(user.shown, 'status').required_actions = required_actions;
        return notifyAndShow(world, user, sent, isVerified(user));
      }),
  },
  {
    method: 'POST',
    path: '/users/:id/required-actions',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { action, ...sent } = actionBody.parse(body);
        ensureArray(ensureObject(user.shown, 'status'), 'required_actions').push(action);
        return notifyAndShow(world, user, sent, false);
      }),
  },
  {
    // Any event, about anybody; `data` in place of the usual one.
    method: 'POST',
    path: '/webhooks',
    handle({ body }, world) {
      const { userId, ...sent } = webhookBody.parse(body);
      return withUser(world, userId, (user) => ({ status: 200, body: sendUserWebhook(world, user, sent) }));
    },
  },
];

type Sending = Omit<z.infer<typeof actionBody>, 'action'>;

/** Answers with the record, having sent the webhook that was asked for, or the one that comes by itself. */
function notifyAndShow(
  world: PaywardWorld,
  user: UserRecord,
  { webhook, event }: Sending,
  byItself: boolean,
) {
  if (webhook) sendUserWebhook(world, user, { event, mode: webhook });
  else if (byItself) sendStatusWebhook(world, user);
  return { status: 200, body: user };
}

function statusObject(
  state: string,
  actions: JsonObject[] | undefined,
  reasons: string[] | undefined,
): JsonObject {
  const usual: Record<string, JsonObject> = {
    ok: { required_actions: [] },
    disabled: { reasons: [], required_actions: [] },
    closed: { reasons: [] },
  };
  return {
    state,
    ...(Object.hasOwn(usual, state) ? usual[state] : {}),
    ...(actions ? { required_actions: actions } : {}),
    ...(reasons ? { reasons } : {}),
  };
}

function summary(user: UserRecord): JsonObject {
  const name = objectAt(user.profile, 'full_name');
  return {
    id: textAt(user.shown, 'id'),
    external_reference: textAt(user.shown, 'external_reference'),
    name: [textAt(name, 'first_name'), textAt(name, 'last_name')].filter(Boolean).join(' '),
    state: stateOf(user),
    due: requiredActions(user).map((action) => textAt(action, 'action_type')),
  };
}
