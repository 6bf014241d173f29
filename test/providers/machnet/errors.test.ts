import { expect, test } from 'vitest';
import type { ProviderError } from '../../../src/domain/provider-error.ts';
import { errorOf } from '../../../src/providers/machnet/errors.ts';
import { anUpdate, items, TENZIN_REFERENCE } from './builders.ts';
import { type Reply, talkTo } from './local-server.ts';

const SSN = '900551112';
const IMAGE = 'data:image/png;base64,c2VjcmV0IGltYWdl';
const secretUpdate = anUpdate([
  items('TAX_IDENTIFIERS', { type: 'SSN', number: SSN }),
  items('DOCUMENTS', { type: 'PASSPORT', front: IMAGE }),
  { field: 'LAST_NAME', value: 'Norgay' },
]);

async function errorsFor(reply: Reply, timeoutMs?: number) {
  const { adapter, received, signal } = await talkTo(() => reply, timeoutMs);
  const caught = (promise: Promise<unknown> | undefined) =>
    promise?.then(
      () => undefined,
      (error: ProviderError) => error,
    );
  return {
    read: await caught(adapter.readUser(TENZIN_REFERENCE, signal)),
    update: await caught(adapter.updateUser(secretUpdate, signal)),
    kyc: await caught(adapter.submitKyc?.(TENZIN_REFERENCE, signal)),
    received,
  };
}

const nested = (status: number, code = 'VALIDATION_ERROR') => ({
  status,
  body: {
    error: {
      code,
      message: `Norgay ${SSN}`,
      fields: { [SSN]: IMAGE, email: 'not updatable for verified user' },
    },
  },
});

test.each([
  [400, 'rejected'],
  [401, 'auth'],
  [403, 'auth'],
  [404, 'not_found'],
  [408, 'timeout'],
  [409, 'rejected'],
  [410, 'rejected'],
  [413, 'rejected'],
  [422, 'rejected'],
  [429, 'rate_limited'],
  [500, 'unavailable'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
  [301, 'unexpected_response'],
])('status %d of Machnet is %s to every call, after one request each', async (status, kind) => {
  for (const reply of [nested(status), { status }, { status, body: { code: 'X', message: SSN } }]) {
    const { read, update, kyc, received } = await errorsFor(reply);
    expect([read?.kind, update?.kind, kyc?.kind]).toEqual([kind, kind, kind]);
    expect(update?.details.httpStatus).toBe(status);
    expect(received).toHaveLength(3);
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
])('status %d of something before Machnet is %s: no judgement', async (status, kind) => {
  for (const body of [
    { text: '<html>' },
    { text: 'Not Found' },
    { body: [SSN] },
    { body: { message: 'x' } },
  ]) {
    const { read, update, kyc } = await errorsFor({ status, ...body });
    expect([read?.kind, update?.kind, kyc?.kind]).toEqual([kind, kind, kind]);
  }
});

function codeOf(body: unknown): string | undefined {
  return errorOf({ status: 400, headers: new Headers(), text: JSON.stringify(body) }).details.providerCode;
}

test('a code is found in every usual place', () => {
  const bodies = [
    { error: { code: 'NOT_UPDATABLE', message: 'x' } },
    { error: 'NOT_UPDATABLE' },
    { code: 'NOT_UPDATABLE', error: 'Bad Request' },
    { error_code: 'NOT_UPDATABLE' },
    { errors: [{ message: 'x' }, { code: 'NOT_UPDATABLE' }] },
    { errors: ['x', { code: 'NOT_UPDATABLE' }] },
  ];
  for (const body of bodies) expect(codeOf(body)).toBe('NOT_UPDATABLE');
  expect(codeOf({ error: { code: 'user.not_updatable' } })).toBe('user.not_updatable');
  expect(codeOf({ code: 1042 })).toBe('1042');
});

test('what could be a name, a number or a sentence is no code', () => {
  for (const code of [
    'Tenzin',
    'tenzin',
    'Tenzin Norgay',
    'a@b.example',
    SSN,
    Number(SSN),
    IMAGE,
    '',
    null,
    {},
  ]) {
    expect(codeOf({ error: { code } })).toBeUndefined();
  }
  expect(codeOf({ error: { code: 'X'.repeat(101) } })).toBeUndefined();
});

test('no number, no image, no credential and no word of the provider is in an error', async () => {
  const texts = [
    nested(400),
    nested(500, SSN),
    { status: 422, text: `${SSN} ${IMAGE} Norgay` },
    { hangUp: true },
    { text: `${SSN} ${IMAGE}` },
  ];
  for (const reply of texts) {
    for (const error of Object.values(await errorsFor(reply))) {
      if (!(error instanceof Error)) continue;
      const everything = JSON.stringify([
        error.message,
        (error as ProviderError).details,
        error.stack,
        error.cause,
      ]);
      for (const secret of [SSN, 'base64', 'Norgay', 'not updatable', 's3cret', 'partner 17']) {
        expect(everything).not.toContain(secret);
      }
    }
  }
});

test('a limit says how long to wait', async () => {
  const { update } = await errorsFor({ status: 429, headers: { 'retry-after': '7' } });
  expect(update?.details.retryAfterMs).toBe(7000);
  const { read } = await errorsFor({ status: 429 });
  expect(read?.details.retryAfterMs).toBeUndefined();
  const { kyc } = await errorsFor({ status: 503, headers: { 'retry-after': '7' } });
  expect(kyc?.details.retryAfterMs).toBeUndefined();
});

test('a write whose connection ends without an answer may have been done', async () => {
  const { update, kyc } = await errorsFor({ hangUp: true });
  expect([update, kyc]).toMatchObject([
    { kind: 'unavailable', outcomeUnknown: true },
    { kind: 'unavailable', outcomeUnknown: true },
  ]);
});
