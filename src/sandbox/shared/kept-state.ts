import { z } from 'zod';
import { subscriberSchema } from './subscribers.ts';
import { outboxItemSchema } from './webhook-outbox.ts';

/** What survives a restart. Faults and the request log do not: they belong to one test run. */
export function keptStateSchema<Provider>(simulator: string, provider: z.ZodType<Provider>) {
  return z.object({
    simulator: z.literal(simulator),
    clock: z.object({ offsetMs: z.number() }),
    /** Switches changed while running; those given at the start win over them. */
    switches: z.record(z.string(), z.unknown()),
    subscribers: z.array(subscriberSchema),
    outbox: z.array(outboxItemSchema),
    provider,
  });
}

export type KeptState<Provider> = Omit<z.infer<ReturnType<typeof keptStateSchema>>, 'provider'> & {
  provider: Provider;
};
