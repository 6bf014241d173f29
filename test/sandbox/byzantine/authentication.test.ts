import { expect, test } from 'vitest';
import { verifiesRequest } from '../../../src/sandbox/byzantine/authentication.ts';
import { publicKeyOf } from '../../../src/sandbox/byzantine/p256.ts';
import { integrator, JOHN, readOnly, start, UPDATE } from './harness.ts';
import { keyPair, signedHeaders } from './signer.ts';

const DETAILS = `/v1/query/get-user-details?userId=${JOHN}`;
const SIGNED_AT = 1760375826;
const ONES = '11'.repeat(32);
const VECTORS = [
  {
    method: 'PATCH',
    target: UPDATE,
    body: `{"accountId":"${JOHN}","userInfo":{"firstName":"John"}}`,
    signature:
      '0x30450221008cd93ba29315c53c002295579d9313a2bad0b854b55ce2946fe293cd527e8a81022025391ecc26f0e44b529496aa70ae2306db0655fe30832de3644e84595d8a4df4',
  },
  {
    method: 'GET',
    target: DETAILS,
    body: '',
    signature:
      '0x3045022063fa7096bc31a9e0b62e9375893d08dc8a0cbe0ab96b12c4b39baf3b9ef6ecaf0221009fd9669beeeca94432eebbad7c6b6f900bf99d1d8e8c5492dc48d0e0de724517',
  },
];
const VECTOR_KEY = '0x020217e617f0b6443928278f96999e69a23a4f2c152bdf6d6cdf66e5b80282d4ed';

test.each(VECTORS)('the vector for $method verifies, and not with one byte changed', (vector) => {
  const { method, target, body, signature } = vector;
  const publicKey = publicKeyOf(ONES);
  expect(`0x${publicKey}`).toBe(VECTOR_KEY);
  const signed = { publicKey, timestamp: String(SIGNED_AT), signature };
  const request = { method, target, rawBody: Buffer.from(body) };
  expect(verifiesRequest(signed, request)).toBe(true);
  expect(verifiesRequest({ ...signed, timestamp: String(SIGNED_AT + 1) }, request)).toBe(false);
  expect(verifiesRequest(signed, { ...request, target: `${target}&` })).toBe(false);
  expect(verifiesRequest(signed, { ...request, rawBody: Buffer.from(`${body} `) })).toBe(false);
  expect(verifiesRequest({ ...signed, signature: signature.replace('0x', '') }, request)).toBe(false);
});

test('the vectors are accepted over HTTP by a simulator whose clock is at their time', async () => {
  const { call, control } = await start({ credentials: { privateKey: ONES } });
  await control('POST', '/clock', { offsetMs: SIGNED_AT * 1000 - Date.now() });
  for (const { method, target, body, signature } of VECTORS) {
    const answer = await call(method, target, body, {
      'content-type': 'application/json',
      'x-pubkey': VECTOR_KEY,
      'x-timestamp': String(SIGNED_AT),
      'x-signature': signature,
    });
    expect(answer.status).toBe(200);
  }
});

test('a high S is as good as a low one', async () => {
  const { call } = await start();
  const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = signedHeaders(integrator, { method: 'GET', target: DETAILS, body: '', timestamp });
  const { r, s } = fromDer(headers['x-signature'] ?? '');
  for (const other of [s, order - s]) {
    const signature = toDer(r, other);
    expect((await call('GET', DETAILS, '', { ...headers, 'x-signature': signature })).status).toBe(200);
  }
});

test('one changed byte of the body gives 401, also a space between two tokens', async () => {
  const { call, profileOf } = await start();
  const body = `{"accountId":"${JOHN}","userInfo":{"firstName":"Johnny"}}`;
  const timestamp = Math.floor(Date.now() / 1000);
  const signed = signedHeaders(integrator, { method: 'PATCH', target: UPDATE, body, timestamp });
  const headers = { 'content-type': 'application/json', ...signed };
  for (const changed of [body.replace('Johnny', 'Johnni'), body.replace(':', ': ')]) {
    const answer = await call('PATCH', UPDATE, changed, headers);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: expect.any(String), status: 401 });
  }
  expect((await profileOf(JOHN)).userInfo.firstName).toBe('John');
  // No nonce: within the minute the very request can be repeated.
  expect((await call('PATCH', UPDATE, body, headers)).status).toBe(200);
  expect((await call('PATCH', UPDATE, body, headers)).status).toBe(200);
});

test('the query is signed as it is sent', async () => {
  const { call } = await start();
  const timestamp = Math.floor(Date.now() / 1000);
  const path = '/v1/query/get-user-details';
  const headers = signedHeaders(integrator, { method: 'GET', target: path, body: '', timestamp });
  expect((await call('GET', DETAILS, '', headers)).status).toBe(401);
  const lower = signedHeaders(integrator, { method: 'get', target: DETAILS, body: '', timestamp });
  expect((await call('GET', DETAILS, '', lower)).status).toBe(401);
  const email = '/v1/query/get-user-details?email=john.smith%40example.com';
  const asSent = signedHeaders(integrator, { method: 'GET', target: email, body: '', timestamp });
  expect((await call('GET', email, '', asSent)).status).toBe(200);
  expect((await call('GET', email.replace('%40', '@'), '', asSent)).status).toBe(401);
});

