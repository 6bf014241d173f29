import { expect, test } from 'vitest';
import { basic, evidence, GRACE, JOHN, LIZA, MARIA, pendingOf, start } from './harness.ts';

const USER = `/v2/users/${JOHN}`;

test.each([
  ['no credentials', { authorization: '' }],
  ['a wrong password', { authorization: basic('partner', 'wrong') }],
  ['a wrong name', { authorization: basic('somebody') }],
  ['another scheme', { authorization: basic().replace('Basic', 'Bearer') }],
])('%s gives 401 on every path', async (_, headers) => {
  const { api } = await start();
  for (const [method, path] of [
    ['GET', USER],
    ['PUT', USER],
    ['POST', '/v2/users/verify'],
    ['GET', '/v2/users/enumerations/titles'],
    ['GET', '/nowhere'],
  ] as const) {
    const answer = await api(method, path, method === 'GET' ? undefined : {}, headers);
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('unauthorized');
    expect(answer.headers['www-authenticate']).toMatch(/^Basic/);
  }
});

test('an address that is not on the allow-list gets 403, whatever its credentials', async () => {
  const { api, switches } = await start({ switches: { ipAllowList: ['203.0.113.9'] } });
  expect((await api('GET', USER)).status).toBe(403);
  expect((await api('GET', USER, undefined, { authorization: '' })).status).toBe(403);
  await switches({ ipAllowList: ['203.0.113.9', '127.0.0.1'] });
  expect((await api('GET', USER)).status).toBe(200);
});

test.each([
  ['GET', `/other_program/v2/users/${JOHN}`],
  ['GET', `/demo_program/v1/users/${JOHN}`],
  ['GET', '/demo_program/v2/users/enumerations/colours'],
  ['GET', '/demo_program/v2/users/enumerations/constructor'],
  ['DELETE', `/demo_program/v2/users/${JOHN}`],
  ['GET', `/v2/users/${JOHN}`],
  ['GET', '/'],
])('%s %s is nowhere: 404 resource_not_found', async (method, path) => {
  const { call } = await start();
  const answer = await call(method, path, undefined, { authorization: basic() });
  expect(answer.status).toBe(404);
  expect(answer.body.code).toBe('resource_not_found');
});

test('an unknown user is 404 user_not_found to read, to change and to verify', async () => {
  const { api, put, verify } = await start();
  for (const id of ['0'.repeat(32), 'constructor']) {
    for (const answer of [
      await api('GET', `/v2/users/${id}`),
      await put(id, {}),
      await verify(id, evidence('x')),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('user_not_found');
    }
  }
});

test.each([
  ['broken JSON', '{"first_name":', 'application/json'],
  ['no body', undefined, 'application/json'],
  ['another content type', '{}', 'text/plain'],
  ['the sample with its extra brace', '{"email": "johnny.smith@matchmove.com"}}', 'application/json'],
])('%s gives 400', async (_, body, contentType) => {
  const { api } = await start();
  const answer = await api('PUT', USER, body, { 'content-type': contentType });
  expect(answer.status).toBe(400);
  expect(
    (await api('POST', '/v2/users/verify', body, { 'content-type': contentType, 'x-auth-user-id': JOHN }))
      .status,
  ).toBe(400);
});

test('JSON with a charset is taken', async () => {
  const { api } = await start();
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  expect((await api('PUT', USER, { job_title: 'Baker' }, headers)).status).toBe(200);
});

test('self-verify without X-Auth-User-ID gives 401, or 400 by switch', async () => {
  const { verify, switches } = await start();
  expect((await verify(JOHN, evidence('x'), {})).status).toBe(401);
  await switches({ missingAuthUser: 400 });
  expect((await verify(JOHN, evidence('x'), {})).status).toBe(400);
});

test.each([
  ['id', { id: undefined }],
  ['mode', { mode: 'MAGIC' }],
  ['document_type', { document_type: 'PASSPORT' }],
  ['document_id', { document_id: '' }],
  ['document_id', { document_id: 'x'.repeat(201) }],
  ['date', { date: '24.05.2024' }],
  ['authentication_data.ip', { authentication_data: { ip: 7 } }],
])('evidence with a bad %s gives 400 naming it', async (field, change) => {
  const { put, verify } = await start();
  const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
  const answer = await verify(MARIA, evidence(email.verification_id, change));
  expect(answer.status).toBe(400);
  expect(answer.body.source).toEqual([field]);
});

test('evidence needs no date and no authentication data', async () => {
  const { put, verify } = await start();
  const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
  const bare = evidence(email.verification_id, { date: undefined, authentication_data: undefined });
  expect((await verify(MARIA, bare)).status).toBe(200);
});

test('a verification is not known to another user', async () => {
  const { put, verify } = await start();
  const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
  const answer = await verify(LIZA, evidence(email.verification_id));
  expect(answer.status).toBe(404);
  expect(answer.body.code).toBe('resource_not_found');
});

test('an e-mail or mobile of somebody active is 409, one of somebody not yet active only by switch', async () => {
  const { put, get, switches, control } = await start();
  await control('PUT', `/users/${MARIA}`, { email: 'Maria.Santos@example.ph' });
  const before = await get(LIZA);
  const taken = await put(LIZA, { email: 'MARIA.santos@example.ph', job_title: 'Baker' });
  expect(taken.status).toBe(409);
  expect(taken.body).toMatchObject({ code: 'record_not_unique', source: ['email'] });
  const { mobile } = await get(MARIA);
  expect((await put(LIZA, { mobile })).body.source).toEqual(['mobile']);
  expect((await put(JOHN, { mobile })).status).toBe(409);
  expect(await get(LIZA)).toEqual(before);
  expect((await put(LIZA, { mobile, mobile_country_code: '65' })).status).toBe(200);
  await switches({ uniqueAmong: 'everyone' });
  expect((await put(LIZA, { email: 'john.smith@matchmove.com' })).status).toBe(409);
  await switches({ uniqueAmong: 'active_or_locked' });
  expect((await put(LIZA, { email: 'john.smith@matchmove.com' })).status).toBe(200);
});

test('a suspended, locked or blocked user can be read and not changed', async () => {
  const { put, get, verify, control } = await start();
  expect((await get(GRACE)).status).toBe('suspended');
  for (const [status, code] of [
    ['suspended', 'user_suspended'],
    ['locked', 'user_locked'],
    ['blocked', 'user_blocked_risk_threshold_exceeded'],
  ]) {
    await control('PUT', `/users/${GRACE}`, { status });
    for (const answer of [await put(GRACE, { job_title: 'Baker' }), await verify(GRACE, evidence('x'))]) {
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe(code);
    }
  }
});

test('an error has the newer shape, or the older by switch, and never a value', async () => {
  const { put, switches } = await start();
  const bad = { first_name: 'José', birth: { date: 'tomorrow' } };
  const newer = await put(JOHN, bad);
  expect(newer.body).toEqual({
    id: expect.any(String),
    status: 400,
    code: 'invalid_model',
    title: 'invalid model',
    detail: expect.stringContaining('first_name'),
    source: ['first_name', 'birth.date'],
    timestamp: expect.stringMatching(/Z$/),
  });
  await switches({ errorShape: 'old' });
  const older = await put(JOHN, bad);
  expect(older.status).toBe(400);
  expect(older.body).toEqual({ code: 400, description: expect.stringContaining('first_name'), link: '' });
  expect(newer.text + older.text).not.toContain('José');
});
