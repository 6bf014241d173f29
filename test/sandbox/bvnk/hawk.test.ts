import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { bvnkCredentials } from '../../support/bvnk.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { type Answer, HARBOR, hawk, seedUpdate, start } from './harness.ts';

const HARBOR_PATH = `/platform/v1/customers/${HARBOR}`;
const ID = 'dh37fgj492je';
const KEY = 'werxhqb98rpaxn39848xrunpaw3489ruxnpa98w4rxn';
const STAMP = `id="${ID}", ts="1353832234", nonce="j4h3g2"`;

async function startWithVectors(signingHost: string) {
  return start({
    credentials: { ...bvnkCredentials, hawkId: ID, hawkKey: KEY },
    switches: { signingHost, timestampWindowSeconds: null },
  });
}

function expectRefused(answer: Answer, challenge: RegExp): void {
  expect(answer.status).toBe(401);
  expect(answer.headers['www-authenticate']).toMatch(challenge);
  expect(answer.body).toMatchObject({ code: 'MER-PAY-1000', status: 'Unauthorized', message: 'Forbidden' });
}

test("the scheme's published vector authenticates, and not with a letter changed", async () => {
  const { call } = await startWithVectors('example.com:8000');
  const mac = '6R4rV5iE+NPoym+WwjeHzjAGXUtLNIxmo1vpMofpLAE=';
  const given = (value: string) => `Hawk ${STAMP}, ext="some-app-ext-data", mac="${value}"`;
  const target = '/resource/1?b=1&a=2';
  expectRefused(
    await call('GET', target, undefined, { authorization: given(mac.replace('6R4', '6R5')) }),
    /mac/,
  );
  // Past authentication: nothing is there.
  expect((await call('GET', target, undefined, { authorization: given(mac) })).status).toBe(404);
});

test('the vector derived for an update authenticates against the sandbox host on port 443', async () => {
  const { call } = await startWithVectors('api.sandbox.bvnk.com');
  const authorization = `Hawk ${STAMP}, mac="neRkvTUP5//u18d3FnaOqLarJpF1436U9feT4OpvN1Y="`;
  const answer = await call('PUT', HARBOR_PATH, seedUpdate, { authorization });
  expect(answer.status).toBe(200);
  expect(answer.body.company.name).toBe('Updated Company Name');
});

test('a changed body still authenticates: the signature does not cover it', async () => {
  const { call, signed, get } = await start();
  const authorization = signed('PUT', HARBOR_PATH);
  expect((await call('PUT', HARBOR_PATH, { name: 'Slipped in' }, { authorization })).status).toBe(200);
  expect((await get(HARBOR)).company.name).toBe('Slipped in');
});

test.each([
  ['path', { target: `${HARBOR_PATH}x` }],
  ['query', { target: `${HARBOR_PATH}?a=1` }],
  ['method', { method: 'PATCH' }],
  ['host', { host: 'localhost' }],
  ['port', { port: 443 }],
  ['key', { key: 'another key' }],
])('a signature for another %s is refused', async (_, change) => {
  const { call, signed, get } = await start();
  const before = await get(HARBOR);
  const authorization = signed('PUT', HARBOR_PATH, change);
  expectRefused(await call('PUT', HARBOR_PATH, seedUpdate, { authorization }), /Bad mac/);
  expect(await get(HARBOR)).toEqual(before);
});

test('a query is signed as it was sent, and another order of it is another query', async () => {
  const { call, signed } = await start();
  const target = '/platform/v1/customers?size=2&page=0';
  const turned = '/platform/v1/customers?page=0&size=2';
  expect((await call('GET', target, undefined, { authorization: signed('GET', target) })).status).toBe(200);
  expectRefused(await call('GET', target, undefined, { authorization: signed('GET', turned) }), /Bad mac/);
});

test.each([
  ['no header', undefined, /^Hawk$/],
  ['another scheme', 'Basic cGFydG5lcjpoYXdrIGtleQ==', /Bad header format/],
  ['no mac', `Hawk ${STAMP}`, /Bad header format/],
  ['an attribute twice', `Hawk ${STAMP}, id="${ID}", mac="x"`, /Bad header format/],
  ['an unknown attribute', `Hawk ${STAMP}, mac="x", colour="red"`, /Bad header format/],
  ['a broken quote', `Hawk ${STAMP}, mac="x`, /Bad header format/],
  ['another id', `Hawk ${STAMP}, mac="x"`, /Unknown credentials/],
])('%s is refused on every path', async (_, authorization, challenge) => {
  const { call } = await start();
  for (const [method, target] of [
    ['GET', HARBOR_PATH],
    ['PUT', HARBOR_PATH],
    ['GET', '/platform/v1/customers'],
    ['POST', '/platform/v1/customers'],
    ['GET', '/nowhere'],
  ] as const) {
    const body = method === 'GET' ? undefined : {};
    expectRefused(await call(method, target, body, authorization ? { authorization } : {}), challenge);
  }
});

test('what else the scheme can sign is part of the signature', async () => {
  const { call, signed } = await start();
  const extra = { ext: 'for us', hash: 'bm90IGNoZWNrZWQ=', app: 'app', dlg: 'dlg' };
  const authorization = signed('GET', HARBOR_PATH, extra);
  const send = (header: string) => call('GET', HARBOR_PATH, undefined, { authorization: header });
  expectRefused(await send(authorization.replace('for us', 'for them')), /Bad mac/);
  expectRefused(await send(authorization.replace('dlg="dlg"', 'dlg="other"')), /Bad mac/);
  expect((await send(authorization)).status).toBe(200);
});

