import { z } from 'zod';
import { sharedSwitchShape } from '../shared/shared-switches.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Everything about MatchMove that its public pages leave open, each with the default that we assume. */
export const matchmoveSwitchesSchema = z.strictObject({
  ...sharedSwitchShape,
  /** Whether the parked entry is still shown once the partner's evidence was taken. */
  pendingAtEvidence: z.enum(['stays', 'vanishes']).default('stays'),
  /** Whether its required action is still shown then, where the entry stays. */
  actionAtEvidence: z.enum(['stays', 'vanishes']).default('stays'),
  /** What evidence for a verification that has had evidence gets. */
  sameEvidence: z.literal([200, 409, 404]).default(200),
  /** `type` and `preferred_name` needed in every PUT: the definition says so, the guide's samples do not. */
  strictRequired: z.boolean().default(false),
  /** `document_id` of letters and spaces only: the published pattern, which the published sample breaks. */
  strictDocumentId: z.boolean().default(false),
  /** Whole seconds: the wire has no finer times here. */
  verificationLifetimeMs: z
    .number()
    .int()
    .min(1000)
    .multipleOf(1000)
    .default(14 * DAY_MS),
  /** From evidence to the bank's decision. */
  bankDelayMs: z.number().int().min(0).default(4000),
  /** `by_value`: approves unless a value of refusal-values.ts is met; `manual`: only `/_sandbox` decides. */
  bank: z.enum(['by_value', 'approve', 'refuse', 'manual']).default('by_value'),
  /** Whether an entry that has had evidence still ends at its `expired_at`. */
  expiresAfterEvidence: z.boolean().default(false),
  /** Whether the end of an entry by expiry sends a webhook. */
  webhookOnExpiry: z.boolean().default(false),
  /** `none`: addresses go to the bank without the partner's evidence. */
  addressEvidence: z.enum(['required', 'none']).default('required'),
  /** The newer `{id,status,code,title,…}` or the older `{code,description,link}`. */
  errorShape: z.enum(['new', 'old']).default('new'),
  /** What PUT answers: the whole profile, only the id, or 204 with nothing. */
  putAnswer: z.enum(['profile', 'id', 'nothing']).default('profile'),
  /** `shallow`: a nested object that is sent (one address, `birth`, …) replaces the whole of it. */
  objectMerge: z.enum(['deep', 'shallow']).default('deep'),
  /** What `""` and null do: empty the field, nothing (as a server without null would), or a 400. */
  emptyValues: z.enum(['clear', 'ignore', 'refuse']).default('clear'),
  /** Fields that PUT does not know, response-only ones included. */
  unknownFields: z.enum(['ignore', 'refuse']).default('ignore'),
  /** Under which name PUT takes the father's details; answers always say `father_details`. */
  fatherDetailsKey: z.enum(['both', 'father_details', 'fathers_details']).default('both'),
  /** A PUT of the value that is parked already: a new entry, or the same one. */
  samePendingValue: z.enum(['replaces', 'keeps']).default('replaces'),
  /** A frozen name sent with its current value. */
  frozenSameValue: z.enum(['allowed', 'refused']).default('allowed'),
  /** Whose e-mail and mobile count as taken. */
  uniqueAmong: z.enum(['active_or_locked', 'everyone']).default('active_or_locked'),
  /** Self-verify without `X-Auth-User-ID`. */
  missingAuthUser: z.literal([401, 400]).default(401),
  /** Addresses that may call; null: all. */
  ipAllowList: z.array(z.string()).nullable().default(null),
  enumerationShape: z.enum(['strings', 'code_description', 'key_value']).default('strings'),
  /** The samples show `Married` and `MARRIED`, `male` and `MALE`. */
  enumerationCase: z.enum(['any', 'exact']).default('any'),
  /** Also judges `employment_type`, `main_income_source` and `id_type`, whose rule is not published. */
  strictEnumerations: z.boolean().default(false),
  /** `escaped`: the whole body is JSON inside a string, as the page's sample is; `escaped_data`: its `event_data`. */
  webhookBody: z.enum(['plain', 'escaped', 'escaped_data']).default('plain'),
  webhookSignatureHeader: z.string().default('X-Signature'),
});

export type MatchmoveSwitches = z.infer<typeof matchmoveSwitchesSchema>;
