import { request } from 'undici';
import { expect, test } from 'vitest';
import { basic, credentials, JOHN, MARIA, pendingOf, start, until, type Wire } from './harness.ts';

const CHANGE = { job_title: 'Baker' };

test.each([400, 401, 403, 404, 409, 429, 500, 502, 503, 504])(
  "a status %i comes in the provider's own shape and nothing is written",
  async (status) => {
    const { put, get, fault } = await start();
    await fault({ kind: 'status', status }, { times: 1 });
    const answer = await put(JOHN, CHANGE);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status, code: expect.any(String) });
    expect((await get(JOHN)).job_title).toBe('Software Engineer');
  },
);

test('a 429 carries Retry-After for as long as the fault stands', async () => {
  const { get, put, fault, control } = await start();
  await fault({ kind: 'status', status: 429, headers: { 'retry-after': '2' } }, { method: 'PUT' });
  for (let call = 0; call < 3; call += 1) {
    const answer = await put(JOHN, CHANGE);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '2']);
  }
  expect((await get(JOHN)).job_title).toBe('Software Engineer');
  await control('DELETE', '/faults');
  expect((await put(JOHN, CHANGE)).status).toBe(200);
});

test('a status fault can bring its own body, and come after the write', async () => {
  const { put, get, fault } = await start();
  await fault({ kind: 'status', status: 500, body: { oops: true }, afterWrite: true }, { times: 1 });
  expect((await put(JOHN, CHANGE)).body).toEqual({ oops: true });
  expect((await get(JOHN)).job_title).toBe('Baker');
  await fault({ kind: 'status', status: 200, body: '' }, { times: 1 });
  expect((await put(JOHN, { job_title: 'Cook' })).text).toBe('');
  expect((await get(JOHN)).job_title).toBe('Baker');
});

test.each([
  ['cut_before_write', 'Software Engineer'],
  ['cut_after_write', 'Baker'],
  ['cut_in_answer', 'Baker'],
])('%s leaves the client without an answer and the title %s', async (kind, title) => {
  const { put, get, fault, control } = await start();
  await fault({ kind }, { times: 1 });
  await expect(put(JOHN, CHANGE)).rejects.toThrow();
  expect((await get(JOHN)).job_title).toBe(title);
  expect((await control('GET', '/requests'))[0]).toMatchObject({ outcome: 'cut', fault: kind });
});

test('a hanging request is never carried out', async () => {
  const sandbox = await start();
  await sandbox.fault({ kind: 'hang' }, { times: 1 });
  await abandonedPut(sandbox, 'hung');
  expect((await sandbox.get(JOHN)).job_title).toBe('Software Engineer');
});

test('a hang with an end cuts the connection then', async () => {
  const { put, get, fault } = await start();
  await fault({ kind: 'hang', ms: 60 }, { times: 1 });
  const before = Date.now();
  await expect(put(JOHN, CHANGE)).rejects.toThrow();
  expect(Date.now() - before).toBeGreaterThanOrEqual(58);
  expect((await get(JOHN)).job_title).toBe('Software Engineer');
});

test('a hang after the write has written, and answers late or never', async () => {
  const sandbox = await start();
  const { put, get, fault } = sandbox;
  await fault({ kind: 'hang_after_write', ms: 80 }, { times: 1 });
  const answer = put(JOHN, CHANGE);
  await until(async () => (await get(JOHN)).job_title === 'Baker');
  expect((await answer).body.job_title).toBe('Baker');
  await fault({ kind: 'hang_after_write' }, { method: 'PUT', times: 1 });
  await abandonedPut(sandbox, 'hung', { job_title: 'Cook' });
  expect((await get(JOHN)).job_title).toBe('Cook');
});

test('an answer held back shows the state at the write, not at its sending', async () => {
  const { put, get, fault, control } = await start();
  await fault({ kind: 'hang_after_write', ms: 100 }, { method: 'PUT', times: 1 });
  const answer = put(MARIA, { email: 'maria.new@example.ph' });
  await until(async () => pendingOf(await get(MARIA)).email);
  await control('POST', `/users/${MARIA}/decide`, { field: 'email', decision: 'approve' });
  expect((await answer).body.email).toBe('maria.santos@example.ph');
  expect(pendingOf((await answer).body).email).toBeDefined();
});

test('a delayed write lands even when the client has left', async () => {
  const sandbox = await start();
  const { get, fault } = sandbox;
  await fault({ kind: 'delay', ms: 1500 }, { method: 'PUT', times: 1 });
  await abandonedPut(sandbox, 'open');
  expect((await get(JOHN)).job_title).toBe('Software Engineer');
  await until(async () => (await get(JOHN)).job_title === 'Baker');
});

