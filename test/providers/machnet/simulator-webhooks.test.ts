import { expect, onTestFinished, test } from 'vitest';
import { machnet } from '../../../src/providers/machnet/index.ts';
import type { WebhookVerdict } from '../../../src/providers/module.ts';
import { until } from '../../support/condition.ts';
import { machnetValues, startSimulator } from '../../support/machnet.ts';
import { listen } from '../support/local-server.ts';

/** Webhooks as a stand-in of the provider sends them that was written apart from the adapter. */

async function meet() {
  const simulator = await startSimulator();
  onTestFinished(() => simulator.close());
  return { simulator, config: machnet.configure(simulator.url, machnetValues) };
}

test('webhooks as they are sent are genuine, forged ones are not, and one sent twice has one id', async () => {
  const { simulator, config } = await meet();
  const verdicts: WebhookVerdict[] = [];
  const { url } = await listen(({ headers, text }) => {
    verdicts.push(machnet.webhook.verify({ headers, rawBody: Buffer.from(text) }, config));
    return { status: verdicts.at(-1)?.verdict === 'forged' ? 401 : 200 };
  });
  await simulator.setWebhookUrl(url);
  const id = await simulator.newUser('verified');
  await simulator.setStatus(id, 'SUSPENDED', { webhook: 'twice' });
  await until(async () => verdicts.length === 2);
  expect(verdicts[1]).toEqual(verdicts[0]);
  expect(verdicts[0]).toMatchObject({
    verdict: 'genuine',
    notice: { eventType: 'user_kyc_suspended', providerUserId: id, occurredAt: expect.any(Date) },
  });
  await simulator.switches({ webhookRetries: 0 });
  for (const mode of ['forge', 'unsigned']) {
    const before = verdicts.length;
    await simulator.sendWebhook(id, { mode });
    await until(async () => verdicts.length > before);
    expect(verdicts[before]).toEqual({ verdict: 'forged' });
  }
});

test('a webhook that could not be stored comes again after a 409', async () => {
  const { simulator } = await meet();
  const statuses: number[] = [];
  const { url } = await listen(() => {
    statuses.push(statuses.length === 0 ? machnet.webhook.resendStatus : 200);
    return { status: statuses.at(-1) ?? 200 };
  });
  await simulator.setWebhookUrl(url);
  await simulator.sendWebhook(await simulator.newUser('verified'));
  await until(async () => statuses.length === 2);
  expect(await simulator.subscription()).toMatchObject({ paused: false, failuresInARow: 0 });
});
