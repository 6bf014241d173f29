import { z } from 'zod';
import { type ControlRoute, failure } from '../shared/control-router.ts';
import { ensureArray, isObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import { webhookModeSchema } from '../shared/shared-switches.ts';
import { userControlRoutes, withUser } from '../shared/user-control-routes.ts';
import { baseProfile } from './base-profile.ts';
import { missingDocuments } from './documents.ts';
import { sendStatusWebhook } from './status.ts';
import type { ByzantineSwitches } from './switches.ts';
import { accountsOf, type ByzantineWorld, newRecord, type UserRecord } from './user-record.ts';
import { sendCustomerWebhook, sendTestWebhook } from './webhook.ts';

const texts = z.array(z.string());
const statusBody = z.strictObject({
  status: z.string(),
  missingDocuments: texts.optional(),
  reasonCodes: texts.optional(),
  webhook: webhookModeSchema.optional(),
});
const nextDocumentsBody = z.strictObject({
  documentType: z.string().nullable().default(null),
  errors: texts.default([]),
  warnings: texts.default([]),
  times: z.number().int().min(1).default(1),
});
const refuseDocumentBody = z.strictObject({
  documentId: z.string(),
  reasonCodes: texts.optional(),
  webhook: webhookModeSchema.optional(),
});
const webhookBody = z.strictObject({
  userId: z.string().optional(),
  accountId: z.string().optional(),
  event: z.string().default('customer.updated'),
  reasonCodes: texts.optional(),
  mode: webhookModeSchema.default('send'),
});

/** Control calls of this simulator, beside those that all have. */
export const byzantineControlRoutes: readonly ControlRoute<ByzantineWorld>[] = [
  ...userControlRoutes<UserRecord, ByzantineSwitches>({
    profileOf: (user) => user.profile,
    withProfile: (profile, before) => (before ? { ...before, profile } : newRecord(profile)),
    blank: baseProfile,
    idKey: 'userId',
    summary,
  }),
  {
    // Any text goes: a status that nobody has heard of is worth a test.
    method: 'POST',
    path: '/users/:id/status',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { status, missingDocuments: missing, reasonCodes, webhook } = statusBody.parse(body);
        user.profile.verificationStatus = status;
        if (missing) user.profile.missingDocuments = missing;
        else if (status === 'active') user.profile.missingDocuments = [];
        tellStatus(world, user, reasonCodes, webhook);
        return { status: 200, body: user };
      }),
  },
  {
    // What the next documents get, inside a 200. No errors and no warnings: taken, whatever their values.
    method: 'POST',
    path: '/users/:id/next-documents',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { times, ...verdict } = nextDocumentsBody.parse(body);
        for (let nth = 0; nth < times; nth += 1) user.comingVerdicts.push(structuredClone(verdict));
        return { status: 200, body: user };
      }),
  },
  {
    // A document that was taken is refused at the review: it is missing again, and asked for.
    method: 'POST',
    path: '/users/:id/refuse-document',
    handle: ({ params, body }, world) =>
      withUser(world, params.id, (user) => {
        const { documentId, reasonCodes, webhook } = refuseDocumentBody.parse(body);
        const { profile } = user;
        const held = ensureArray(profile, 'verificationDocuments');
        const refused = held.find((one) => isObject(one) && one.documentId === documentId);
        if (!isObject(refused)) return failure(404, `there is no document ${documentId}`);
        profile.verificationDocuments = held.filter((one) => one !== refused);
        const missing = new Set([...missingDocuments(profile), textAt(refused, 'documentType')]);
        profile.missingDocuments = [...missing];
        profile.verificationStatus = 'resubmission_requested';
        tellStatus(world, user, reasonCodes, webhook);
        return { status: 200, body: user };
      }),
  },
  {
    method: 'POST',
    path: '/webhooks',
    handle({ body }, world) {
      const { userId, mode, ...details } = webhookBody.parse(body);
      if (details.event === 'webhook.test') return { status: 200, body: sendTestWebhook(world, mode) };
      return withUser(world, userId, (user) => ({
        status: 200,
        body: sendCustomerWebhook(world, user, { ...details, mode }),
      }));
    },
  },
];

function tellStatus(
  world: ByzantineWorld,
  user: UserRecord,
  reasonCodes: string[] | undefined,
  mode: z.infer<typeof webhookModeSchema> | undefined,
): void {
  if (mode || world.switches.statusWebhook) sendStatusWebhook(world, user, { reasonCodes, mode });
}

function summary({ profile }: UserRecord): JsonObject {
  const userInfo = objectAt(profile, 'userInfo');
  return {
    id: textAt(profile, 'userId'),
    name: `${textAt(userInfo, 'firstName')} ${textAt(userInfo, 'lastName')}`,
    status: textAt(profile, 'verificationStatus'),
    accounts: accountsOf(profile).map((account) => textAt(account, 'accountId')),
    missing: missingDocuments(profile),
  };
}
