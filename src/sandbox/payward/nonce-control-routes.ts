import { z } from 'zod';
import type { ControlRoute } from '../shared/control-router.ts';
import { lastNonce, parseNonce } from './nonces.ts';
import type { PaywardWorld } from './user-record.ts';

const nonceText = z
  .string()
  .refine((text) => parseNonce(text) !== undefined, 'is not an unsigned 64-bit integer in digits');
const lastBody = z.strictObject({ last: nonceText.nullable() });

/**
 * Control calls over the nonces of the partner's key: the last one that was taken, and every call in the order
 * of its arrival. A last nonce that is put above the caller's next ones makes those `EAPI:Invalid nonce`.
 */
export function nonceControlRoutes(apiKey: string): ControlRoute<PaywardWorld>[] {
  const answer = (world: PaywardWorld) => ({
    status: 200,
    body: { last: lastNonce(world, apiKey), arrivals: world.provider.arrivals },
  });
  return [
    { method: 'GET', path: '/nonces', handle: (_, world) => answer(world) },
    {
      method: 'PUT',
      path: '/nonces',
      handle({ body }, world) {
        const { last } = lastBody.parse(body);
        if (last === null) delete world.provider.lastNonces[apiKey];
        else world.provider.lastNonces[apiKey] = last;
        return answer(world);
      },
    },
    {
      // The last nonce stays.
      method: 'DELETE',
      path: '/nonces/arrivals',
      handle(_, world) {
        world.provider.arrivals.length = 0;
        return { status: 204 };
      },
    },
  ];
}
