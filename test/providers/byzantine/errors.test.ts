import { STATUS_CODES } from 'node:http';
import { expect, test } from 'vitest';
import { codeOf, errorOf as errorOfAnswer } from '../../../src/providers/byzantine/errors.ts';
import type { Reply } from '../support/local-server.ts';
import { anUpdate, errorOf, JOHN_REFERENCE, talkTo } from './builders.ts';

const rename = anUpdate([{ field: 'LAST_NAME', value: 'Santos' }]);

async function errorsFor(reply: Reply) {
  const { adapter, received, signal } = await talkTo(() => reply);
  const read = await errorOf(adapter.readUser(JOHN_REFERENCE, signal));
  const write = await errorOf(adapter.updateUser(rename, signal));
  return { read, write, received };
}

test.each([
  [400, 'rejected'],
  // Our key is wrong, or may only read.
  [401, 'auth'],
  [403, 'auth'],
  [404, 'not_found'],
  [408, 'timeout'],
  [409, 'rejected'],
  [413, 'rejected'],
  [422, 'rejected'],
  [429, 'rate_limited'],
  [500, 'unavailable'],
  [502, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
  [302, 'unexpected_response'],
])('status %d is %s in every shape of an error, after one request', async (status, kind) => {
  const bodies: Reply[] = [
    { body: { error: 'Last name Santos is wrong', status } },
    { body: 'Last name Santos is wrong' },
    { text: 'Last name Santos is wrong' },
  ];
  for (const body of bodies) {
    const { read, write, received } = await errorsFor({ status, ...body });
    expect([read.kind, write.kind]).toEqual([kind, kind]);
    expect(write.details.httpStatus).toBe(status);
    expect(received).toHaveLength(2);
    for (const error of [read, write])
      expect(JSON.stringify([error.message, error.details, error.stack, error.cause])).not.toContain(
        'Santos',
      );
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
])('status %d of something before Byzantine is %s: no judgement', async (status, kind) => {
  const texts = ['<html>Santos</html>', '', `${status}`, `${status} ${STATUS_CODES[status]}\n`];
  const replies: Reply[] = [...texts.map((text) => ({ text })), { body: { message: 'no Route matched' } }];
  for (const reply of replies) {
    const { read, write } = await errorsFor({ status, ...reply });
    expect([reply, read.kind, write.kind]).toEqual([reply, kind, kind]);
  }
});

test('a proxy’s default words are not taken for a user that is not there', async () => {
  const { read } = await errorsFor({ status: 404, text: '404 page not found' });
  expect(read.kind).toBe('unavailable');
});

function codeIn(body: unknown, status = 400) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return errorOfAnswer({ status, headers: new Headers(), text }).details.providerCode;
}

test('what reads as a code is passed on, from every shape', () => {
  for (const body of [{ error: 'invalid_payload', status: 400 }, '"invalid_payload"', 'invalid_payload\n'])
    expect(codeIn(body)).toBe('invalid_payload');
  for (const body of [{ error: 'Invalid payload' }, { error: { a: 1 } }, {}, '[]', 'null', '', '<b>']) {
    expect(codeIn(body)).toBeUndefined();
  }
});

test('a read-only key is told apart from a wrong one', () => {
  expect(codeIn({ error: 'This credential is read-only', status: 403 }, 403)).toBe('forbidden');
  expect(codeIn({ error: 'Unknown credential', status: 401 }, 401)).toBeUndefined();
});

test('a code is letters, and digits only after a mark', () => {
  for (const code of ['expired', 'document_expired', 'ERR-1021', 'kyc.documents:blurry', 'a_1_2']) {
    expect(codeOf(code)).toBe(code);
  }
  for (const text of [
    '',
    'John Smith',
    'FR1234567890',
    '123-45-6789',
    'j@x.example',
    '+33123456789',
    'id-4987654321',
  ])
    expect(codeOf(text)).toBeUndefined();
  expect(codeOf('x'.repeat(65))).toBeUndefined();
  expect(codeOf(null)).toBeUndefined();
});

test('a limit says how long to wait', async () => {
  const { write } = await errorsFor({ status: 429, headers: { 'retry-after': '7' } });
  expect(write.details.retryAfterMs).toBe(7000);
});
