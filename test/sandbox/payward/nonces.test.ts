import { expect, test } from 'vitest';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { codesOf, DEMO, sign, start, stop } from './harness.ts';

const USER = `/v1/users/${DEMO.verified}`;
const LARGEST = String(2n ** 64n - 1n);

test('a nonce must rise over all calls, reads included', async () => {
  const { get, patch } = await start();
  const codes = async (answer: ReturnType<typeof get>) => codesOf(await answer);
  expect((await get(DEMO.verified, { nonce: '100' })).status).toBe(200);
  const again = await patch(DEMO.verified, { language: 'fr' }, { nonce: '100' });
  expect([again.status, codesOf(again)]).toEqual([400, ['EAPI:Invalid nonce']]);
  expect(await codes(patch(DEMO.verified, { language: 'fr' }, { nonce: '99' }))).toEqual([
    'EAPI:Invalid nonce',
  ]);
  expect(await codes(get(DEMO.waiting, { nonce: '1' }))).toEqual(['EAPI:Invalid nonce']);
  expect((await patch(DEMO.verified, { language: 'fr' }, { nonce: '101' })).status).toBe(200);
  expect((await get(DEMO.waiting, { nonce: '5000' })).status).toBe(200);
  expect(await codes(get(DEMO.waiting, { nonce: '4999' }))).toEqual(['EAPI:Invalid nonce']);
});

test('a refused nonce changes nothing', async () => {
  const { patch, profileOf } = await start();
  await patch(DEMO.verified, {}, { nonce: '7' });
  await patch(DEMO.verified, { language: 'fr' }, { nonce: '7' });
  expect((await profileOf(DEMO.verified)).language).toBe('en');
});

test('nonces are numbers: 9 lies below 10', async () => {
  const { get } = await start();
  expect((await get(DEMO.verified, { nonce: '9' })).status).toBe(200);
  expect((await get(DEMO.verified, { nonce: '10' })).status).toBe(200);
  expect(codesOf(await get(DEMO.verified, { nonce: '9' }))).toEqual(['EAPI:Invalid nonce']);
});

test('neighbours beyond what a floating-point number holds are told apart', async () => {
  const { get } = await start();
  expect((await get(DEMO.verified, { nonce: '9007199254740993' })).status).toBe(200);
  expect(codesOf(await get(DEMO.verified, { nonce: '9007199254740992' }))).toEqual(['EAPI:Invalid nonce']);
  expect((await get(DEMO.verified, { nonce: '9007199254740994' })).status).toBe(200);
});

test.each(['', 'abc', '-1', '+1', '1.5', '1e9', '0x10', '1 2', String(2n ** 64n), '9'.repeat(21)])(
  'the nonce "%s" is no unsigned 64-bit integer',
  async (nonce) => {
    const { api } = await start();
    const sent = { nonce, headers: { 'API-Sign': sign(USER, nonce) } };
    const answer = await api('GET', USER, undefined, sent);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['EAPI:Invalid nonce']]);
  },
);

test('the largest nonce is the last', async () => {
  const { get } = await start();
  expect((await get(DEMO.verified, { nonce: '0' })).status).toBe(200);
  expect((await get(DEMO.verified, { nonce: LARGEST })).status).toBe(200);
  expect(codesOf(await get(DEMO.verified, { nonce: LARGEST }))).toEqual(['EAPI:Invalid nonce']);
});

test('a call refused for its signature leaves its nonce unused, or uses it up by switch', async () => {
  const { get, switches } = await start();
  const forged = (nonce: string) => get(DEMO.verified, { nonce, signed: { body: 'other' } });
  await get(DEMO.verified, { nonce: '10' });
  expect(codesOf(await forged('50'))).toEqual(['EAPI:Invalid signature']);
  expect((await get(DEMO.verified, { nonce: '20' })).status).toBe(200);
  expect(codesOf(await forged('5'))).toEqual(['EAPI:Invalid signature']);

  await switches({ badSignature: 'consumes_nonce' });
  expect(codesOf(await forged('60'))).toEqual(['EAPI:Invalid signature']);
  expect(codesOf(await get(DEMO.verified, { nonce: '60' }))).toEqual(['EAPI:Invalid nonce']);
  expect(codesOf(await forged('5'))).toEqual(['EAPI:Invalid nonce']);
  expect((await get(DEMO.verified, { nonce: '61' })).status).toBe(200);
});

