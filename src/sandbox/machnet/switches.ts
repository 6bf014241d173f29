import { z } from 'zod';
import { sharedSwitchShape } from '../shared/shared-switches.ts';

const HOUR_MS = 60 * 60 * 1000;
const milliseconds = z.number().int().min(0);

/**
 * Everything about Machnet that its public pages leave open, each with the default that we assume. Of the
 * shared switches `webhookFirstRetryMs`, `webhookLongestRetryMs` and `webhookMaxAttempts` say nothing here:
 * Machnet has a schedule of its own.
 */
export const machnetSwitchesSchema = z.strictObject({
  ...sharedSwitchShape,

  /** A frozen field with a new value: the whole request fails, or only that field is left as it was. */
  frozenNewValue: z.enum(['refused', 'ignored']).default('refused'),
  /** A frozen field with its current value. The published sample sends `country`, which never may change. */
  frozenSameValue: z.enum(['allowed', 'refused']).default('allowed'),
  /** In these statuses every update fails. */
  updatesRefusedFor: z.array(z.string()).default(['SUSPENDED']),
  /** An `id` in the body other than the path's; the same one is always ignored. */
  differentId: z.enum(['refused', 'ignored']).default('refused'),
  /** Fields outside the table of this kind of user: answer-only ones, and those of the other kind. */
  unknownFields: z.enum(['ignored', 'refused']).default('ignored'),
  /** `ip_address` is in the samples and in neither table. */
  ipAddressOnceVerified: z.enum(['allowed', 'frozen']).default('allowed'),
  /** What null does: a 400, nothing, or the field goes. */
  nullValues: z.enum(['refused', 'ignored', 'cleared']).default('refused'),
  /** `""` in optional texts; `middle_name` and `address_line2` always take it. */
  emptyTexts: z.enum(['kept', 'refused']).default('kept'),
  longestText: z.number().int().min(1).default(255),
  /** Whether a part left out of `company_details` or `mailing_address` stays (deep) or goes. */
  objectMerge: z.enum(['deep', 'shallow']).default('deep'),
  /** Whether a number sent for a type that is there already replaces the whole entry or only the parts sent. */
  virtualDocumentUpsert: z.enum(['replaces', 'merges']).default('replaces'),
  /** `seen`: only the values of enumerated fields that public pages show. */
  enumerations: z.enum(['any', 'seen']).default('any'),
  /** The sample sends `number_of_transaction_per_month` as text. */
  transactionCountIn: z.enum(['text', 'text_or_number']).default('text'),
  ssnFormat: z.enum(['nine_digits', 'any']).default('nine_digits'),
  /** Media types of documents' data URLs. */
  documentMedia: z.enum(['images_and_pdf', 'any']).default('images_and_pdf'),
  /** Whether answers carry `type` and `business`: the object's description has them, no sample answer does. */
  kindInAnswers: z.enum(['absent', 'present']).default('absent'),

  /** From the start of KYC to its outcome. */
  kycDelayMs: milliseconds.default(4000),
  /** `by_value`: as outcome.ts derives it from the user's data; `manual`: only `/_sandbox` decides. */
  kycOutcome: z
    .enum(['by_value', 'verified', 'retry', 'review_pending', 'suspended', 'manual'])
    .default('by_value'),
  /** After so many `RETRY` the next becomes `REVIEW_PENDING`. */
  retriesBeforeReview: z.number().int().min(0).default(3),
  /** In these statuses KYC does not start: no published transition leads from them to `IN_PROGRESS`. */
  kycRefusedFor: z.array(z.string()).default(['VERIFIED', 'SUSPENDED', 'IN_PROGRESS', 'REVIEW_PENDING']),
  /** How: 400 with an error, or 200 with `success` false. */
  kycRefusal: z.enum(['error', 'success_false']).default('error'),
  /** What `cip-info` says of a user who has submitted nothing. */
  cipWhileUnverified: z.enum(['empty', 'not_found']).default('empty'),

  /** `{error: {code, message, fields}}`, the inner part alone, or no body at all. */
  errorShape: z.enum(['nested', 'flat', 'none']).default('nested'),

  /** What stands under `payload` of a webhook: `{}`, nothing, or the user. */
  webhookPayload: z.enum(['empty', 'absent', 'user']).default('empty'),
  /** Between tries after a failure, and how many follow the first. */
  webhookRetryMs: milliseconds.default(HOUR_MS),
  webhookRetries: z.number().int().min(0).default(10),
  /** Between tries while the answer is 409; without end. */
  webhookResendMs: milliseconds.default(5000),
  /** Failures in a row that pause the subscription; null: never. */
  pauseAfterFailures: z.number().int().min(1).nullable().default(11),
  /** Events that arise while it is paused: never sent, or sent when it goes on. */
  eventsWhilePaused: z.enum(['dropped', 'kept']).default('dropped'),
  /** Whether `POST /_sandbox/users/:id/status` sends the status's webhook when it says nothing of one. */
  webhookOnStatusSet: z.boolean().default(false),
});

export type MachnetSwitches = z.infer<typeof machnetSwitchesSchema>;
