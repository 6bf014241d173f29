import { expect, test } from 'vitest';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import { aProfile, JOHN, sample } from '../../fixtures/matchmove/samples.ts';
import { anUpdate, JOHN_REFERENCE } from './builders.ts';
import { type Reply, talkTo } from './local-server.ts';

const lastName = anUpdate([{ field: 'LAST_NAME', value: 'Jones' }]);
const father = anUpdate([{ field: 'FATHER', value: { firstName: 'Juan' } }], { father: null });

async function errorOf(promise: Promise<unknown> | undefined): Promise<ProviderError> {
  const error = await promise?.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProviderError);
  return error as ProviderError;
}

test('a read is one GET with Basic credentials and the program in the path', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: sample('update-answer') }));
  const snapshot = await adapter.readUser(JOHN_REFERENCE, signal);
  expect(snapshot.values.firstName).toBe('Johnny');
  expect(received).toMatchObject([
    { method: 'GET', path: `/demo%20program/v2/users/${JOHN}`, body: undefined },
  ]);
  const credentials = received[0]?.headers.authorization?.replace(/^Basic /, '') ?? '';
  expect(Buffer.from(credentials, 'base64').toString('utf8')).toBe('partner:pa:ss wörd');
  expect(received[0]?.headers).not.toHaveProperty('x-auth-user-id');
});

test('an update is one PUT of what changes, and its answer is the whole profile', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: sample('update-answer') }));
  const changes = [
    { field: 'FIRST_NAME', value: 'Johnny' },
    { field: 'LAST_NAME', value: 'Smith' },
  ] as const;
  const answer = await adapter.updateUser(anUpdate(changes), signal);
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ method: 'PUT', path: `/demo%20program/v2/users/${JOHN}` });
  expect(received[0]?.headers['content-type']).toBe('application/json');
  expect(received[0]?.body).toEqual(sample('update-request'));
  expect(answer).toMatchObject({
    refused: [],
    snapshot: { values: { middleName: 'Williams' }, pending: [] },
  });
});

test.each<[string, Reply]>([
  ['202 with the old profile', { status: 202, body: aProfile() }],
  ['202 with nothing', { status: 202 }],
  ['200 with the id alone', { body: { id: JOHN } }],
  ['200 with an acknowledgement', { body: { status: 'success' } }],
])('an update that is answered with %s shows nothing', async (_, reply) => {
  const { adapter, signal } = await talkTo(() => reply);
  expect((await adapter.updateUser(lastName, signal)).snapshot).toBeNull();
});

test.each<[string, Reply]>([
  ['204', { status: 204 }],
  ['a page with 202', { status: 202, text: '<html>' }],
  ['a page', { text: '<html>' }],
  ['a list', { body: [] }],
  ['nothing', {}],
  ['somebody else’s profile', { body: aProfile({ id: 'f'.repeat(32) }) }],
  ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }],
])('%s in place of a profile is an answer that we cannot read', async (_, reply) => {
  const { adapter, received, signal } = await talkTo(() => reply);
  expect((await errorOf(adapter.readUser(JOHN_REFERENCE, signal))).kind).toBe('unexpected_response');
  const update = await errorOf(adapter.updateUser(lastName, signal));
  expect(update).toMatchObject({ kind: 'unexpected_response', outcomeUnknown: true });
  expect(received).toHaveLength(2);
});

test('a read that is answered with an acknowledgement is an answer that we cannot read', async () => {
  const { adapter, signal } = await talkTo(() => ({ body: { id: JOHN } }));
  expect((await errorOf(adapter.readUser(JOHN_REFERENCE, signal))).kind).toBe('unexpected_response');
});

const missing = (source: unknown, texts = {}) => ({
  status: 400,
  body: { code: 'invalid_model', source, ...texts },
});

