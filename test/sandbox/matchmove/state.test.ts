import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { ANTONIO, evidence, JOHN, MARIA, pendingOf, start, until, type Wire } from './harness.ts';
import { receiver } from './receiver.ts';

test('users, parked changes, the clock and changed switches survive a restart', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.switches({ errorShape: 'old' });
  await first.control('POST', '/clock', { offsetMs: 60_000 });
  await first.put(JOHN, { job_title: 'Baker' });
  const { body } = await first.put(MARIA, { email: 'maria.new@example.ph' });
  await first.simulator.close();
  await expect(first.get(JOHN)).rejects.toThrow();

  const second = await start({ stateFile });
  expect(second.simulator.owner).toBe(true);
  expect((await second.get(JOHN)).job_title).toBe('Baker');
  expect(await second.get(MARIA)).toEqual(body);
  expect((await second.control('GET', '/switches')).errorShape).toBe('old');
  expect((await second.control('POST', '/clock', { advanceMs: 0 })).offsetMs).toBe(60_000);
});

test('switches given at the start win over those changed before', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.switches({ bankDelayMs: 1, errorShape: 'old' });
  await first.simulator.close();
  const second = await start({ stateFile, switches: { bankDelayMs: 2 } });
  expect(await second.control('GET', '/switches')).toMatchObject({ bankDelayMs: 2, errorShape: 'old' });
});

test('a decision that was due during the stop is made after it, and its webhook is sent', async () => {
  const stateFile = freshStateFile();
  const endpoint = await receiver();
  const first = await start({ stateFile, webhookUrl: endpoint.url, switches: { bankDelayMs: 60_000 } });
  const { email } = pendingOf((await first.put(MARIA, { email: 'maria.new@example.ph' })).body);
  await first.verify(MARIA, evidence(email.verification_id));
  await first.simulator.close();
  expect(endpoint.received).toHaveLength(0);
  const kept = JSON.parse(readFileSync(stateFile, 'utf8'));
  // A minute passes meanwhile.
  writeFileSync(stateFile, JSON.stringify({ ...kept, clock: { offsetMs: 60_000 } }));
  const second = await start({ stateFile });
  await until(() => endpoint.received.length === 1);
  expect((await second.get(MARIA)).email).toBe('maria.new@example.ph');
});

test('an undelivered webhook is delivered after a restart, with its message id', async () => {
  const stateFile = freshStateFile();
  let up = false;
  const endpoint = await receiver(() => (up ? 204 : 500));
  const first = await start({ stateFile, webhookUrl: endpoint.url, switches: { webhookFirstRetryMs: 50 } });
  await first.control('POST', `/users/${ANTONIO}/decide`, { field: 'email', decision: 'approve' });
  // The second arrival proves that the first failure was noted.
  await until(() => endpoint.received.length >= 2);
  await first.simulator.close();
  up = true;
  const second = await start({ stateFile });
  await until(async () => (await second.control('GET', '/webhooks'))[0].state === 'delivered');
  const ids = endpoint.received.map(({ body }) => body.event_data.message_id);
  expect(new Set(ids).size).toBe(1);
  expect(endpoint.received.at(-1)?.body.retry_attempt).toBeGreaterThan(0);
});

test('a webhook under way when the simulator stops stays in the outbox', async () => {
  const stateFile = freshStateFile();
  const endpoint = await receiver((n) => (n === 1 ? null : 204));
  const first = await start({ stateFile, webhookUrl: endpoint.url });
  await first.control('POST', '/webhooks', { userId: JOHN });
  await until(() => endpoint.received.length === 1);
  await first.simulator.close();
  await start({ stateFile });
  await until(() => endpoint.received.length === 2);
  expect(endpoint.received[1]?.body.retry_attempt).toBe(0);
});

test('every change is on disk shortly after, complete and with nothing left beside it', async () => {
  const stateFile = freshStateFile();
  const { put } = await start({ stateFile });
  await put(JOHN, { job_title: 'Baker' });
  const title = () =>
    existsSync(stateFile) &&
    JSON.parse(readFileSync(stateFile, 'utf8')).provider.users[JOHN].profile.job_title;
  await until(() => title() === 'Baker');
  expect(readdirSync(dirname(stateFile)).sort()).toEqual([
    'state.json',
    'state.json.lock',
    'state.json.owner',
  ]);
});

test.each([
  ['not JSON', '{"simulator":'],
  ["another simulator's", '{"simulator":"machnet"}'],
])('a state that is %s is kept aside and a new one begun', async (_, text) => {
  const stateFile = freshStateFile();
  writeFileSync(stateFile, text);
  const lines: string[] = [];
  const { get } = await start({ stateFile, log: (line) => lines.push(line) });
  expect((await get(JOHN)).id).toBe(JOHN);
  const aside = readdirSync(dirname(stateFile)).find((name) => name.includes('unreadable'));
  expect(readFileSync(`${dirname(stateFile)}/${aside}`, 'utf8')).toBe(text);
  expect(lines.join()).toContain('moved to');
});

test('a reset brings the demo users back and ends faults, webhooks, clock and switches, not the addresses', async () => {
  const { put, get, control, switches, fault } = await start({ webhookUrl: 'http://127.0.0.1:9/nobody' });
  const before = await get(JOHN);
  await put(JOHN, { job_title: 'Baker' });
  await switches({ errorShape: 'old' });
  await control('POST', '/clock', { offsetMs: 5000 });
  await control('POST', '/webhooks', { userId: JOHN, mode: 'never' });
  await fault({ kind: 'status', status: 500 });
  await control('POST', '/reset');
  expect(await get(JOHN)).toEqual(before);
  expect(await control('GET', '/webhooks')).toEqual([]);
  expect(await control('GET', '/faults')).toEqual([]);
  expect(await control('GET', '/requests')).toHaveLength(1);
  expect((await control('GET', '/switches')).errorShape).toBe('new');
  expect((await control('POST', '/clock', { advanceMs: 0 })).offsetMs).toBe(0);
  expect((await control('GET', '/webhooks/subscribers')).map(({ url }: Wire) => url)).toHaveLength(1);
});
