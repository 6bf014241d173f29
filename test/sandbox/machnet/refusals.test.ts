import { request } from 'undici';
import { expect, test } from 'vitest';
import { AMARA, partner, start, TENZIN } from './harness.ts';

const USER = `/users/${TENZIN}`;
const CALLS = [
  ['GET', USER],
  ['PATCH', USER],
  ['POST', `${USER}/kyc`],
  ['GET', `${USER}/cip-info`],
  ['GET', '/nowhere'],
] as const;

test.each([
  ['no credentials', { 'x-client-id': '', 'x-client-secret': '' }],
  ['a wrong secret', { 'x-client-secret': 'wrong' }],
  ['a wrong id', { 'x-client-id': 'somebody' }],
  ['no secret', { 'x-client-secret': '' }],
  [
    'the two exchanged',
    { 'x-client-id': partner['x-client-secret'], 'x-client-secret': partner['x-client-id'] },
  ],
])('%s gives 401 on every path and does nothing', async (_, headers) => {
  const { api, recordOf } = await start();
  const before = await recordOf(TENZIN);
  for (const [method, path] of CALLS) {
    const answer = await api(method, path, method === 'PATCH' ? { city: 'San Jose' } : undefined, headers);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: { code: 'UNAUTHORIZED', message: expect.any(String) } });
  }
  expect(await recordOf(TENZIN)).toEqual(before);
});

test('headers that are not there at all give 401', async () => {
  const { url } = await start();
  const answer = await request(`${url}${USER}`);
  await answer.body.dump();
  expect(answer.statusCode).toBe(401);
});

test.each([
  ['GET', '/'],
  ['GET', '/users'],
  ['GET', '/users/'],
  ['GET', '/users//cip-info'],
  ['GET', `/v4${USER}`],
  ['GET', `${USER}/`],
  ['GET', `${USER}/kyc`],
  ['GET', `${USER}/documents`],
  ['PUT', USER],
  ['POST', USER],
  ['DELETE', USER],
  ['POST', `${USER}/cip-info`],
  ['PATCH', `${USER}/kyc`],
])('%s %s is nowhere: 404', async (method, path) => {
  const { api } = await start();
  const answer = await api(method, path, method === 'GET' ? undefined : {});
  expect([answer.status, answer.body.error.code]).toEqual([404, 'NOT_FOUND']);
});

test('an unknown user is 404 to every call', async () => {
  const { api } = await start();
  for (const id of ['00000000-0000-4000-8000-000000000000', 'constructor', AMARA.toUpperCase()]) {
    for (const [method, path] of [
      ['GET', `/users/${id}`],
      ['PATCH', `/users/${id}`],
      ['POST', `/users/${id}/kyc`],
      ['GET', `/users/${id}/cip-info`],
    ] as const) {
      const answer = await api(method, path, method === 'PATCH' ? {} : undefined);
      expect([answer.status, answer.body.error.code]).toEqual([404, 'USER_NOT_FOUND']);
    }
  }
});

test.each([
  ['broken JSON', '{"city":', 'application/json'],
  ['the trailing comma of the sample', '{"city":"San Jose",}', 'application/json'],
  ['no body', '', 'application/json'],
  ['a list', '[]', 'application/json'],
  ['a text', '"city"', 'application/json'],
  ['null', 'null', 'application/json'],
  ['another content type', '{"city":"San Jose"}', 'text/plain'],
  ['a merge patch', '{"city":"San Jose"}', 'application/merge-patch+json'],
])('%s gives 400 and changes nothing', async (_, body, contentType) => {
  const { api, recordOf } = await start();
  const before = await recordOf(TENZIN);
  const answer = await api('PATCH', USER, body, { 'content-type': contentType });
  expect([answer.status, answer.body.error.code]).toEqual([400, 'VALIDATION_ERROR']);
  expect(await recordOf(TENZIN)).toEqual(before);
});

test('JSON with a charset is taken', async () => {
  const { api } = await start();
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  expect((await api('PATCH', USER, { city: 'San Jose' }, headers)).body.city).toBe('San Jose');
});

test.each([400, 401, 404, 409, 429, 500, 503])(
  "a status %i from outside has the provider's own shape",
  async (status) => {
    const { patch, get, fault } = await start();
    const before = await get(TENZIN);
    await fault({ kind: 'status', status }, { method: 'PATCH', path: `${USER}$`, times: 1 });
    const answer = await patch(TENZIN, { city: 'San Jose' });
    expect([answer.status, answer.body.error.code]).toEqual([status, expect.any(String)]);
    expect(await get(TENZIN)).toEqual(before);
  },
);

test('the request log names the caller and never its secret', async () => {
  const { patch, requests, control } = await start();
  await patch(TENZIN, { city: 'San Jose' });
  const [seen] = await requests();
  expect(seen).toMatchObject({ method: 'PATCH', path: USER, body: { city: 'San Jose' }, status: 200 });
  expect(seen?.headers['x-client-id']).toBe(partner['x-client-id']);
  expect(JSON.stringify(await control('GET', '/requests'))).not.toContain(partner['x-client-secret']);
});
