import type { ApiAnswer } from '../shared/exchange.ts';
import { mergeOver, sameJson } from '../shared/json.ts';
import { INVALID_ARGUMENTS, PERMISSION_DENIED, refuse } from './errors.ts';
import { readUpdate } from './read-update.ts';
import { isVerified, requireAfterUpdate, resolveProvidedDetails, stateOf } from './required-actions.ts';
import type { PaywardWorld, UserRecord } from './user-record.ts';
import { sendStatusWebhook } from './webhook.ts';

/** PATCH /v1/users/{user_id}: refused whole or applied whole, and answered without a word about the user. */
export function updateUser(user: UserRecord, body: unknown, world: PaywardWorld): ApiAnswer {
  const { switches } = world;
  const state = stateOf(user);
  const closed = state === 'closed' && switches.closedUser === 'refuse';
  const disabled = state === 'disabled' && switches.disabledUser === 'refuse';
  if (closed || disabled) return refuse(world, { status: 403, code: PERMISSION_DENIED });

  const read = readUpdate(body, switches);
  if ('wrong' in read) {
    return refuse(world, { status: switches.invalidValueStatus, code: INVALID_ARGUMENTS, about: read.wrong });
  }
  const before = user.profile;
  const wasVerified = isVerified(user);
  const depth = switches.objects === 'merge' ? Number.POSITIVE_INFINITY : 0;
  user.profile = mergeOver(before, read.fields, depth);
  const changed = Object.keys(user.profile).filter((field) => !sameJson(before[field], user.profile[field]));
  if (wasVerified && changed.length > 0 && switches.updateOfVerified !== 'nothing') {
    requireAfterUpdate(user, changed, switches.updateOfVerified, world.now());
  }
  if (!wasVerified && switches.providedDetails === 'settle') {
    resolveProvidedDetails(user, read.fields);
    if (isVerified(user)) sendStatusWebhook(world, user);
  }
  return { status: 200, body: { data: 'success' } };
}
