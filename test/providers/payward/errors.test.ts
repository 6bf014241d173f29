import { expect, test } from 'vitest';
import { errorOf } from '../../../src/providers/payward/errors.ts';
import type { Reply } from '../support/local-server.ts';
import { ALEX_REFERENCE, anUpdate, errorOf as errorFrom, talkTo } from './builders.ts';

const phone = anUpdate([{ field: 'PHONE', value: '+14155550199' }]);

async function errorsFor(reply: Reply) {
  const { adapter, received, signal } = await talkTo(() => reply);
  return {
    read: await errorFrom(adapter.readUser(ALEX_REFERENCE, signal)),
    update: await errorFrom(adapter.updateUser(phone, signal)),
    received,
  };
}

test.each([
  [400, 'rejected', 'rejected'],
  [401, 'auth', 'auth'],
  [403, 'auth', 'rejected'],
  [404, 'not_found', 'not_found'],
  [408, 'timeout', 'timeout'],
  [409, 'rejected', 'rejected'],
  [422, 'rejected', 'rejected'],
  [429, 'rate_limited', 'rate_limited'],
  [500, 'unavailable', 'unavailable'],
  [502, 'unavailable', 'unavailable'],
  [503, 'unavailable', 'unavailable'],
  [301, 'unexpected_response', 'unexpected_response'],
])('status %d means %s to a read and %s to an update, after one request each', async (status, ...kinds) => {
  for (const body of [{ errors: [{ code: 'some_code', message: 'x' }] }, { error: ['EQuery:Odd'] }]) {
    const { read, update, received } = await errorsFor({ status, body });
    expect([read.kind, update.kind]).toEqual(kinds);
    expect(update.details.httpStatus).toBe(status);
    expect(received).toHaveLength(2);
  }
});

test.each([
  [400, 'unavailable'],
  [401, 'auth'],
  [403, 'auth'],
  [404, 'unavailable'],
  [409, 'unavailable'],
  [422, 'unavailable'],
  [429, 'rate_limited'],
  [502, 'unavailable'],
])('status %d of something before Payward is %s to a read and an update', async (status, kind) => {
  for (const body of [{ text: '<html>' }, {}, { body: { message: 'no Route matched' } }]) {
    const { read, update } = await errorsFor({ status, ...body });
    expect([read.kind, update.kind]).toEqual([kind, kind]);
  }
});

test.each([
  ['EAPI:Invalid key', 'auth', 'auth'],
  ['EAPI:Invalid signature', 'auth', 'auth'],
  ['EGeneral:Permission denied', 'auth', 'rejected'],
  ['EGeneral:Temporary lockout', 'rate_limited', 'rate_limited'],
  ['EAPI:Rate limit exceeded', 'rate_limited', 'rate_limited'],
  ['EService:Unavailable', 'unavailable', 'unavailable'],
  ['EGeneral:Invalid arguments', 'rejected', 'rejected'],
])('%s means %s to a read and %s to an update in every shape and with any status', async (code, ...kinds) => {
  const shapes = [
    { errors: [{ code, message: 'words' }] },
    { errors: [code] },
    { errors: { code } },
    { errors: code },
    { error: [code] },
    { error: { message: code } },
    { result: null, error: [`${code}:full_name`], errors: [] },
    { result: null, error: [], errors: [{ code: 17, message: code.toLowerCase() }] },
    { code, message: 'words' },
  ];
  for (const [index, body] of shapes.entries()) {
    const { read, update } = await errorsFor({ status: index % 2 === 0 ? 400 : 200, body });
    expect([code, index, read.kind, update.kind]).toEqual([code, index, ...kinds]);
    expect(update.details.providerCode).toBe(code);
  }
});

test('a success in name that brings errors along is a refusal', async () => {
  const { update } = await errorsFor({ body: { data: 'success', errors: ['EUser:Frozen'] } });
  expect(update).toMatchObject({ kind: 'rejected', outcomeUnknown: false });
});

test('a message that repeats what was sent is not taken for a code', async () => {
  const errors = [{ code: 'invalid_name', message: 'EAPI:Invalid nonce' }];
  const { update, received } = await errorsFor({ status: 400, body: { errors } });
  expect(update).toMatchObject({ kind: 'rejected', details: { providerCode: 'invalid_name' } });
  expect(received).toHaveLength(2);
});

test('data with a code of its own is no error', async () => {
  const { update } = await errorsFor({ body: { data: 'x', code: 'y' } });
  expect(update.kind).toBe('unexpected_response');
});

const answer = (body: unknown) => ({
  status: 400,
  headers: new Headers(),
  text: JSON.stringify(body),
});

test.each([
  [{ errors: [{ code: 'invalid_phone', message: '+14155550199 is no phone' }] }, 'invalid_phone'],
  [{ errors: ['EUser:Locked'] }, 'EUser:Locked'],
  [{ errors: ['EUser:Alex Morgan is known already'] }, 'EUser'],
  [{ errors: [{ code: 'EUser:Alex Morgan' }] }, 'EUser'],
  [{ errors: [{ code: 1042 }] }, '1042'],
  [{ errors: ['EGeneral:Invalid arguments:Alex Morgan'] }, 'EGeneral:Invalid arguments'],
  [{ errors: ['Alex Morgan is known', 'user_known'] }, 'user_known'],
  [{ errors: ['Alex Morgan is known'] }, undefined],
  [{ errors: [{ code: 'alex@example.com' }] }, undefined],
  [{ errors: [{ message: 'Morgan' }] }, undefined],
  [{ errors: ['14155550199'] }, undefined],
  [{ errors: [{ code: 'x'.repeat(101) }] }, undefined],
  [{ errors: [] }, undefined],
  [null, undefined],
])('of %j only the code is kept', (body, code) => {
  const { details, message } = errorOf(answer(body), 'update');
  expect(details.providerCode).toBe(code);
  expect(JSON.stringify([details, message])).not.toMatch(/Alex|Morgan|4155550199/);
});

test('a limit says how long to wait', async () => {
  const body = { errors: ['EGeneral:Temporary lockout'] };
  const { update } = await errorsFor({ status: 403, headers: { 'retry-after': '7' }, body });
  expect(update).toMatchObject({ kind: 'rate_limited', details: { retryAfterMs: 7000 } });
});
