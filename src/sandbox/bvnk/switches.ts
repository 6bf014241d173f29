import { z } from 'zod';
import { sharedSwitchShape } from '../shared/shared-switches.ts';
import { customerEvents } from './customer-events.ts';

const LONGEST_RETRY_MS = 15 * 60 * 1000;

/** Everything about BVNK's Customers API v1 that its public pages leave open, each with the default we assume. */
export const bvnkSwitchesSchema = z.strictObject({
  ...sharedSwitchShape,
  // Published: growing waits, never above 15 minutes, at most 100 tries, 10 seconds to answer. The first wait is not.
  webhookFirstRetryMs: z.number().int().min(1).default(1000),
  webhookLongestRetryMs: z.number().int().min(1).max(LONGEST_RETRY_MS).default(LONGEST_RETRY_MS),
  webhookMaxAttempts: z.number().int().min(1).max(100).default(100),
  webhookTimeoutMs: z.number().int().min(1).default(10_000),
  /** What takes a webhook: the page says 200. */
  webhookAcknowledgement: z.enum(['200', '2xx']).default('200'),

  /** `host` or `host:port` (443 without one) that callers sign; null: as in the Host header of each request. */
  signingHost: z
    .string()
    .regex(/^[a-z0-9.-]+(:\d{1,5})?$/)
    .nullable()
    .default(null),
  /** How far a caller's clock may be off; null: any time goes. */
  timestampWindowSeconds: z.number().int().min(0).nullable().default(60),
  /** How far BVNK's clock is ahead of the machine's when it judges times. Apart from the sandbox's clock, which may
   * be months ahead without the callers' clocks going along. */
  clockSkewMs: z.number().int().default(0),
  nonceReuse: z.enum(['refused', 'allowed']).default('refused'),
  /** What wrong or missing credentials get. */
  authenticationFailure: z.literal([401, 403]).default(401),
  /** Addresses or CIDR blocks that may call; null: all. */
  ipAllowList: z
    .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .nullable()
    .default(null),

  /** `{code,status,traceId,message,details}` or `{requestId,errorList}`. */
  errorShape: z.enum(['current', 'older']).default('current'),
  /** What a body that is not declared as JSON gets. */
  badContentType: z.literal([415, 400]).default(415),

  /** `merge`: of name, description and address, those left out stay. `replace`: they are cleared. */
  companyUpdate: z.enum(['merge', 'replace']).default('merge'),
  /** `replace`: parts that an address leaves out are cleared. */
  addressUpdate: z.enum(['replace', 'merge']).default('replace'),
  /** Also wants first line, city, postal code and country code in every address, and a US individual's state. */
  strictAddress: z.boolean().default(false),
  /** How a value that was emptied with null is shown. */
  emptyValues: z.enum(['absent', 'null']).default('absent'),
  /** Fields that an update does not know, response-only ones included. */
  unknownFields: z.enum(['ignore', 'refuse']).default('ignore'),
  /** Judges `riskScore` and `documentInfo.type`, of whose values only one each is published. */
  strictEnumerations: z.boolean().default(true),
  /** Which forms PATCH takes: under `individual`, or the same fields at the top. */
  patchBody: z.enum(['nested', 'flat', 'both']).default('nested'),
  /** Where an individual's e-mail and phone are shown; the published answer has neither. */
  individualContact: z.enum(['details', 'individual', 'absent']).default('details'),

  /** How a new list of associates finds who is meant: by place in the list, or by document, tax number or name. */
  associateMatching: z.enum(['position', 'identity']).default('position'),
  /** True: parts that an associate leaves out are kept instead of cleared. */
  keepParts: z.boolean().default(false),

  /** False: setting a status is a power that these credentials do not have (403). */
  partnerSetsStatus: z.boolean().default(true),
  /** Whether an update of a verified customer puts it back to `PENDING`. */
  updateOfVerified: z.enum(['keeps', 'reopens']).default('keeps'),
  /** In these statuses every update is refused. */
  lockedStatuses: z.array(z.string()).default(['TERMINATED']),

  createAnswer: z.literal([201, 200, 202]).default(201),
  /** Whether `X-Idempotency-Key` counts for updates too, or for creating only. */
  updateIdempotency: z.enum(['ignored', 'remembered']).default('ignored'),

  /** `standard_hex`: the older scheme, over webhook URL, content type and body. */
  webhookScheme: z.enum(['raw_base64', 'standard_hex']).default('raw_base64'),
  webhookContentType: z.string().default('application/json'),
  /** Events of one status change: the v1 event, and the later pair that is sent beside it. */
  statusEvents: z
    .array(z.string())
    .default([customerEvents.statusChange, customerEvents.customersStatus, customerEvents.accountsStatus]),
  /** Word for `VERIFIED` in the later pair of events. */
  verifiedEventWord: z.enum(['VERIFIED', 'COMPLETED', 'APPROVED']).default('VERIFIED'),
  /** Whether the partner's own update sends `customer:update`, or only what others change. */
  updateWebhook: z.boolean().default(true),
  /** Whether control calls send their webhooks without being asked to. */
  controlWebhooks: z.boolean().default(false),
});

export type BvnkSwitches = z.infer<typeof bvnkSwitchesSchema>;
