import { createHash } from 'node:crypto';
import type { ApiAnswer, ApiRequest } from '../shared/exchange.ts';
import { isObject, textAt } from '../shared/json.ts';
import { userOf } from '../shared/user-control-routes.ts';
import { refuse, refuseFields } from './errors.ts';
import { showCustomer } from './show-customer.ts';
import type { BvnkWorld } from './user-record.ts';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const MOST_REMEMBERED = 1000;

/**
 * Carries a request out unless its `X-Idempotency-Key` has succeeded before: then the same request gets 200 with
 * the customer as it is now, and any other 400. Failures are not remembered.
 */
export function onceByKey(request: ApiRequest, world: BvnkWorld, carryOut: () => ApiAnswer): ApiAnswer {
  const key = request.headers['x-idempotency-key'];
  if (typeof key !== 'string') return carryOut();
  if (!UUID.test(key))
    return refuseFields(world, { 'X-Idempotency-Key': ['is not a UUID of 36 characters'] });
  const digest = createHash('sha256')
    .update(`${request.method} ${request.path}\n`)
    .update(request.rawBody)
    .digest('hex');
  const { provider, switches } = world;
  const before = provider.remembered.find((one) => one.key === key);
  if (before) {
    const user = before.digest === digest ? userOf(world, before.reference) : undefined;
    return user
      ? { status: 200, body: showCustomer(user.profile, switches) }
      : refuse(world, { status: 400, message: 'A request with this ID already exists' });
  }
  const answer = carryOut();
  if (answer.status < 300 && isObject(answer.body)) {
    const reference = textAt(answer.body, 'reference');
    provider.remembered = [...provider.remembered, { key, digest, reference }].slice(-MOST_REMEMBERED);
  }
  return answer;
}
