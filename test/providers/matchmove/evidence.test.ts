import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOnlyId } from '../../../src/providers/matchmove/letters-only-id.ts';
import { JOHN, sample } from '../../fixtures/matchmove/samples.ts';
import { evidenceFor, JOHN_REFERENCE } from './builders.ts';
import { type Reply, talkTo } from './local-server.ts';

const evidence = evidenceFor(JOHN_REFERENCE);
const LETTERS = /^[a-zA-Z\s]*$/;
const refused = { status: 400, body: { code: 'invalid_model', source: ['document_id'] } };

test('the page’s evidence goes as the page has it, with the user in the header', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: sample('self-verify-answer') }));
  const taken = await adapter.submitEvidence?.(evidence, signal);
  const { authentication_data, ...rest } = sample('self-verify-request') as { authentication_data: object };
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ method: 'POST', path: '/demo%20program/v2/users/verify' });
  expect(received[0]?.headers['x-auth-user-id']).toBe(JOHN);
  // The empty user agent is dropped, as the page's answer drops it.
  const { user_agent, ...filled } = authentication_data as Record<string, string>;
  expect(received[0]?.body).toEqual({ ...rest, authentication_data: filled });
  // The answer's id is another one, and no error.
  expect(taken).toEqual({ traceId: '9085376ed64e407791334571e45fc8ce' });
});

test('what is not known of the device or the date is left out', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: {} }));
  await adapter.submitEvidence?.(
    evidenceFor(JOHN_REFERENCE, { device: { ip: '', os: null }, date: null }),
    signal,
  );
  await adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE, { device: null }), signal);
  for (const { body } of received) expect(body).not.toHaveProperty('authentication_data');
  expect(received[0]?.body).not.toHaveProperty('date');
});

test('where the published pattern is enforced the id goes once more in letters alone', async () => {
  const { adapter, received, signal } = await talkTo(({ body }) =>
    LETTERS.test((body as { document_id: string }).document_id)
      ? { body: sample('self-verify-answer') }
      : refused,
  );
  await adapter.submitEvidence?.(evidence, signal);
  expect(received).toHaveLength(2);
  const [first, second] = received.map(({ body }) => body as Record<string, unknown>);
  expect(second).toEqual({ ...first, document_id: lettersOnlyId(evidence.documentId) });
});

test.each<[string, Reply, string, number]>([
  ['400 twice', refused, evidence.documentId, 2],
  ['400 for an id of letters', refused, 'Letter of consent', 1],
  ['409', { status: 409, body: { code: 'record_not_unique' } }, evidence.documentId, 1],
  ['404', { status: 404, body: { code: 'resource_not_found' } }, evidence.documentId, 1],
])('%s is final', async (_, reply, documentId, requests) => {
  const { adapter, received, signal } = await talkTo(() => reply);
  await expect(adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE, { documentId }), signal)).rejects.toThrow(
    'provider call failed',
  );
  expect(received).toHaveLength(requests);
});

test('a 2xx takes the evidence, unless it says that it failed', async () => {
  for (const reply of [{ status: 202 }, { body: { status: 'pending' } }, { body: {} }]) {
    const { adapter, signal } = await talkTo(() => reply);
    expect(await adapter.submitEvidence?.(evidence, signal)).toEqual({ traceId: null });
  }
  for (const reply of [{ status: 204 }, { text: '<html>' }]) {
    const { adapter, signal } = await talkTo(() => reply);
    await expect(adapter.submitEvidence?.(evidence, signal)).rejects.toMatchObject({ outcomeUnknown: true });
  }
  const { adapter, signal } = await talkTo(() => ({ body: { status: 'failed', id: 'e1' } }));
  await expect(adapter.submitEvidence?.(evidence, signal)).rejects.toMatchObject({
    kind: 'rejected',
    details: { traceId: 'e1' },
  });
});

test('ids in letters fit the pattern and the length, and are the same every time', () => {
  const id = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme-composite' });
  fc.assert(
    fc.property(id, (documentId) => {
      const letters = lettersOnlyId(documentId);
      return /^[A-Za-z]{1,200}$/.test(letters) && letters === lettersOnlyId(documentId);
    }),
  );
});

/** The way back, which shows that no two ids up to 141 bytes share their letters. */
function decode(letters: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const number = [...letters].reduce((sum, letter) => sum * 52n + BigInt(digits.indexOf(letter)), 0n);
  return Buffer.from(number.toString(16).replace(/^1/, ''), 'hex').toString('utf8');
}

test('ids up to 141 bytes can be read back from their letters, so none is mistaken for another', () => {
  const ascii = fc.string({ minLength: 1, maxLength: 141, unit: 'binary-ascii' });
  fc.assert(fc.property(ascii, (documentId) => decode(lettersOnlyId(documentId)) === documentId));
  expect(decode(lettersOnlyId(evidence.documentId))).toBe(evidence.documentId);
  expect(lettersOnlyId('~'.repeat(141)).length).toBeLessThan(200);
});

test('longer ids take all 200 letters and differ where only their ends differ', () => {
  const longest = 'z'.repeat(199);
  const all = [lettersOnlyId(`${longest}1`), lettersOnlyId(`${longest}2`), lettersOnlyId('z'.repeat(142))];
  for (const letters of all) expect(letters).toHaveLength(200);
  expect(new Set(all).size).toBe(3);
});
