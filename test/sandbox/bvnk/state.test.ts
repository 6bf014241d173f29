import { expect, test } from 'vitest';
import { until } from '../../support/condition.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { HARBOR, NORA, person, seedUpdate, start } from './harness.ts';
import { receiver } from './receiver.ts';

const KEY = { 'x-idempotency-key': '86b5f133-9ee8-4f67-8747-7c9d0894a68b' };
const company = { type: 'COMPANY', company: { name: 'Kept Ltd' } };

test('customers, keys and changed switches survive a restart', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.switches({ errorShape: 'older' });
  await first.put(HARBOR, seedUpdate);
  const { body } = await first.putAssociates(HARBOR, [person('Ada', 'Kline')]);
  const created = await first.api('POST', '/customers', company, KEY);
  await first.close();

  const second = await start({ stateFile });
  expect(await second.get(HARBOR)).toEqual(body);
  const again = await second.api('POST', '/customers', company, KEY);
  expect(again.status).toBe(200);
  expect(again.body.reference).toBe(created.body.reference);
  expect((await second.put(HARBOR, { name: '' })).body.errorList).toHaveLength(1);
});

test('an undelivered webhook is delivered after a restart, with its event id', async () => {
  const stateFile = freshStateFile();
  let up = false;
  const endpoint = await receiver(() => (up ? 200 : 500));
  const first = await start({ stateFile, webhookUrl: endpoint.url, switches: { webhookFirstRetryMs: 50 } });
  await first.control('POST', '/webhooks', { userId: NORA });
  // The second arrival proves that the first failure was noted.
  await until(() => endpoint.received.length >= 2);
  await first.close();
  up = true;
  const second = await start({ stateFile });
  await until(async () => (await second.webhooks())[0]?.state === 'delivered');
  expect(new Set(endpoint.received.map(({ body }) => body.eventId)).size).toBe(1);
});

test('a reset brings the demo customers back and forgets keys', async () => {
  const { put, get, api, control } = await start();
  const before = await get(HARBOR);
  await put(HARBOR, seedUpdate);
  const created = await api('POST', '/customers', company, KEY);
  await control('POST', '/reset');
  expect(await get(HARBOR)).toEqual(before);
  expect((await api('GET', `/customers/${created.body.reference}`)).status).toBe(404);
  expect((await api('POST', '/customers', company, KEY)).status).toBe(201);
});
