import { z } from 'zod';

/** How a webhook travels. `forge` is signed with a wrong secret and `unsigned` not at all; both go once. */
export const webhookModeSchema = z.enum(['send', 'twice', 'late', 'never', 'forge', 'unsigned']);
export type WebhookMode = z.infer<typeof webhookModeSchema>;

/** Switches that every simulator has. Times are milliseconds of the simulator's clock. */
export const sharedSwitchShape = {
  /** How webhooks travel when the control call that causes them says nothing. */
  webhooks: webhookModeSchema.default('send'),
  /** How late `late` is. */
  webhookDelayMs: z.number().int().min(0).default(10_000),
  /** Wait before the first retry; it doubles each time. */
  webhookFirstRetryMs: z.number().int().min(1).default(200),
  webhookLongestRetryMs: z.number().int().min(1).default(30_000),
  webhookMaxAttempts: z.number().int().min(1).default(50),
  /** How long the receiver may take. */
  webhookTimeoutMs: z.number().int().min(1).default(20_000),
};

const sharedSwitches = z.object(sharedSwitchShape);
export type SharedSwitches = z.infer<typeof sharedSwitches>;
