import { z } from 'zod';
import { list, object, text } from '../shared/tolerant.ts';

/**
 * What Payward Services answers, in its own names. Sources: "Get User" and "Update User"; the shapes inside
 * `status` are those of the Embed API, its predecessor ([assumed] the same). See `tolerant.ts` for odd types.
 */

export const wireUser = z.object({
  id: text,
  external_reference: text,
  type: text,
  created_at: text,
  // Kinds of required actions are open-ended, so they are read one by one.
  status: object({ state: text, reasons: list, required_actions: list }),
  accounts: list,
});

export const wireRequiredAction = z.object({
  action_type: text,
  verification_type: text,
  details_type: text,
  wait_reason_code: text,
  reason: text,
  reasons: list,
  deadline: text,
});

/** An entry of `errors` or `error`, where it is no plain code. */
export const wireErrorEntry = z.object({ code: text, error: text, message: text });

const userName = z
  .union([z.string(), z.object({ id: text })])
  .nullish()
  .catch(undefined);

export const wireWebhook = z.object({
  id: text,
  type: text,
  // The samples show no data of an event about a user: every usual place is looked at.
  data: object({ user_id: text, user: userName, id: text }),
});

export type WireUser = z.infer<typeof wireUser>;
export type WireStatus = NonNullable<WireUser['status']>;