test.each<[string, Reply]>([
  ['as a list of sources', missing(['type', 'preferred_name'])],
  ['as a source of one word', missing('preferred_name')],
  ['as a pointer', missing({ pointer: '/data/type' })],
  ['as a map of fields', missing({ type: ['is required'] })],
  ['in the detail', missing('', { detail: 'preferred_name is required' })],
  [
    'in the older shape',
    { status: 400, body: { code: 400, description: 'missing: type, preferred_name', link: '' } },
  ],
])('a refusal that names what the definition requires %s is repeated once with it', async (_, refusal) => {
  const { adapter, received, signal } = await talkTo((__, number) =>
    number === 1 ? refusal : { body: aProfile() },
  );
  const update = anUpdate([{ field: 'JOB_TITLE', value: 'Cook' }], { preferredName: 'John Smith' });
  expect((await adapter.updateUser(update, signal)).snapshot).not.toBeNull();
  expect(received.map(({ body }) => body)).toEqual([
    { job_title: 'Cook' },
    { job_title: 'Cook', type: 'customer', preferred_name: 'John Smith' },
  ]);
});

test('the type of a business goes as corporate', async () => {
  const { adapter, received, signal } = await talkTo((_, number) =>
    number === 1 ? missing(['type']) : { body: aProfile() },
  );
  const business = { ...JOHN_REFERENCE, type: 'BUSINESS' } as const;
  await adapter.updateUser(anUpdate([{ field: 'JOB_TITLE', value: 'Cook' }], {}, business), signal);
  expect(received[1]?.body).toEqual({ job_title: 'Cook', type: 'corporate' });
});

test.each<[string, Reply]>([
  ['names nothing', { status: 400, body: { code: 'invalid_model' } }],
  ['names the field that was sent', missing(['last_name'])],
  [
    'names a part of another field',
    missing(['identification.primary.id_type'], { detail: 'document_type is wrong' }),
  ],
  ['names a name that we do not know', missing(['preferred_name'])],
  ['has another status', { status: 409, body: { code: 'record_not_unique', source: ['type'] } }],
])('a refusal that %s is final after one request', async (_, refusal) => {
  const { adapter, received, signal } = await talkTo(() => refusal);
  expect((await errorOf(adapter.updateUser(lastName, signal))).kind).toBe('rejected');
  expect(received).toHaveLength(1);
});

test('a page that happens to name a field is no refusal, and nothing is sent after it', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ status: 400, text: 'type' }));
  expect((await errorOf(adapter.updateUser(lastName, signal))).kind).toBe('unavailable');
  expect(received).toHaveLength(1);
});

test('a name that the client sends itself is not sent a second time', async () => {
  const { adapter, received, signal } = await talkTo(() => missing(['preferred_name']));
  const update = anUpdate([{ field: 'PREFERRED_NAME', value: "O'Neil" }], { preferredName: 'John Smith' });
  expect((await errorOf(adapter.updateUser(update, signal))).kind).toBe('rejected');
  expect(received).toHaveLength(1);
});

test('a spelling of the father that is refused is dropped, and the other one sent', async () => {
  for (const [refused, taken] of [
    ['fathers_details', 'father_details'],
    ['father_details', 'fathers_details'],
  ] as const) {
    const { adapter, received, signal } = await talkTo((_, number) =>
      number === 1 ? missing([refused]) : { body: aProfile() },
    );
    await adapter.updateUser(father, signal);
    expect(received.map(({ body }) => body)).toEqual([
      { father_details: { first_name: 'Juan' }, fathers_details: { first_name: 'Juan' } },
      { [taken]: { first_name: 'Juan' } },
    ]);
  }
});

test('both contradictions of the pages at once take three requests and no more', async () => {
  const replies = [missing(['fathers_details']), missing(['type']), missing(['type'])];
  const { adapter, received, signal } = await talkTo(
    (_, number) => replies[number - 1] ?? { body: aProfile() },
  );
  expect((await errorOf(adapter.updateUser(father, signal))).kind).toBe('rejected');
  expect(received.at(-1)?.body).toEqual({ type: 'customer', father_details: { first_name: 'Juan' } });
  expect(received).toHaveLength(3);
});
