import { rfc3339Seconds } from '../shared/clock.ts';
import { ensureArray, ensureObject, isObject, type JsonObject, objectAt, textAt } from '../shared/json.ts';
import type { PaywardSwitches } from './switches.ts';
import type { UserRecord } from './user-record.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LIFETIME_MS = 30 * DAY_MS; // assumed
const REASON = 'profile_updated'; // assumed

/** Word of the user's state: `ok`, `disabled`, `closed`, or whatever was put there. */
export function stateOf(user: UserRecord): string {
  return textAt(objectAt(user.shown, 'status'), 'state');
}

export function requiredActions(user: UserRecord): JsonObject[] {
  const actions = objectAt(user.shown, 'status').required_actions;
  return Array.isArray(actions) ? actions.filter(isObject) : [];
}

/** `ok` with nothing due. */
export function isVerified(user: UserRecord): boolean {
  return stateOf(user) === 'ok' && requiredActions(user).length === 0;
}

/** Takes away the actions that asked for details which were brought now. */
export function resolveProvidedDetails(user: UserRecord, brought: JsonObject): void {
  const actions = requiredActions(user);
  const left = actions.filter((action) => !isBrought(action, brought));
  if (left.length < actions.length) ensureObject(user.shown, 'status').required_actions = left;
}

/** Adds the action that an update of a verified user brings, where a switch says that it does. */
export function requireAfterUpdate(
  user: UserRecord,
  changed: readonly string[],
  kind: Exclude<PaywardSwitches['updateOfVerified'], 'nothing'>,
  at: number,
): void {
  const deadline = rfc3339Seconds(at + LIFETIME_MS);
  const actions: Record<typeof kind, JsonObject> = {
    verification: {
      action_type: 'verification',
      verification_type: changed.includes('residence') ? 'residence' : 'identity',
      reasons: [REASON],
      deadline,
    },
    provide_details: {
      action_type: 'provide_details',
      details_type: 'occupation',
      reason: REASON,
      deadline,
    },
    wait: { action_type: 'wait', wait_reason_code: REASON },
  };
  ensureArray(ensureObject(user.shown, 'status'), 'required_actions').push(actions[kind]);
}

function isBrought(action: JsonObject, brought: JsonObject): boolean {
  const detail = textAt(action, 'details_type');
  return textAt(action, 'action_type') === 'provide_details' && (brought[detail] ?? null) !== null;
}
