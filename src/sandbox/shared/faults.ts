import { z } from 'zod';
import type { ApiRequest } from './exchange.ts';

const milliseconds = z.number().int().min(0);
const answerParts = {
  /** An object or array is sent as JSON, a string as it is, nothing: the provider's own error body. */
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** True: the request is carried out, and only its answer is replaced. */
  afterWrite: z.boolean().default(false),
};

/**
 * What goes wrong. "Write" is whatever the request would have done.
 *
 * | kind | write | the client sees |
 * | --- | --- | --- |
 * | `status` | no, or yes with `afterWrite` | that status |
 * | `delay` | after `ms`, also when the client has left | the true answer, late |
 * | `hang` | never | nothing; with `ms`, the connection is cut then |
 * | `hang_after_write` | at once | nothing for `ms` (for ever without), then the true answer |
 * | `cut_before_write` | never | a reset connection |
 * | `cut_after_write` | at once | a reset connection |
 * | `cut_in_answer` | at once | the head and half of the body, then a reset |
 * | `malformed_json` | at once | the true status with broken JSON |
 * | `html` | no, or yes with `afterWrite` | an HTML page (502 by default), as a gateway or firewall gives |
 */
const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('status'), status: z.number().int().min(200).max(599), ...answerParts }),
  z.strictObject({ kind: z.literal('delay'), ms: milliseconds }),
  z.strictObject({ kind: z.literal('hang'), ms: milliseconds.optional() }),
  z.strictObject({ kind: z.literal('hang_after_write'), ms: milliseconds.optional() }),
  z.strictObject({ kind: z.literal('cut_before_write') }),
  z.strictObject({ kind: z.literal('cut_after_write') }),
  z.strictObject({ kind: z.literal('cut_in_answer') }),
  z.strictObject({ kind: z.literal('malformed_json') }),
  z.strictObject({
    kind: z.literal('html'),
    status: z.number().int().min(200).max(599).default(502),
    afterWrite: z.boolean().default(false),
  }),
]);

/** Which requests a fault hits: after the first `skip` matching ones, the next `times` (absent: all). */
const matchSchema = z.strictObject({
  method: z.string().toUpperCase().optional(),
  path: z
    .string()
    .refine(isRegularExpression, 'is not a regular expression')
    .describe('regular expression over the path and query')
    .optional(),
  body: z
    .string()
    .refine(isRegularExpression, 'is not a regular expression')
    .describe('regular expression over the raw body, for calls that name their subject there')
    .optional(),
  skip: z.number().int().min(0).default(0),
  times: z.number().int().min(1).optional(),
});

/** The body of `POST /_sandbox/faults`. */
export const faultRuleSchema = z.strictObject({ match: matchSchema.prefault({}), fault: faultSchema });

export type Fault = z.infer<typeof faultSchema>;
export type FaultRule = z.infer<typeof faultRuleSchema>;
export type FaultList = FaultRule[];

/** Takes the fault for this request, if there is one, and counts it. The oldest rule that matches wins. */
export function takeFault(faults: FaultList, { method, target, rawBody }: ApiRequest): Fault | undefined {
  for (const rule of faults) {
    if (rule.match.method && rule.match.method !== method) continue;
    if (rule.match.path && !new RegExp(rule.match.path).test(target)) continue;
    if (rule.match.body && !new RegExp(rule.match.body).test(rawBody.toString('utf8'))) continue;
    if (rule.match.skip > 0) {
      rule.match.skip -= 1;
      continue;
    }
    if (rule.match.times !== undefined) {
      rule.match.times -= 1;
      if (rule.match.times === 0) faults.splice(faults.indexOf(rule), 1);
    }
    return rule.fault;
  }
  return undefined;
}

function isRegularExpression(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
