import { expect, test } from 'vitest';
import type { Reply } from '../support/local-server.ts';
import { A_COMPANY, AN_INDIVIDUAL, aCompany, anUpdate, errorOf, talkTo } from './builders.ts';

const current = (status: number, code: string): Reply => ({
  status,
  body: {
    code,
    status: 'Bad Request',
    traceId: '4f1c0d2e9b7a4c53',
    message: 'Invalid name Harbor Lane',
    details: { errors: { name: ['Harbor Lane is taken'] }, documentLink: '../api-overview/errors' },
  },
});
const older = (status: number, code: string): Reply => ({
  status,
  body: {
    requestId: '4f1c0d2e9b7a4c53',
    errorList: [{ requestId: 'other', code, parameter: 'name', message: 'Harbor Lane is taken' }],
  },
});
const page = (status: number): Reply => ({
  status,
  headers: { 'content-type': 'text/html' },
  text: '<!DOCTYPE html><title>Attention Required! Harbor Lane</title>',
});

async function errorsFor(reply: Reply) {
  const { adapter, received, signal } = await talkTo(() => reply);
  return {
    read: await errorOf(adapter.readUser(A_COMPANY, signal)),
    // Of an individual: no read goes before it.
    update: await errorOf(
      adapter.updateUser(anUpdate([{ field: 'PHONE', value: '+14155550110' }], {}, AN_INDIVIDUAL), signal),
    ),
    status: await errorOf(adapter.setKycStatus?.(A_COMPANY, 'APPROVED', signal)),
    received,
  };
}

test.each([
  [400, 'rejected', 'unavailable'],
  [401, 'auth', 'auth'],
  [403, 'auth', 'auth'],
  [404, 'not_found', 'unavailable'],
  [408, 'timeout', 'timeout'],
  [409, 'rejected', 'unavailable'],
  [415, 'rejected', 'unavailable'],
  [422, 'rejected', 'unavailable'],
  [429, 'rate_limited', 'rate_limited'],
  [500, 'unavailable', 'unavailable'],
  [502, 'unavailable', 'unavailable'],
  [503, 'unavailable', 'unavailable'],
  [504, 'unavailable', 'unavailable'],
  [301, 'unexpected_response', 'unexpected_response'],
])(
  '%d of the service means %s, of something before it %s, after one request each, and a read after a 403',
  async (status, own, foreign) => {
    const reads = status === 403 ? 2 : 0;
    for (const [reply, kind, more] of [
      [current(status, 'MER-PAY-5040'), own, reads],
      [older(status, 'MER-PAY-5040'), own, reads],
      [{ status }, foreign, 0],
      [{ status, body: { message: 'Forbidden' } }, foreign, 0],
      [page(status), foreign, 0],
    ] as const) {
      const { received, ...errors } = await errorsFor(reply);
      for (const error of Object.values(errors)) {
        expect(error.kind).toBe(kind);
        expect(error.details.httpStatus).toBe(status);
      }
      expect(received).toHaveLength(3 + more);
    }
  },
);

test('a 403 in an envelope refuses the write where the same credentials still read, and no page does', async () => {
  for (const [reply, read, kind] of [
    [current(403, 'MER-PAY-1000'), { body: aCompany() }, 'rejected'],
    [older(403, 'MER-PAY-1000'), { body: aCompany() }, 'rejected'],
    [current(403, 'MER-PAY-1000'), current(403, 'MER-PAY-1000'), 'auth'],
    [current(403, 'MER-PAY-1000'), { status: 503 }, 'auth'],
    [current(403, 'MER-PAY-1000'), { hangUp: true }, 'auth'],
    [page(403), { body: aCompany() }, 'auth'],
  ] as const) {
    const { adapter, signal } = await talkTo(({ method }) => (method === 'GET' ? read : reply));
    const phone = anUpdate([{ field: 'PHONE', value: '+14155550110' }], {}, AN_INDIVIDUAL);
    for (const call of [
      () => adapter.setKycStatus?.(A_COMPANY, 'APPROVED', signal),
      () => adapter.updateUser(phone, signal),
    ]) {
      expect(await errorOf(call())).toMatchObject({
        kind,
        details: { httpStatus: 403 },
        outcomeUnknown: false,
      });
    }
  }
});

test('no page is proof that a write was not done, save one about our access or our pace', async () => {
  for (const status of [400, 404, 502, 504]) {
    expect((await errorsFor(page(status))).update.outcomeUnknown).toBe(true);
  }
  for (const status of [401, 403, 429])
    expect((await errorsFor(page(status))).update.outcomeUnknown).toBe(false);
});

test('both envelopes give code and trace id, and none of their words', async () => {
  for (const reply of [current(400, 'MER-PAY-5040'), older(400, 'MER-PAY-5040')]) {
    const { update } = await errorsFor(reply);
    expect(update.details).toMatchObject({ providerCode: 'MER-PAY-5040', traceId: '4f1c0d2e9b7a4c53' });
    expect(JSON.stringify([update.message, update.details, update.stack, update.cause])).not.toContain(
      'Harbor',
    );
  }
});

test('newer codes and the map of a duplicate are understood', async () => {
  const duplicate = { code: 'ACCOUNTS-2000', errors: { externalReference: ['already exists'] } };
  expect((await errorsFor({ status: 400, body: duplicate })).update.details.providerCode).toBe(
    'ACCOUNTS-2000',
  );
  const urn = { code: 'bvnk:onboarding-accounts:4004', details: null };
  expect((await errorsFor({ status: 400, body: urn })).update.details.providerCode).toBe(urn.code);
});

test('a customer that is not found is not found, whatever the status', async () => {
  for (const reply of [current(404, 'MER-PAY-2056'), older(400, 'MER-PAY-2056')]) {
    expect((await errorsFor(reply)).read.kind).toBe('not_found');
  }
  expect((await errorsFor(current(500, 'MER-PAY-2056'))).read.kind).toBe('unavailable');
});

test('a code that could be anything is no code, and an odd list breaks nothing', async () => {
  for (const code of ['Harbor Lane', 'a@b.example', '', null, {}, 'x'.repeat(101)]) {
    const { update } = await errorsFor({
      status: 400,
      body: { code, traceId: code, errorList: [null, { code }] },
    });
    expect(update.details.providerCode).toBeUndefined();
    expect(update.details.traceId).toBeUndefined();
  }
});

test('how long to wait is taken from the answer', async () => {
  const waiting = (status: number) => ({ ...page(status), headers: { 'retry-after': '7' } });
  for (const status of [429, 503]) {
    expect((await errorsFor(waiting(status))).update.details.retryAfterMs).toBe(7000);
  }
});