test.each([
  [61, 401],
  [59, 200],
  [-59, 200],
  [-63, 401],
])("a time %i s old by the simulator's clock gives %i", async (ageSeconds, status) => {
  const { api, control } = await start();
  // The beginning of a second, so that the check is made in the second of the signature.
  const { now } = await control('POST', '/clock', { offsetMs: 1000 - (Date.now() % 1000) });
  const timestamp = Math.floor(Date.parse(now) / 1000) - ageSeconds;
  expect((await api('GET', DETAILS, undefined, { timestamp })).status).toBe(status);
});

test("the simulator's clock judges, not the machine's", async () => {
  const { api, control } = await start();
  await control('POST', '/clock', { offsetMs: 3_600_000 });
  expect((await api('GET', DETAILS)).status).toBe(401);
  const timestamp = Math.floor(Date.now() / 1000) + 3600;
  expect((await api('GET', DETAILS, undefined, { timestamp })).status).toBe(200);
});

test.each([
  ['no X-Pubkey', { 'x-pubkey': '' }, 400],
  ['an X-Pubkey without 0x', { 'x-pubkey': integrator.pubkey.slice(2) }, 400],
  ['an uncompressed key', { 'x-pubkey': `0x04${'ab'.repeat(64)}` }, 400],
  ['a point off the curve', { 'x-pubkey': `0x02${'ff'.repeat(32)}` }, 401],
  ['an unknown key', { 'x-pubkey': `0x03${'a'.repeat(64)}` }, 401],
  ['no X-Timestamp', { 'x-timestamp': '' }, 400],
  ['a time in words', { 'x-timestamp': 'now' }, 401],
  ['a time in milliseconds', { 'x-timestamp': String(Date.now()) }, 401],
  ['no X-Signature', { 'x-signature': '' }, 400],
  ['nonsense as signature', { 'x-signature': '0xzz' }, 401],
  ['half a byte too much', { 'x-signature': '0x304' }, 401],
  ['r and s without DER', { 'x-signature': `0x${'12'.repeat(64)}` }, 401],
])('%s gives %3$i', async (_, headers, status) => {
  const { api } = await start();
  for (const [method, target, body] of [
    ['GET', DETAILS, undefined],
    ['PATCH', UPDATE, { accountId: JOHN }],
    ['GET', '/nowhere', undefined],
  ] as const) {
    const answer = await api(method, target, body, { headers });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.any(String), status });
  }
});

test("a signature with somebody else's key does not pass under the integrator's", async () => {
  const { call } = await start();
  const timestamp = Math.floor(Date.now() / 1000);
  const request = { method: 'GET', target: DETAILS, body: '', timestamp };
  const stranger = signedHeaders(keyPair(ONES), request);
  expect((await call('GET', DETAILS, '', stranger)).status).toBe(401);
  const borrowed = { ...stranger, 'x-pubkey': integrator.pubkey };
  expect((await call('GET', DETAILS, '', borrowed)).status).toBe(401);
});

test('a read-only key reads and gets 403 for every mutation, if it signs rightly', async () => {
  const { api, patch, profileOf } = await start();
  expect((await api('GET', DETAILS, undefined, { as: readOnly })).status).toBe(200);
  const refused = await patch(JOHN, { userInfo: { firstName: 'Johnny' } }, { as: readOnly });
  expect(refused.status).toBe(403);
  expect(refused.body).toEqual({ error: expect.any(String), status: 403 });
  expect((await patch(JOHN, {}, { as: readOnly, timestamp: 1 })).status).toBe(401);
  expect((await profileOf(JOHN)).userInfo.firstName).toBe('John');
});

test('the statuses of a bad signature and of missing headers are switches; a key can be switched off', async () => {
  const { api, switches } = await start();
  await switches({ badSignatureStatus: 403, missingSignatureStatus: 401 });
  const get = (signing: object) => api('GET', DETAILS, undefined, signing);
  expect((await get({ timestamp: 1 })).status).toBe(403);
  expect((await get({ headers: { 'x-signature': '0x30' } })).status).toBe(403);
  expect((await get({ headers: { 'x-signature': '' } })).status).toBe(401);
  expect((await get({ headers: { 'x-pubkey': '' } })).status).toBe(400);
  await switches({ deactivatedKeys: [integrator.pubkey] });
  expect((await get({})).status).toBe(401);
  expect((await get({ as: readOnly })).status).toBe(200);
});

function fromDer(signature: string): { r: bigint; s: bigint } {
  const bytes = Buffer.from(signature.slice(2), 'hex');
  const lengthOfR = bytes[3] ?? 0;
  const r = bytes.subarray(4, 4 + lengthOfR);
  const s = bytes.subarray(6 + lengthOfR);
  return { r: BigInt(`0x${r.toString('hex')}`), s: BigInt(`0x${s.toString('hex')}`) };
}

function toDer(r: bigint, s: bigint): string {
  const integers = [r, s].map((value) => {
    const even = value
      .toString(16)
      .padStart(64, '0')
      .replace(/^(00)+/, '');
    const bytes = /^[89a-f]/.test(even) ? `00${even}` : even;
    return `02${(bytes.length / 2).toString(16).padStart(2, '0')}${bytes}`;
  });
  const sequence = integers.join('');
  return `0x30${(sequence.length / 2).toString(16).padStart(2, '0')}${sequence}`;
}
