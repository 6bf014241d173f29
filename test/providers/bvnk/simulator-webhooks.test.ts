import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bvnk } from '../../../src/providers/bvnk/index.ts';
import type { WebhookVerdict } from '../../../src/providers/module.ts';
import { bvnkValues, type Simulator, startSimulator } from '../../support/bvnk.ts';
import { until } from '../../support/condition.ts';

/** Webhooks as the simulator signs and sends them, judged as they arrive over HTTP. */

const config = bvnk.configure('https://api.bvnk.test', bvnkValues);
const verdicts: WebhookVerdict[] = [];
const receiver = createServer(async (incoming, outgoing) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { url = '', headers } = incoming;
  verdicts.push(bvnk.webhook.verify({ target: url, headers, rawBody: Buffer.concat(chunks) }, config));
  // Always taken, so that none is sent again.
  outgoing.writeHead(200).end();
});
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator();
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  const { port } = receiver.address() as AddressInfo;
  await simulator.setWebhookUrl(`http://127.0.0.1:${port}/webhooks/bvnk?tenant=1`);
});

afterAll(async () => {
  await simulator.close();
  receiver.closeAllConnections();
  await new Promise((closed) => receiver.close(closed));
});

const schemes = [
  ['raw_base64', 'application/json'],
  ['standard_hex', 'application/json'],
  ['standard_hex', 'application/json; charset=utf-8'],
] as const;

test.each(schemes)(
  '%s with %s: genuine ones name the customer, forged ones get nowhere',
  async (scheme, type) => {
    await simulator.switches({ webhookScheme: scheme, webhookContentType: type });
    const id = await simulator.newUser('pendingCompany');
    const next = async (mode: string, count = 1) => {
      const from = verdicts.length;
      await simulator.sendWebhook(id, { mode });
      await until(async () => verdicts.length >= from + count);
      return verdicts.slice(from, from + count);
    };
    const about = { verdict: 'genuine', notice: { providerUserId: id, occurredAt: expect.any(Date) } };
    expect(await next('send')).toMatchObject([about]);
    const [first, second] = await next('twice', 2);
    expect(first).toMatchObject(about);
    // The same event: whoever stores it by its id stores it once.
    expect(second).toEqual(first);
    for (const mode of ['forge', 'unsigned']) {
      expect(await next(mode)).toEqual([{ verdict: 'forged' }]);
    }
  },
);

test('every event of a change of status names the customer', async () => {
  await simulator.switches({ webhookScheme: 'raw_base64' });
  const id = await simulator.newUser('pendingCompany');
  const from = verdicts.length;
  await simulator.setStatus(id, 'VERIFIED', 'send');
  await until(() => verdicts.length >= from + 3);
  const told = verdicts.slice(from);
  expect(told.map((one) => one.verdict === 'genuine' && one.notice.providerUserId)).toEqual([id, id, id]);
});
