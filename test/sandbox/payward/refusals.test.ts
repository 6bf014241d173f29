import { expect, test } from 'vitest';
import { codesOf, DEMO, start } from './harness.ts';

test.each([
  ['GET', '/'],
  ['GET', '/v1/users'],
  ['GET', `/v2/users/${DEMO.verified}`],
  ['GET', `/b2b/users/${DEMO.verified}`],
  ['GET', `/v1/users/${DEMO.verified}/`],
  ['GET', `/v1/users/${DEMO.verified}/verifications`],
  ['PUT', `/v1/users/${DEMO.verified}`],
  ['POST', `/v1/users/${DEMO.verified}`],
  ['DELETE', `/v1/users/${DEMO.verified}`],
])('%s %s is nowhere', async (method, target) => {
  const { api } = await start();
  const answer = await api(method, target, method === 'GET' ? undefined : {});
  expect([answer.status, codesOf(answer)]).toEqual([404, ['EGeneral:Unknown method']]);
});

test.each([13, 43])('an id of %i characters is no id', async (length) => {
  const { get, patch } = await start();
  const id = 'A'.repeat(length);
  for (const answer of [await get(id), await patch(id, {})]) {
    expect([answer.status, codesOf(answer)]).toEqual([400, ['ENexus:Invalid user ID']]);
  }
});

test.each(['A'.repeat(14), 'A'.repeat(42), 'hasOwnProperty'])('%s is nobody', async (id) => {
  const { get, patch } = await start();
  for (const answer of [await get(id), await patch(id, {})]) {
    expect([answer.status, codesOf(answer)]).toEqual([404, ['ENexus:Unknown user']]);
  }
});

test.each([
  ['broken JSON', '{"phone":', 'application/json'],
  ['no body', undefined, 'application/json'],
  ['two values', '{}{}', 'application/json'],
  ['a form', 'phone=123', 'application/x-www-form-urlencoded'],
  ['JSON as text', '{}', 'text/plain'],
  ['JSON without a content type', '{}', undefined],
])('%s is refused with 400', async (_, body, contentType) => {
  const { patch } = await start();
  const answer = await patch(DEMO.verified, body, { headers: { 'content-type': contentType } });
  expect([answer.status, codesOf(answer)]).toEqual([400, ['EGeneral:Invalid arguments']]);
});

test('JSON with a charset is taken, letters beyond ASCII signed as UTF-8', async () => {
  const { patch, profileOf } = await start();
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const full_name = { first_name: 'Žofie', last_name: '山田' };
  expect((await patch(DEMO.verified, { full_name }, { headers })).status).toBe(200);
  expect((await profileOf(DEMO.verified)).full_name).toEqual(full_name);
});

test('a closed user can be read and not changed, except by switch', async () => {
  const { get, patch, switches, profileOf } = await start();
  expect((await get(DEMO.closed)).body.data.status).toEqual({ state: 'closed', reasons: ['user_request'] });
  const refused = await patch(DEMO.closed, { language: 'en' });
  expect([refused.status, codesOf(refused)]).toEqual([403, ['EGeneral:Permission denied']]);
  expect((await profileOf(DEMO.closed)).language).toBe('ja');
  await switches({ closedUser: 'accept' });
  expect((await patch(DEMO.closed, { language: 'en' })).body).toEqual({ data: 'success' });
});

test('a disabled user can be changed, except by switch', async () => {
  const { patch, switches } = await start();
  expect((await patch(DEMO.disabled, { language: 'en' })).body).toEqual({ data: 'success' });
  await switches({ disabledUser: 'refuse' });
  const refused = await patch(DEMO.disabled, { language: 'fr' });
  expect([refused.status, codesOf(refused)]).toEqual([403, ['EGeneral:Permission denied']]);
});

test('errors come as objects, as texts, or as Embed has them, and never with a value', async () => {
  const { patch, switches } = await start();
  const bad = { phone: '0049 30 1234', full_name: { first_name: 'Secretia' } };
  const objects = await patch(DEMO.verified, bad);
  expect(objects.body).toEqual({
    errors: [
      { code: 'EGeneral:Invalid arguments', message: 'Invalid arguments:full_name.last_name' },
      { code: 'EGeneral:Invalid arguments', message: 'Invalid arguments:phone' },
    ],
  });
  await switches({ errorShape: 'texts' });
  const texts = await patch(DEMO.verified, bad);
  expect(texts.body).toEqual({
    errors: ['EGeneral:Invalid arguments:full_name.last_name', 'EGeneral:Invalid arguments:phone'],
  });
  await switches({ errorShape: 'embed' });
  const embed = await patch(DEMO.verified, bad, { headers: { 'API-Sign': 'x' } });
  expect([embed.status, embed.body]).toEqual([
    401,
    { result: null, error: ['EAPI:Invalid signature'], errors: [] },
  ]);
  for (const { text } of [objects, texts]) expect(text).not.toMatch(/Secretia|1234/);
});

test.each([400, 401, 403, 404, 409, 422, 429, 500, 502, 503, 504])(
  "a fault with status %i comes in the provider's own shape and nothing is written",
  async (status) => {
    const { patch, profileOf, simulator } = await start();
    await simulator.fault({ kind: 'status', status }, { times: 1 });
    const answer = await patch(DEMO.verified, { language: 'fr' });
    expect(answer.status).toBe(status);
    expect(codesOf(answer)).toEqual([expect.stringMatching(/^E[A-Z][A-Za-z]+:/)]);
    expect((await profileOf(DEMO.verified)).language).toBe('en');
  },
);
