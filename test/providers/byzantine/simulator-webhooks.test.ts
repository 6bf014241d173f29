import { expect, onTestFinished, test } from 'vitest';
import { byzantine } from '../../../src/providers/byzantine/index.ts';
import { byzantineValues, DEMO, startSimulator } from '../../support/byzantine.ts';
import { until } from '../../support/condition.ts';
import { listen } from '../support/local-server.ts';

/** Webhooks as a stand-in of the provider sends them that was written apart from the adapter. */

async function meet(switches: Parameters<typeof startSimulator>[0]) {
  const simulator = await startSimulator(switches);
  onTestFinished(() => simulator.close());
  return { simulator, config: byzantine.configure(simulator.url, byzantineValues) };
}

test.each(['flat', 'related'] as const)(
  'its webhooks in the %s envelope are genuine, also twice; forged ones are not',
  async (webhookEnvelope) => {
    const { simulator, config } = await meet({
      webhookEnvelope,
      webhookSignaturePrefix: webhookEnvelope === 'flat' ? 'none' : '0x',
    });
    const { url, received } = await listen(() => ({ status: 200 }));
    await simulator.setWebhookUrl(`${url}/webhooks/byzantine`);
    const verdicts = async (count: number) => {
      await until(() => received.length >= count);
      return received.splice(0).map(({ headers, text, path }) => {
        const verdict = byzantine.webhook.verify(
          { target: path, headers, rawBody: Buffer.from(text) },
          config,
        );
        return verdict.verdict === 'genuine' ? verdict.notice : verdict.verdict;
      });
    };
    const about = {
      eventType: 'customer.updated',
      providerUserId: DEMO.active,
      occurredAt: expect.any(Date),
    };
    await simulator.sendWebhook(DEMO.active, { mode: 'twice' });
    const [first, second] = await verdicts(2);
    expect(first).toMatchObject(about);
    expect(second).toEqual(first);
    for (const mode of ['forge', 'unsigned']) {
      await simulator.sendWebhook(DEMO.active, { mode });
      expect(await verdicts(1)).toEqual(['forged']);
    }
    await simulator.sendWebhook('', { event: 'webhook.test' });
    expect(await verdicts(1)).toMatchObject([{ eventType: 'webhook.test', providerUserId: null }]);
  },
);
