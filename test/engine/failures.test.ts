import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
/** Another replica, which waits less: for a provider that is slow or silent, or does not keep its word. */
let hasty: TestCore;
/** Another replica, whose credentials are refused for two users in a row: it holds back its calls for everybody. */
let refused: TestCore;
beforeAll(async () => {
  core = await startTestCore();
  const { database, simulator } = core;
  const waits = {
    ...{ clientWaitMs: 1_500, callTimeoutMs: 3_500 },
    limits: { confirmWithinMs: 1_500, giveUpAfterMs: 6_000 },
  };
  hasty = await startTestCore({ ...waits, database, simulator, work: false, webhooks: false });
  refused = await startTestCore({ database, simulator, work: false, webhooks: false });
});
afterAll(async () => {
  await refused?.close();
  await hasty?.close();
  await core?.close();
});

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);
const ended = (updateId: string | null) =>
  until(async () => {
    const status = await core.statusOf(updateId);
    return status !== 'SUBMITTING' && status;
  });
/** Statuses of a user's events: each move once. */
const statuses = async (userId: string) => (await core.events(userId)).map((one) => one.status);
const replicaFor = ({ kind }: { kind: string }) => (kind.startsWith('hang') ? hasty : core);

describe.concurrent('a write that the provider refuses', () => {
  it.each([
    [400, 'invalid_model'],
    [404, 'resource_not_found'],
    [409, 'record_not_unique'],
    [422, 'generic_error'],
  ])('with %i is REJECTED at once, with its code and without its text', async (status, code) => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status });
    const { updateId, problems } = await core.update(userId, { jobTitle: 'Refused', gender: 'female' });
    expect(problems.map((one) => [one.code, one.field, 'providerCode' in one && one.providerCode])).toEqual([
      ['PROVIDER_REJECTED', 'GENDER', code],
      ['PROVIDER_REJECTED', 'JOB_TITLE', code],
    ]);
    expect(JSON.stringify(problems)).not.toContain('fault of the sandbox');
    const update = await core.updateOf(updateId);
    expect(update.status).toBe('REJECTED');
    for (const change of update.changes) {
      expect(change).toMatchObject({ status: 'REJECTED', confirmation: 'NONE' });
      expect(change.failure).toEqual({ code: 'PROVIDER_REJECTED', providerCode: code });
    }
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
    expect(await statuses(userId)).toEqual(['SUBMITTING', 'REJECTED']);
    expect((await core.user(userId)).profile.values.jobTitle).toBe('Software Engineer');
    const next = await core.update(userId, { jobTitle: 'Again' });
    expect(await core.statusOf(next.updateId)).toBe('APPLIED');
  });

  it.each([401, 403])(
    'with %i is tried again: our credentials are no judgement on the value',
    async (status) => {
      const { userId, providerUserId } = await core.newUser('beforeKyc');
      await core.simulator.faultOnPut(providerUserId, { kind: 'status', status });
      const { updateId, problems } = await refused.update(userId, { jobTitle: 'X' });
      expect(problems).toEqual([]);
      expect(await core.statusOf(updateId)).toBe('SUBMITTING');
      expect(await ended(updateId)).toBe('APPLIED');
      expect(await core.simulator.putsOf(providerUserId)).toHaveLength(2);
      expect(await statuses(userId)).toEqual(['SUBMITTING', 'APPLIED']);
    },
  );

  it('with 401 for longer than its limit has FAILED, and was not refused', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 401 }, 100);
    const { updateId } = await hasty.update(userId, { jobTitle: 'X' });
    expect(await ended(updateId)).toBe('FAILED');
    const [change] = (await core.updateOf(updateId)).changes;
    expect(change?.failure).toEqual({ code: 'PROVIDER_UNAVAILABLE', providerCode: null });
    expect(await statuses(userId)).toEqual(['SUBMITTING', 'FAILED']);
  });

  it('because the user was blocked meanwhile is REJECTED', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.control('PUT', `/users/${providerUserId}`, { status: 'blocked' });
    const { updateId, problems } = await core.update(userId, { jobTitle: 'X' });
    expect(problems).toEqual([
      expect.objectContaining({ providerCode: 'user_blocked_risk_threshold_exceeded' }),
    ]);
    expect(await core.statusOf(updateId)).toBe('REJECTED');
  });

  it('by taking it and storing the old value is FAILED, after the time in which it may show late', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const body = await core.simulator.profileOf(providerUserId);
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 200, body });
    const { updateId, problems } = await hasty.update(userId, { jobTitle: 'Ignored' });
    expect(problems).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    expect(await ended(updateId)).toBe('FAILED');
    const [change] = (await core.updateOf(updateId)).changes;
    expect(change?.failure).toEqual({ code: 'PROVIDER_DID_NOT_KEEP', providerCode: null });
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
    // A later read that shows the value after all corrects it.
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'Ignored' });
    await core.refreshUser(service, userId);
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    expect(await statuses(userId)).toEqual(['SUBMITTING', 'FAILED', 'APPLIED']);
  });

  it('by keeping it in its own spelling is APPLIED, and the profile shows that spelling', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const body = { ...(await core.simulator.profileOf(providerUserId)), job_title: 'WEISS' };
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 200, body });
    const { updateId } = await core.update(userId, { jobTitle: 'Weiß' });
    expect(await core.updateOf(updateId)).toMatchObject({
      status: 'APPLIED',
      changes: [{ confirmation: 'READ_BACK', failure: null, respelled: true, requested: 'Weiß' }],
    });
    expect((await core.user(userId)).profile.values.jobTitle).toBe('WEISS');
  });
});

