import { expect, test } from 'vitest';
import { signatureOf } from '../../../src/providers/payward/signing.ts';
import type { Reply } from '../support/local-server.ts';
import {
  ALEX,
  ALEX_REFERENCE,
  API_SECRET,
  anUpdate,
  aUser,
  errorOf,
  type Json,
  SUCCESS,
  talkTo,
} from './builders.ts';
import { memoryNonces } from './memory-nonces.ts';

const phone = anUpdate([{ field: 'PHONE', value: '+14155550199' }]);
const FIRST = 1_700_000_000_000_000_000n;

test('a read is one signed GET without a body', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: { data: aUser() } }), {
    nonces: memoryNonces(FIRST),
  });
  await adapter.readUser(ALEX_REFERENCE, signal);
  const target = `/v1/users/${ALEX}`;
  expect(received).toMatchObject([{ method: 'GET', path: target, text: '' }]);
  expect(received[0]?.headers).toMatchObject({
    'api-key': 'local-api-key',
    'api-nonce': String(FIRST),
    'api-sign': signatureOf({ target, nonce: FIRST }, Buffer.from(API_SECRET, 'base64')),
  });
  expect(received[0]?.headers).not.toHaveProperty('content-type');
});

test('an update is one signed PATCH, the signature over the very bytes, and its answer shows nothing', async () => {
  const nonces = memoryNonces(FIRST);
  const { adapter, received, signal } = await talkTo(() => SUCCESS, { nonces });
  const answer = await adapter.updateUser(phone, signal);
  expect(answer).toEqual({ snapshot: null, refused: [], traceId: null });
  expect(received).toMatchObject([
    { method: 'PATCH', path: `/v1/users/${ALEX}`, body: { phone: '+14155550199' } },
  ]);
  const [{ headers, path, text } = { headers: {} as Json, path: '', text: '' }] = received;
  expect(headers['content-type']).toBe('application/json');
  const key = Buffer.from(API_SECRET, 'base64');
  expect(headers['api-sign']).toBe(signatureOf({ target: path, nonce: FIRST, body: text }, key));
  expect(nonces.turns).toMatchObject([{ kind: 'WRITE' }]);
});

test('a path in the base address is signed as it stands on the wire', async () => {
  const nonces = memoryNonces(FIRST);
  const { adapter, received, signal } = await talkTo(() => SUCCESS, { nonces, path: '/päy ward/api/' });
  await adapter.updateUser(phone, signal);
  const [request] = received;
  expect(request?.path).toBe(`/p%C3%A4y%20ward/api/v1/users/${ALEX}`);
  const parts = { target: request?.path ?? '', nonce: FIRST, body: request?.text };
  expect(request?.headers['api-sign']).toBe(signatureOf(parts, Buffer.from(API_SECRET, 'base64')));
});

test('every call has its turn under a name that does not tell the key', async () => {
  const nonces = memoryNonces();
  const { adapter, signal } = await talkTo(
    ({ method }) => (method === 'GET' ? { body: { data: aUser() } } : SUCCESS),
    { nonces },
  );
  await adapter.readUser(ALEX_REFERENCE, signal);
  await adapter.updateUser(phone, signal);
  expect(nonces.turns.map(({ kind }) => kind)).toEqual(['READ', 'WRITE']);
  // The first 16 bytes of SHA-256 over "local-api-key".
  expect(new Set(nonces.turns.map(({ key }) => key))).toEqual(
    new Set(['payward:024f6c9525465fbec0047e2686f02a41']),
  );
});

test.each<[string, Reply]>([
  ['a page', { text: '<html>' }],
  ['nothing', {}],
  ['204', { status: 204 }],
  ['a list', { body: [] }],
  ['other data', { body: { data: 'accepted' } }],
  ['the word elsewhere', { body: { result: 'success' } }],
  ['the bare word', { body: 'success' }],
  ['an empty wrapper', { body: { result: null, error: [], errors: [] } }],
  ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }],
])('an update that is answered with %s may have been made or not', async (_, reply) => {
  const { adapter, received, signal } = await talkTo(() => reply);
  const error = await errorOf(adapter.updateUser(phone, signal));
  expect(error).toMatchObject({ kind: 'unexpected_response', outcomeUnknown: true });
  expect(received).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['somebody else', { data: aUser({ id: 'AA29KD7QXV3ZPW4M' }) }],
  ['nobody', { data: {} }],
  ['a user without a status', { data: aUser({ status: undefined }) }],
  ['a user with a status of another form', { data: aUser({ status: 'ok' }) }],
  ['the answer of an update', { data: 'success' }],
  ['a bare user', aUser()],
  ['nothing', {}],
])('a read that is answered with %s is an answer that we cannot read', async (_, body) => {
  const { adapter, signal } = await talkTo(() => ({ body }));
  expect((await errorOf(adapter.readUser(ALEX_REFERENCE, signal))).kind).toBe('unexpected_response');
});

test('empty lists of errors beside a success are none', async () => {
  const { adapter, signal } = await talkTo(({ method }) => ({
    body: { data: method === 'GET' ? aUser() : 'success', error: [], errors: null },
  }));
  await expect(adapter.updateUser(phone, signal)).resolves.toMatchObject({ refused: [] });
  await expect(adapter.readUser(ALEX_REFERENCE, signal)).resolves.toBeDefined();
});

test('a connection that breaks after the request leaves the outcome open', async () => {
  const { adapter, signal } = await talkTo(() => ({ hangUp: true }));
  const error = await errorOf(adapter.updateUser(phone, signal));
  expect(error).toMatchObject({ kind: 'unavailable', outcomeUnknown: true });
});

test('what cannot be sent is refused before anything is sent, rather than lost on the way', async () => {
  const { adapter, received, signal } = await talkTo(() => SUCCESS);
  for (const update of [
    anUpdate([{ field: 'EMAIL', value: 'alex@example.com' }]),
    anUpdate([
      { field: 'PHONE', value: '+14155550199' },
      { field: 'CLIENT_REFERENCE', value: 'other' },
    ]),
    anUpdate([{ field: 'TAX_IDENTIFIERS', value: [{ number: '*****6789', issuingCountry: 'US' }] }]),
  ]) {
    expect(await errorOf(adapter.updateUser(update, signal))).toMatchObject({
      kind: 'rejected',
      outcomeUnknown: false,
    });
  }
  expect(received).toEqual([]);
});
