import { until } from '../matchmove/harness.ts';
import { receiver } from '../matchmove/receiver.ts';
import { start, type Wire } from './harness.ts';

/** A simulator in a hurry and the endpoint that its webhooks go to. */
export async function withReceiver(switches: object = {}, answer?: (ordinal: number) => number | null) {
  const endpoint = await receiver(answer);
  const sandbox = await start({
    webhookUrl: endpoint.url,
    switches: { webhookRetryScale: 0.001, ...switches },
  });
  return {
    ...sandbox,
    endpoint,
    events: () => endpoint.received.map(({ body }) => body.eventType ?? body.type),
    outboxItem: async (): Promise<Wire> => (await sandbox.control('GET', '/webhooks')).at(-1),
    async received(count: number): Promise<Wire[]> {
      await until(() => endpoint.received.length >= count);
      return endpoint.received;
    },
  };
}
