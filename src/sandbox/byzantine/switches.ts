import { z } from 'zod';
import { sharedSwitchShape } from '../shared/shared-switches.ts';

const fieldNames = z.array(z.string()).default([]);
const PUBLISHED_RETRIES_S = [30, 60, 5 * 60, 30 * 60, 2 * 60 * 60, 6 * 60 * 60];

/**
 * Everything about Byzantine that its public pages leave open or say in two ways, each with the default that we
 * assume. Retries follow the provider's schedule: the shared switches for doubling waits do nothing here.
 */
export const byzantineSwitchesSchema = z.strictObject({
  ...sharedSwitchShape,
  /** Published: ten seconds in all. */
  webhookTimeoutMs: z.number().int().min(1).default(10_000),
  /** Waits after each failure; after the last one the delivery is given up. */
  webhookRetriesMs: z
    .array(z.number().int().min(0))
    .default(PUBLISHED_RETRIES_S.map((seconds) => seconds * 1000)),
  /** Shortens those waits, so that nobody waits hours. */
  webhookRetryScale: z.number().min(0).default(1),
  /** `flat`: `eventType` and ids at the top; `related`: `type`, ids under `related`, `data.customer`. */
  webhookEnvelope: z.enum(['flat', 'related']).default('flat'),
  /** The `id` of an event's body: the one of its header, another one, or none. */
  webhookBodyId: z.enum(['same', 'another', 'absent']).default('same'),
  webhookSignaturePrefix: z.enum(['none', '0x']).default('none'),
  livemode: z.boolean().default(false),
  /** Whether an update sends `customer.updated`. */
  updatedWebhook: z.boolean().default(true),
  /** Whether a status that moves sends its event. */
  statusWebhook: z.boolean().default(true),

  /** `at_once`: as the provider's own sandbox does; `manual`: as production, where only `/_sandbox` approves. */
  approval: z.enum(['at_once', 'manual']).default('manual'),
  /** `old`: without `awaiting_…` and `resubmission_requested`, as on the update's own page. */
  statusGeneration: z.enum(['old', 'new']).default('new'),
  /** What an update does to somebody who is active. */
  updateOfActive: z.enum(['stays', 'under_review']).default('stays'),
  updateOfInactive: z.enum(['accept', 'refuse']).default('accept'),

  /** What null does to a field that may be null. */
  nulls: z.enum(['leave', 'clear']).default('leave'),
  emptyStrings: z.enum(['accept', 'refuse']).default('accept'),
  /** Names that the body has no place for, at any level. */
  unknownFields: z.enum(['ignore', 'refuse']).default('ignore'),
  /** What `userInfo.email`, which cannot be changed, gets. */
  emailChange: z.enum(['ignore', 'refuse']).default('ignore'),
  /** Whether an address replaces the stored one or is laid over it. */
  addressMerge: z.enum(['replace', 'merge']).default('replace'),
  usState: z.enum(['required', 'optional']).default('required'),
  /** `us_code`: two letters in the US, anything elsewhere; `code`: a subdivision code everywhere. */
  stateFormat: z.enum(['us_code', 'code', 'any']).default('us_code'),
  /** Whether only the countries of the vendor's own list are taken, which moves. */
  countries: z.enum(['published', 'any_alpha3']).default('any_alpha3'),
  /** `list`: what the vendor's list of codes looks like, some of which end in X; `six_digits`: the definition's text. */
  occupationFormat: z.enum(['list', 'six_digits']).default('list'),
  /** What somebody over 60 without `additionalUserInfo` gets: a missing step, a 400, or nothing. */
  additionalInfoOverSixty: z.enum(['missing', 'refused', 'ignored']).default('missing'),
  ssnFormat: z.enum(['nine_digits', 'any']).default('nine_digits'),
  /** Names under `userInfo` that are taken with 200 and neither stored nor echoed. */
  dropsSilently: fieldNames,
  /** Names under `userInfo` that are echoed and not stored. */
  echoesWithoutStoring: fieldNames,
  ssnEcho: z.enum(['clear', 'masked']).default('clear'),

  /** `by_value`: refuses what refusal-values.ts names. */
  documents: z.enum(['by_value', 'accept', 'refuse']).default('by_value'),
  /** What a document without its number or description, or with bad data, gets: a 400, or `errors` in a 200. */
  documentRules: z.enum(['refuse_request', 'refuse_document']).default('refuse_request'),
  /** How `warnings` and `errors` of a document look that has none. */
  noDocumentProblems: z.enum(['absent', 'null', 'empty']).default('absent'),

  /** Whether get-user-details shows `countryOfBirth`; the older service did not. */
  readsCountryOfBirth: z.boolean().default(true),
  /** How get-user-details shows what is not known. */
  unsetValues: z.enum(['null', 'absent']).default('null'),
  /** What an account of a company gets that is sent to the individuals' endpoint. */
  companyAccount: z.literal([404, 400]).default(404),

  errorBody: z.enum(['object', 'text', 'json_string']).default('object'),
  /** Status of a wrong signature and of a stale time. */
  badSignatureStatus: z.literal([401, 400, 403]).default(401),
  /** Status of a missing X-Timestamp or X-Signature; without X-Pubkey it is 400, which is published. */
  missingSignatureStatus: z.literal([400, 401]).default(400),
  /** Public keys, `0x…`, that were switched off. */
  deactivatedKeys: z.array(z.string()).default([]),
});

export type ByzantineSwitches = z.infer<typeof byzantineSwitchesSchema>;
