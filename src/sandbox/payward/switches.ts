import { z } from 'zod';
import { sharedSwitchShape } from '../shared/shared-switches.ts';

const MINUTE_MS = 60_000;
const status = z.number().int().min(200).max(599);
const milliseconds = z.number().int().min(0);

/** Everything about Payward that its public pages leave open, each with the default that we assume. */
export const paywardSwitchesSchema = z.strictObject({
  ...sharedSwitchShape,
  /** The receiver has 30 s; the wait between tries grows, and the first wait and its limit are not published. */
  webhookTimeoutMs: z.number().int().min(1).default(30_000),
  webhookFirstRetryMs: z.number().int().min(1).default(1000),
  webhookLongestRetryMs: z.number().int().min(1).default(MINUTE_MS),
  /** No try later than this after the first one. */
  webhookGiveUpAfterMs: milliseconds.default(5 * MINUTE_MS),

  /** HTTP statuses of the refusals; 200 is what the provider's older exchange API answers. */
  invalidKeyStatus: status.default(401),
  invalidSignatureStatus: status.default(401),
  invalidNonceStatus: status.default(400),
  lockoutStatus: status.default(429),
  invalidValueStatus: z.literal([400, 422]).default(400),
  /** `errors` of objects, `errors` of texts, or the `{result, error, errors}` of the predecessor Embed. */
  errorShape: z.enum(['objects', 'texts', 'embed']).default('objects'),
  /** Whether a nonce is used up by a call whose signature was wrong. */
  badSignature: z.enum(['keeps_nonce', 'consumes_nonce']).default('keeps_nonce'),
  /** Calls with a wrong key in a row before a caller is locked out; null: never. */
  lockoutAfter: z.number().int().min(1).nullable().default(10),
  /** "A few minutes"; each further call with a wrong key begins them anew. */
  lockoutMs: milliseconds.default(3 * MINUTE_MS),

  /** `email` and `external_reference`, which only the creation of a user takes. */
  notUpdatable: z.enum(['refuse', 'ignore']).default('refuse'),
  /** Fields that PATCH does not know, on every level. */
  unknownFields: z.enum(['refuse', 'ignore']).default('refuse'),
  /** What null does to a field that may be null: empty it, nothing, or a refusal. */
  nulls: z.enum(['clear', 'leave', 'refuse']).default('clear'),
  emptyBody: z.enum(['success', 'refuse']).default('success'),
  emptyLists: z.enum(['accept', 'refuse']).default('accept'),
  /** `replace`: an object that is sent replaces the whole of it; `merge`: parts that are left out stay. */
  objects: z.enum(['replace', 'merge']).default('replace'),
  /** Whether `birth` needs its date, city and country. */
  birthParts: z.enum(['all', 'any']).default('all'),
  /** Whether PATCH takes a user who is closed or disabled; else 403. */
  closedUser: z.enum(['refuse', 'accept']).default('refuse'),
  disabledUser: z.enum(['refuse', 'accept']).default('accept'),
  /** Whether a `provide_details` action goes once PATCH brought the field that its `details_type` names. */
  providedDetails: z.enum(['settle', 'stay']).default('settle'),
  /** The action that becomes due when PATCH changes a user of whom nothing was due. */
  updateOfVerified: z.enum(['nothing', 'verification', 'provide_details', 'wait']).default('nothing'),

  /** Whether a new status sends its event by itself; the control call may always ask for it. */
  statusWebhooks: z.boolean().default(false),
  /** How `data` names the user. */
  webhookData: z
    .enum(['user_id', 'user', 'id', 'external_reference', 'whole_user', 'nothing'])
    .default('user_id'),
  /** While the secret is rotated: a second one (base64), whose signature comes first. */
  webhookSecondSecret: z.base64().nullable().default(null),
  /** How far back the signature's time lies; negative: ahead. */
  webhookSignatureAgeMs: z.number().int().default(0),
});

export type PaywardSwitches = z.infer<typeof paywardSwitchesSchema>;
