import type { ApiAnswer } from '../shared/exchange.ts';
import { type JsonObject, sameJson } from '../shared/json.ts';
import { customerEvents } from './customer-events.ts';
import { showCustomer } from './show-customer.ts';
import type { BvnkWorld, UserRecord } from './user-record.ts';
import { sendEvent, sendStatusEvents } from './webhook.ts';

/** Puts an update into effect, with what follows from it, and answers with the whole customer. */
export function applyUpdate(user: UserRecord, next: JsonObject, world: BvnkWorld): ApiAnswer {
  const { switches } = world;
  if (!sameJson(user.profile, next)) {
    user.profile = next;
    if (switches.updateOfVerified === 'reopens' && next.status === 'VERIFIED') {
      next.status = 'PENDING';
      sendStatusEvents(world, user);
    }
    if (switches.updateWebhook) sendEvent(world, user, customerEvents.update);
  }
  return { status: 200, body: showCustomer(user.profile, switches) };
}