test('a time more than a minute off is stale, and the answer tells our time, signed', async () => {
  const { call, signed, switches } = await start();
  const now = Math.floor(Date.now() / 1000);
  const at = (ts: number | string) =>
    call('GET', HARBOR_PATH, undefined, { authorization: signed('GET', HARBOR_PATH, { ts }) });
  for (const ts of [now - 63, now + 75]) expectRefused(await at(ts), /Stale timestamp/);
  expectRefused(await at('soon'), /Stale timestamp/);
  for (const ts of [now - 50, now + 50]) expect((await at(ts)).status).toBe(200);

  await switches({ clockSkewMs: 3_600_000 });
  const stale = await at(Math.floor(Date.now() / 1000));
  const told = String(stale.headers['www-authenticate']);
  const [, ts, tsm] = /^Hawk ts="(\d+)", tsm="([^"]+)"/.exec(told) ?? [];
  expect(Number(ts) - now).toBeGreaterThan(3590);
  expect(tsm).toBe(
    createHmac('sha256', bvnkCredentials.hawkKey).update(`hawk.1.ts\n${ts}\n`).digest('base64'),
  );
  expect(Math.abs(Date.parse(String(stale.headers.date)) / 1000 - Number(ts))).toBeLessThanOrEqual(1);
  expect((await at(Number(ts))).status).toBe(200);

  await switches({ timestampWindowSeconds: null });
  expect((await at(1_353_832_234)).status).toBe(200);
  expectRefused(await at('soon'), /Stale timestamp/);
});

test("the sandbox's clock may be moved without making callers stale", async () => {
  const { control, api } = await start();
  await control('POST', '/clock', { advanceMs: 86_400_000 });
  expect((await api('GET', '/customers')).status).toBe(200);
});

test('a nonce counts once, also after a restart, unless the switch lets it', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile, switches: { signingHost: 'bvnk.test' } });
  const once = (nonce: string) =>
    hawk({ method: 'GET', target: HARBOR_PATH, host: 'bvnk.test', port: 443, nonce });
  const send = (at: typeof first, nonce: string) =>
    at.call('GET', HARBOR_PATH, undefined, { authorization: once(nonce) });
  expect((await send(first, 'abcdef')).status).toBe(200);
  expectRefused(await send(first, 'abcdef'), /Invalid nonce/);
  expect((await send(first, 'abcdeg')).status).toBe(200);
  await first.close();

  const second = await start({ stateFile, switches: { signingHost: 'bvnk.test' } });
  expectRefused(await send(second, 'abcdef'), /Invalid nonce/);
  await second.switches({ nonceReuse: 'allowed' });
  expect((await send(second, 'abcdef')).status).toBe(200);
});

test('a caller without the key uses up no nonces', async () => {
  const { call, signed } = await start();
  const send = (key: string) =>
    call('GET', HARBOR_PATH, undefined, {
      authorization: signed('GET', HARBOR_PATH, { nonce: 'mine', key }),
    });
  expectRefused(await send('not the key'), /Bad mac/);
  expect((await send(bvnkCredentials.hawkKey)).status).toBe(200);
});

test('the signed host and port are those of the Host header, or fixed ones', async () => {
  const { call, switches } = await start();
  const send = (host: string, port: number, header?: string) =>
    call('GET', HARBOR_PATH, undefined, {
      authorization: hawk({ method: 'GET', target: HARBOR_PATH, host, port }),
      ...(header ? { host: header } : {}),
    });
  expect((await send('proxy.test', 8080, 'Proxy.test:8080')).status).toBe(200);
  expect((await send('proxy.test', 80, 'proxy.test')).status).toBe(200);
  expectRefused(await send('proxy.test', 443, 'proxy.test'), /Bad mac/);
  await switches({ signingHost: 'api.sandbox.bvnk.com' });
  expect((await send('api.sandbox.bvnk.com', 443)).status).toBe(200);
  expectRefused(await send('api.sandbox.bvnk.com', 80), /Bad mac/);
  await switches({ signingHost: 'api.sandbox.bvnk.com:8443' });
  expect((await send('api.sandbox.bvnk.com', 8443)).status).toBe(200);
});

test('an address outside the allowed ones gets 403, whatever its credentials', async () => {
  const { api, call, switches } = await start({
    switches: { ipAllowList: ['203.0.113.9', '198.51.100.0/24'] },
  });
  const refused = await api('GET', '/customers');
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: 'MER-PAY-1000', status: 'Forbidden' });
  expect((await call('GET', HARBOR_PATH)).status).toBe(403);
  await switches({ ipAllowList: ['127.0.0.0/8'] });
  expect((await api('GET', '/customers')).status).toBe(200);
});

test('wrong credentials may be 403 instead', async () => {
  const { call } = await start({ switches: { authenticationFailure: 403 } });
  const answer = await call('GET', HARBOR_PATH);
  expect(answer.status).toBe(403);
  expect(answer.body).toMatchObject({ status: 'Forbidden', message: 'Forbidden' });
  expect(answer.headers['www-authenticate']).toBeUndefined();
});