describe.concurrent('a write whose answer was lost', () => {
  it.each([
    ['a cut connection', { kind: 'cut_after_write' }],
    ['an answer cut in half', { kind: 'cut_in_answer' }],
    ['broken JSON', { kind: 'malformed_json' }],
    ['a 500 after all', { kind: 'status', status: 500, afterWrite: true }],
    ['a page of HTML', { kind: 'html', afterWrite: true }],
    ['HTML with a 200', { kind: 'html', status: 200, afterWrite: true }],
    ['silence', { kind: 'hang_after_write' }],
  ])('by %s is found done, applied or parked, and not repeated', async (_, fault) => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.simulator.faultOnPut(providerUserId, fault);
    const email = `lost.${providerUserId.slice(0, 8)}@example.ph`;
    const { updateId, problems } = await replicaFor(fault).update(userId, { email, jobTitle: 'Done' });
    expect(problems).toEqual([]);
    expect(await ended(updateId)).toBe('AWAITING_VERIFICATION');
    const update = await core.updateOf(updateId);
    expect(update.changes.map((one) => [one.field, one.status])).toEqual([
      ['EMAIL', 'AWAITING_VERIFICATION'],
      ['JOB_TITLE', 'APPLIED'],
    ]);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
    expect(await statuses(userId)).toEqual(['SUBMITTING', 'AWAITING_VERIFICATION']);
  });

  it.each([
    ['a cut connection', { kind: 'cut_before_write' }],
    ['a 500', { kind: 'status', status: 500 }],
    ['a 503 of a gateway', { kind: 'html', status: 503 }],
    ['silence', { kind: 'hang' }],
  ])('by %s is repeated when the provider shows the old value', async (_, fault) => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, fault);
    const { updateId, problems } = await replicaFor(fault).update(userId, { jobTitle: 'Second try' });
    expect(problems).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    expect(await ended(updateId)).toBe('APPLIED');
    const log = (await core.simulator.requestsOf(providerUserId)).map((one) => one.method);
    expect(log.filter((method) => method === 'PUT')).toHaveLength(2);
    expect(log.slice(log.indexOf('PUT'), log.lastIndexOf('PUT'))).toContain('GET');
    expect(await statuses(userId)).toEqual(['SUBMITTING', 'APPLIED']);
  });

  it('keeps the field closed for a while when its repetition is refused, since the first may still land', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 500 });
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 409 });
    const { updateId } = await core.update(userId, { jobTitle: 'Late' });
    expect(await ended(updateId)).toBe('REJECTED');
    const next = await core.update(userId, { jobTitle: 'Other' });
    expect(next.problems).toEqual([
      expect.objectContaining({ code: 'UPDATE_IN_PROGRESS', field: 'JOB_TITLE', unlock: 'WAIT' }),
    ]);
    expect(codes(await core.update(userId, { salutation: 'Free' }))).toEqual([]);
  });
});

