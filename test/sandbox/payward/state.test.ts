import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { codesOf, DEMO, start, stop, until } from './harness.ts';
import { receiver } from './receiver.ts';

test('users, hidden profiles and changed switches survive a restart', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.switches({ errorShape: 'embed' });
  await first.patch(DEMO.verified, { full_name: { first_name: 'Alexa', last_name: 'Stone' } });
  await first.control('POST', `/users/${DEMO.waiting}/status`, { status: 'tomorrows_state' });
  const record = await first.recordOf(DEMO.verified);
  await stop(first);

  const second = await start({ stateFile });
  expect(second.simulator.owner).toBe(true);
  expect(await second.recordOf(DEMO.verified)).toEqual(record);
  expect(record.profile.full_name.last_name).toBe('Stone');
  expect(await second.statusOf(DEMO.waiting)).toEqual({ state: 'tomorrows_state' });
  expect((await second.control('GET', '/switches')).errorShape).toBe('embed');
});

test('an undelivered webhook is delivered after a restart, with its event id', async () => {
  const stateFile = freshStateFile();
  let up = false;
  const endpoint = await receiver(() => (up ? 204 : 500));
  const first = await start({ stateFile, webhookUrl: endpoint.url, switches: { webhookFirstRetryMs: 50 } });
  await first.control('POST', '/webhooks', { userId: DEMO.verified });
  // The second arrival proves that the first failure was noted.
  await endpoint.delivery(2);
  await stop(first);
  up = true;
  const second = await start({ stateFile });
  await until(async () => (await second.simulator.webhooks())[0].state === 'delivered');
  expect(new Set(endpoint.received.map(({ body }) => body.id)).size).toBe(1);
});

test('every change is on disk shortly after, the last nonce as digits', async () => {
  const stateFile = freshStateFile();
  const { patch } = await start({ stateFile });
  await patch(DEMO.verified, { language: 'fr' }, { nonce: '18446744073709551614' });
  const kept = () => existsSync(stateFile) && JSON.parse(readFileSync(stateFile, 'utf8')).provider;
  await until(() => kept() && kept().users[DEMO.verified].profile.language === 'fr');
  expect(Object.values(kept().lastNonces)).toEqual(['18446744073709551614']);
});

test('a reset brings the demo users back and forgets the nonces', async () => {
  const { patch, get, control, profileOf } = await start();
  await patch(DEMO.verified, { language: 'fr' }, { nonce: '1000' });
  expect(codesOf(await get(DEMO.verified, { nonce: '5' }))).toEqual(['EAPI:Invalid nonce']);
  await control('POST', '/reset');
  expect(await control('GET', '/nonces')).toEqual({ last: null, arrivals: [] });
  expect((await get(DEMO.verified, { nonce: '5' })).status).toBe(200);
  expect((await profileOf(DEMO.verified)).language).toBe('en');
});

test('of the calls only the latest five hundred stay on record', async () => {
  const { get, control } = await start();
  for (let nonce = 1; nonce <= 503; nonce += 1) await get(DEMO.verified, { nonce: String(nonce) });
  const { last, arrivals } = await control('GET', '/nonces');
  expect([last, arrivals.length, arrivals[0].nonce, arrivals.at(-1).nonce]).toEqual(['503', 500, '4', '503']);
});
