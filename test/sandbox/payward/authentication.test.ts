import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signRequest } from '../../../src/sandbox/payward/signature.ts';
import { codesOf, credentials, DEMO, nextNonce, sign, start } from './harness.ts';

const USER = `/v1/users/${DEMO.verified}`;
const SAMPLE =
  '{"full_name":{"first_name":"Alex","last_name":"Morgan"},"birth":{"date":"1990-04-15","city":"San Francisco","country":"US"}}';

const VECTORS = [
  {
    target: '/0/private/AddOrder',
    nonce: '1616492376594',
    body: 'nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25',
    signature: '4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==',
  },
  {
    target: USER,
    nonce: '1616492376594',
    body: SAMPLE,
    signature: '1dx8Y2i6p7MiCfw2AmcXiT01RSDWT9Xq8WZ72KdGGSycM4ktBkRmlJ//nvoaqpGHf5xbOQzzuqtH8j+eEzoz8A==',
  },
  {
    target: USER,
    nonce: '1616492376595',
    body: '',
    signature: 'UtxSgjDLEq7NX348Ay0SikPsT0JpIoEcZ8SS/R76jxQHthlkkhGwwn8Kbu1k0RcV371pNT9OzqHvQelHb0uP+w==',
  },
];

test.each(VECTORS)('the vector for $target at $nonce is signed as published', (vector) => {
  const rawBody = Buffer.from(vector.body);
  expect(signRequest(credentials.apiSecret, { ...vector, rawBody })).toBe(vector.signature);
  expect(sign(vector.target, vector.nonce, vector.body)).toBe(vector.signature);
});

test('calls that carry the vectors themselves are taken, in the order of their nonces', async () => {
  const { api } = await start();
  const [, patch, get] = VECTORS;
  const sent = (vector: (typeof VECTORS)[number] | undefined) => ({
    nonce: vector?.nonce ?? '',
    headers: { 'API-Sign': vector?.signature },
  });
  expect((await api('PATCH', USER, SAMPLE, sent(patch))).body).toEqual({ data: 'success' });
  expect((await api('GET', USER, undefined, sent(get))).status).toBe(200);
});

test.each([
  ['a wrong key', { 'API-Key': 'somebody' }, 'EAPI:Invalid key', 401],
  ['no key', { 'API-Key': undefined }, 'EAPI:Invalid key', 401],
  ['no signature', { 'API-Sign': undefined }, 'EAPI:Invalid signature', 401],
  ['an empty signature', { 'API-Sign': '' }, 'EAPI:Invalid signature', 401],
  ['a signature that is no base64', { 'API-Sign': '%%%' }, 'EAPI:Invalid signature', 401],
  ['no nonce', { 'API-Nonce': undefined }, 'EAPI:Invalid nonce', 400],
])('%s is refused on every path', async (_, headers, code, status) => {
  const { api } = await start();
  for (const [method, target, body] of [
    ['GET', USER, undefined],
    ['PATCH', USER, {}],
    ['GET', '/v1/users/short', undefined],
    ['GET', '/nowhere', undefined],
  ] as const) {
    const answer = await api(method, target, body, { headers });
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
  }
});

test('the body is signed as its very bytes: with other spaces it is another', async () => {
  const { patch, profileOf } = await start();
  const body = { full_name: { first_name: 'Alexa', last_name: 'Morgan' } };
  const spaced = JSON.stringify(body, null, 1);
  const refused = await patch(DEMO.verified, spaced, { signed: { body: JSON.stringify(body) } });
  expect([refused.status, codesOf(refused)]).toEqual([401, ['EAPI:Invalid signature']]);
  expect((await profileOf(DEMO.verified)).full_name.first_name).toBe('Alex');
  expect((await patch(DEMO.verified, spaced)).status).toBe(200);
  expect((await profileOf(DEMO.verified)).full_name.first_name).toBe('Alexa');
});

test('the query is part of the signed path', async () => {
  const { api } = await start();
  const left = await api('GET', `${USER}?expand=accounts`, undefined, { signed: { target: USER } });
  expect([left.status, codesOf(left)]).toEqual([401, ['EAPI:Invalid signature']]);
  expect((await api('GET', `${USER}?expand=accounts`)).status).toBe(200);
  const added = await api('GET', USER, undefined, { signed: { target: `${USER}?` } });
  expect(codesOf(added)).toEqual(['EAPI:Invalid signature']);
});

test.each([
  ['the path of another user', { target: `/v1/users/${DEMO.waiting}` }],
  ['the whole address', { target: `https://api.services.payward.com${USER}` }],
  ['no body', { body: '' }],
  ['another secret', { secret: credentials.webhookSecret }],
  ['the secret not decoded', { secret: Buffer.from(credentials.apiSecret).toString('base64') }],
])('a signature over %s is refused', async (_, signed) => {
  const { patch } = await start();
  expect(codesOf(await patch(DEMO.verified, { language: 'en' }, { signed }))).toEqual([
    'EAPI:Invalid signature',
  ]);
});

test('the inner digest counts as raw bytes, not as hex', async () => {
  const { api } = await start();
  const nonce = nextNonce();
  const key = Buffer.from(credentials.apiSecret, 'base64');
  const hex = createHmac('sha512', key)
    .update(`${USER}${'a'.repeat(64)}`)
    .digest('base64');
  expect(codesOf(await api('GET', USER, undefined, { nonce, headers: { 'API-Sign': hex } }))).toEqual([
    'EAPI:Invalid signature',
  ]);
});

test('the method is not signed', async () => {
  const { api } = await start();
  const nonce = nextNonce();
  const forPatch = sign(USER, nonce, '');
  expect((await api('GET', USER, undefined, { nonce, headers: { 'API-Sign': forPatch } })).status).toBe(200);
});

test('the statuses of the refusals are switches, 200 among their values', async () => {
  const { api, switches } = await start();
  await switches({ invalidKeyStatus: 403, invalidSignatureStatus: 403, invalidNonceStatus: 200 });
  const status = async (headers: Record<string, string>) =>
    (await api('GET', USER, undefined, { headers })).status;
  expect(await status({ 'API-Key': 'x' })).toBe(403);
  expect(await status({ 'API-Sign': 'x' })).toBe(403);
  const nonce = await api('GET', USER, undefined, { headers: { 'API-Nonce': 'x' } });
  expect([nonce.status, codesOf(nonce)]).toEqual([200, ['EAPI:Invalid nonce']]);
});