describe.concurrent('a provider that is slow', () => {
  it('leaves the update SUBMITTING for the client and finishes it without the client', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'delay', ms: 2_500 });
    const { updateId, problems } = await hasty.update(userId, { jobTitle: 'Slow' });
    expect(problems).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });

  it('is not called again before the Retry-After of a 429, and then is', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    const fault = { kind: 'status', status: 429, headers: { 'retry-after': '3' } };
    await core.simulator.faultOnPut(providerUserId, fault);
    const { updateId, problems } = await core.update(userId, { jobTitle: 'Patient' });
    expect(problems).toEqual([]);
    const waiting = await core.updateOf(updateId);
    expect(waiting).toMatchObject({ status: 'SUBMITTING' });
    // It surely did nothing: it can still be taken back.
    expect(waiting.changes[0]?.cancellable).toBe(true);
    expect(await ended(updateId)).toBe('APPLIED');
    const [first, second, ...more] = await core.simulator.putsOf(providerUserId);
    expect(more).toEqual([]);
    expect(Date.parse(second?.at as string) - Date.parse(first?.at as string)).toBeGreaterThanOrEqual(2_990);
  });

  it('makes a refresh answer PROVIDER_UNAVAILABLE in time, with what is stored still there', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnRead(providerUserId, { kind: 'hang' });
    expect(codes(await hasty.refreshUser(service, userId))).toEqual(['PROVIDER_UNAVAILABLE']);
    expect((await core.user(userId)).profile.values.jobTitle).toBe('Software Engineer');
  });
});

describe.concurrent('an answer that shows nothing', () => {
  it.each([
    ['204', { kind: 'status', status: 204, body: '', afterWrite: true }],
    ['the id alone', { kind: 'status', status: 200, body: { id: 'x' }, afterWrite: true }],
    ['202', { kind: 'status', status: 202, body: {}, afterWrite: true }],
  ])('(%s) is followed by one read that settles it', async (_, fault) => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.simulator.faultOnPut(providerUserId, fault);
    const email = `quiet.${providerUserId.slice(0, 8)}@example.ph`;
    const { updateId } = await core.update(userId, { email, jobTitle: 'Quiet' });
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    const methods = (await core.simulator.requestsOf(providerUserId)).map((one) => one.method);
    expect(methods).toEqual(['GET', 'PUT', 'GET']);
  });

  it.each([401, 404, 400, 503])(
    'is not taken for a refusal, nor sent again, when the read after it fails with %i',
    async (status) => {
      const { userId, providerUserId } = await core.newUser('beforeKyc');
      const quiet = { kind: 'status', status: 204, body: '', afterWrite: true };
      await core.simulator.faultOnPut(providerUserId, quiet);
      await core.simulator.faultOnRead(providerUserId, { kind: 'status', status });
      const { updateId, problems } = await core.update(userId, { jobTitle: 'Taken' });
      expect(problems).toEqual([]);
      expect(await ended(updateId)).toBe('APPLIED');
      expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
    },
  );

  it('and says that it is done later (202) is waited for, not sent again', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 202, body: {} });
    const { updateId } = await core.update(userId, { jobTitle: 'Later' });
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'Later' });
    expect(await ended(updateId)).toBe('APPLIED');
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });

  it('and is none that MatchMove gives (204) is trouble: sent again, and FAILED after its limit', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 204, body: '' }, 100);
    const { updateId } = await hasty.update(userId, { jobTitle: 'Ignored' });
    expect(await ended(updateId)).toBe('FAILED');
    expect((await core.simulator.putsOf(providerUserId)).length).toBeGreaterThan(1);
  });

  it.each([400, 404])(
    'and is a page with %i for longer than its limit is FAILED, not REJECTED',
    async (status) => {
      const { userId, providerUserId } = await core.newUser('beforeKyc');
      await core.simulator.faultOnPut(providerUserId, { kind: 'html', status }, 100);
      const { updateId, problems } = await hasty.update(userId, { jobTitle: 'X' });
      expect(problems).toEqual([]);
      expect(await ended(updateId)).toBe('FAILED');
      const [change] = (await core.updateOf(updateId)).changes;
      expect(change?.failure).toEqual({ code: 'PROVIDER_UNAVAILABLE', providerCode: null });
    },
  );
});

describe.concurrent('a provider that cannot be reached at all', () => {
  it('leaves the update SUBMITTING, cancellable, and nothing is lost when it is there again', async () => {
    const away = await startTestCore({
      database: core.database,
      simulator: core.simulator,
      webhooks: false,
      work: false,
      providerUrl: await closedPort(),
    });
    try {
      const { userId, providerUserId } = await core.newUser('beforeKyc');
      const { updateId, problems } = await away.update(userId, { jobTitle: 'Away' });
      expect(problems).toEqual([]);
      const waiting = await away.updateOf(updateId);
      expect(waiting).toMatchObject({ status: 'SUBMITTING', changes: [{ cancellable: true }] });
      expect(await ended(updateId)).toBe('APPLIED');
      expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
      expect(await statuses(userId)).toEqual(['SUBMITTING', 'APPLIED']);
    } finally {
      await away.close();
    }
  });
});

/** An address where nobody listens (any more). */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
