import { request } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import {
  DEMO,
  type DemoName,
  paywardCredentials,
  paywardValues,
  startSimulator,
} from '../../support/payward.ts';
import { nextNonce, sign } from './harness.ts';

async function simulated() {
  const simulator = await startSimulator();
  onTestFinished(() => simulator.close());
  async function call(method: 'GET' | 'PATCH', id: string, body?: object) {
    const target = `/v1/users/${id}`;
    const nonce = nextNonce();
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = await request(`${simulator.url}${target}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'API-Key': paywardCredentials.apiKey,
        'API-Nonce': nonce,
        'API-Sign': sign(target, nonce, text),
      },
      body: text || null,
    });
    await answer.body.dump();
    return answer.statusCode;
  }
  return { simulator, call };
}

test('a new user is in the state of a demo user and nobody else', async () => {
  const { simulator, call } = await simulated();
  const ids = new Set<string>();
  for (const like of Object.keys(DEMO) as DemoName[]) {
    const id = await simulator.newUser(like, { profile: { language: 'eo' }, mood: 'new' });
    ids.add(id);
    const [own, demo] = [await simulator.recordOf(id), await simulator.recordOf(DEMO[like])];
    expect(own.shown).toMatchObject({ id, status: demo.shown.status, mood: 'new' });
    expect(own.shown.external_reference).not.toBe(demo.shown.external_reference);
    expect(await simulator.profileOf(id)).toEqual({ ...demo.profile, language: 'eo' });
    expect(await call('GET', id)).toBe(200);
  }
  expect(ids.size).toBe(Object.keys(DEMO).length);
});

test('requests, writes and faults of one user leave the others alone', async () => {
  const { simulator, call } = await simulated();
  const [one, other] = [await simulator.newUser('verified'), await simulator.newUser('verified')];
  await simulator.faultOnWrite(one, { kind: 'status', status: 503 });
  await simulator.faultOnRead(other, { kind: 'status', status: 429 });
  expect(await call('PATCH', other, { language: 'fr' })).toBe(200);
  expect(await call('GET', one)).toBe(200);
  expect(await call('PATCH', one, { language: 'de' })).toBe(503);
  expect(await call('GET', other)).toBe(429);
  expect(await call('PATCH', one, { language: 'it' })).toBe(200);
  expect((await simulator.requestsOf(one)).map(({ method }) => method)).toEqual(['GET', 'PATCH', 'PATCH']);
  expect((await simulator.writesOf(one)).map(({ body }) => body)).toEqual([
    { language: 'de' },
    { language: 'it' },
  ]);
  expect(await simulator.writesOf(other)).toMatchObject([{ body: { language: 'fr' }, status: 200 }]);
});

test('the control calls of this provider are there as functions', async () => {
  const { simulator, call } = await simulated();
  const id = await simulator.newUser('verified');
  const statusOf = async () => (await simulator.recordOf(id)).shown.status;
  await simulator.setStatus(id, 'disabled', { reasons: ['x'], webhook: 'never' });
  await simulator.addRequiredAction(id, { action_type: 'wait' });
  expect(await statusOf()).toEqual({
    state: 'disabled',
    reasons: ['x'],
    required_actions: [{ action_type: 'wait' }],
  });
  await simulator.setRequiredActions(id, [], { webhook: 'never', event: 'user.freed' });
  expect((await statusOf()).required_actions).toEqual([]);
  await simulator.sendWebhook(id, { mode: 'never', event: 'webhook.test' });
  expect((await simulator.webhooks()).map(({ event }) => event)).toEqual([
    'user.disabled',
    'user.freed',
    'webhook.test',
  ]);
  await simulator.setLastNonce('18446744073709551615');
  expect(await call('GET', id)).toBe(400);
  const { last, arrivals } = await simulator.nonces();
  expect(last).toBe('18446744073709551615');
  expect(arrivals.at(-1)).toMatchObject({ outcome: 'EAPI:Invalid nonce' });
  expect(Object.keys(paywardValues)).toEqual([
    'PAYWARD_API_KEY',
    'PAYWARD_API_SECRET',
    'PAYWARD_WEBHOOK_SECRET',
  ]);
});