test('a call refused for its key leaves no trace on the nonces of the right one', async () => {
  const { get } = await start();
  await get(DEMO.verified, { nonce: LARGEST, headers: { 'API-Key': 'somebody' } });
  expect((await get(DEMO.verified, { nonce: '1' })).status).toBe(200);
});

test('a call refused for its path, id or body has used its nonce', async () => {
  const { api, get, patch } = await start();
  await api('GET', '/nowhere', undefined, { nonce: '1' });
  await get('short', { nonce: '2' });
  await patch(DEMO.verified, { phone: 'x' }, { nonce: '3' });
  for (const nonce of ['1', '2', '3']) {
    expect(codesOf(await get(DEMO.verified, { nonce }))).toEqual(['EAPI:Invalid nonce']);
  }
});

test('the last nonce can be read, raised and forgotten', async () => {
  const { get, control } = await start();
  expect((await control('GET', '/nonces')).last).toBeNull();
  await get(DEMO.verified, { nonce: '0042' });
  expect((await control('GET', '/nonces')).last).toBe('42');
  await control('PUT', '/nonces', { last: LARGEST });
  expect(codesOf(await get(DEMO.verified))).toEqual(['EAPI:Invalid nonce']);
  await control('PUT', '/nonces', { last: null });
  expect((await get(DEMO.verified, { nonce: '1' })).status).toBe(200);
  for (const last of [7, '-1', String(2n ** 64n)]) {
    await expect(control('PUT', '/nonces', { last })).rejects.toThrow('400');
  }
});

test('every call is on record in the order of its arrival, refused ones too', async () => {
  const { api, get, patch, control } = await start();
  await get(DEMO.verified, { nonce: '5' });
  await patch(DEMO.verified, {}, { nonce: '4' });
  await get(DEMO.verified, { nonce: '6', headers: { 'API-Key': 'somebody' } });
  await api('GET', `${USER}?a=b`, undefined, { nonce: '7', headers: { 'API-Sign': 'x' } });
  await get(DEMO.verified, { headers: { 'API-Nonce': undefined } });
  const { arrivals } = await control('GET', '/nonces');
  expect(arrivals).toMatchObject([
    { method: 'GET', target: USER, nonce: '5', outcome: 'accepted' },
    { method: 'PATCH', target: USER, nonce: '4', outcome: 'EAPI:Invalid nonce' },
    { nonce: '6', outcome: 'EAPI:Invalid key' },
    { target: `${USER}?a=b`, nonce: '7', outcome: 'EAPI:Invalid signature' },
    { nonce: null, outcome: 'EAPI:Invalid nonce' },
  ]);
  await control('DELETE', '/nonces/arrivals');
  expect(await control('GET', '/nonces')).toEqual({ last: '5', arrivals: [] });
});

test('the last nonce outlives a restart', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile });
  await first.get(DEMO.verified, { nonce: '1000' });
  await stop(first);
  const second = await start({ stateFile });
  expect((await second.control('GET', '/nonces')).last).toBe('1000');
  expect(codesOf(await second.get(DEMO.verified, { nonce: '1000' }))).toEqual(['EAPI:Invalid nonce']);
  expect((await second.get(DEMO.verified, { nonce: '1001' })).status).toBe(200);
});

test('the request log shows the nonce, also of a call that a fault cut off, and no signature', async () => {
  const { simulator, get } = await start();
  await simulator.fault({ kind: 'cut_before_write' }, { times: 1 });
  await expect(get(DEMO.verified, { nonce: '8' })).rejects.toThrow();
  expect((await get(DEMO.verified, { nonce: '8' })).status).toBe(200);
  const log = await simulator.requests();
  expect(log.map(({ headers }) => headers['api-nonce'])).toEqual(['8', '8']);
  expect(JSON.stringify(log)).not.toContain(sign(USER, '8'));
});