test('malformed JSON comes with the true status, after the write', async () => {
  const { put, get, fault } = await start();
  await fault({ kind: 'malformed_json' }, { times: 1 });
  const answer = await put(JOHN, CHANGE);
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toMatch(/json/);
  expect(() => JSON.parse(answer.text)).toThrow();
  expect((await get(JOHN)).job_title).toBe('Baker');
});

test('an HTML page comes as from a gateway, before the write or after it', async () => {
  const { put, get, fault } = await start();
  await fault({ kind: 'html' }, { times: 1 });
  const page = await put(JOHN, CHANGE);
  expect([page.status, page.headers['content-type']]).toEqual([502, 'text/html; charset=utf-8']);
  expect(page.text).toMatch(/^<html>/);
  expect((await get(JOHN)).job_title).toBe('Software Engineer');
  await fault({ kind: 'html', status: 200, afterWrite: true }, { times: 1 });
  expect((await put(JOHN, CHANGE)).status).toBe(200);
  expect((await get(JOHN)).job_title).toBe('Baker');
});

test('a fault hits the method and path it names, after those to skip, as often as it says', async () => {
  const { put, api, fault } = await start();
  await fault({ kind: 'status', status: 503 }, { method: 'put', path: `/users/${JOHN}$`, skip: 1, times: 2 });
  const statuses: number[] = [];
  for (let call = 0; call < 4; call += 1) {
    statuses.push((await put(JOHN, CHANGE)).status);
    expect((await api('GET', `/v2/users/${JOHN}`)).status).toBe(200);
    expect((await put('0'.repeat(32), CHANGE)).status).toBe(404);
  }
  expect(statuses).toEqual([200, 503, 503, 200]);
});

test('a fault that makes no sense is refused', async () => {
  const { fault } = await start();
  await expect(fault({ kind: 'explode' })).rejects.toThrow('400');
  await expect(fault({ kind: 'hang' }, { path: '(' })).rejects.toThrow('400');
});

test('a stop does not wait for what hangs', async () => {
  const { simulator, put, fault, control } = await start();
  await fault({ kind: 'delay', ms: 60_000 });
  const hanging = put(JOHN, CHANGE).catch((error: Error) => error);
  await until(async () => (await control('GET', '/requests')).length === 1);
  await simulator.close();
  expect(await hanging).toBeInstanceOf(Error);
});

test('every call is logged with its number, body and answer, without its credentials', async () => {
  const { put, get, api, control, simulator } = await start();
  await put(JOHN, CHANGE);
  await get(JOHN);
  await api('PUT', `/v2/users/${JOHN}?x=1`, '{broken', { 'x-auth-user-id': JOHN });
  const log = await control('GET', '/requests');
  const path = `/${credentials.programCode}/v2/users/${JOHN}`;
  expect(log).toMatchObject([
    { ordinal: 1, method: 'PUT', path, body: CHANGE, status: 200, outcome: 'answered', fault: null },
    { ordinal: 2, method: 'GET', path, body: null, status: 200 },
    {
      ordinal: 3,
      method: 'PUT',
      path,
      query: 'x=1',
      body: '{broken',
      status: 400,
      headers: { 'x-auth-user-id': JOHN },
    },
  ]);
  expect(log[0].headers).toMatchObject({ authorization: 'Basic', 'content-type': 'application/json' });
  await control('DELETE', '/requests');
  expect(await control('GET', '/requests')).toEqual([]);
  await request(`${simulator.url}${path}`, { headers: { authorization: basic() } }).then(({ body }) =>
    body.dump(),
  );
  expect(await control('GET', '/requests')).toMatchObject([{ ordinal: 1 }]);
});

/** A PUT whose client leaves unanswered once the simulator shows it with this outcome. */
async function abandonedPut(
  { call, control }: Awaited<ReturnType<typeof start>>,
  outcome: 'open' | 'hung',
  change = CHANGE,
): Promise<void> {
  const leaving = new AbortController();
  const headers = { authorization: basic(), 'content-type': 'application/json' };
  const path = `/${credentials.programCode}/v2/users/${JOHN}`;
  const put = call('PUT', path, change, headers, leaving.signal).catch((error: Error) => error);
  await until(async () => {
    const seen: Wire[] = await control('GET', '/requests');
    return seen.some((one) => one.body?.job_title === change.job_title && one.outcome === outcome);
  });
  leaving.abort();
  expect(await put).toMatchObject({ name: 'AbortError' });
}
