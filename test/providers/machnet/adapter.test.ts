import { expect, test } from 'vitest';
import { ProviderError } from '../../../src/domain/provider-error.ts';
import { readUser } from '../../../src/providers/machnet/read-user.ts';
import { aBusiness, aPerson, COMPANY, sample, TENZIN } from '../../fixtures/machnet/samples.ts';
import { anUpdate, COMPANY_REFERENCE, items, TENZIN_REFERENCE } from './builders.ts';
import { byPath, type Reply, talkTo } from './local-server.ts';

const occupation = anUpdate([{ field: 'OCCUPATION', value: 'Banker' }]);
const cipInfo = (tags: object, more: object = {}) => ({
  body: { user_id: TENZIN, kyc_status: 'UNVERIFIED', cip_info: tags, ...more },
});

async function errorOf(promise: Promise<unknown> | undefined): Promise<ProviderError> {
  const error = await promise?.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProviderError);
  return error as ProviderError;
}

test('a read is two GETs with both static headers, and says what is due', async () => {
  const { adapter, received, signal } = await talkTo(
    byPath({ user: { body: aPerson({ status: 'RETRY' }) }, cipInfo: cipInfo({ GENDER: 'REQUESTED' }) }),
  );
  const snapshot = await adapter.readUser({ ...TENZIN_REFERENCE, type: null }, signal);
  expect(snapshot).toMatchObject({
    values: { firstName: 'Tenzin' },
    state: { type: 'INDIVIDUAL', kyc: { status: 'INFORMATION_REQUIRED' } },
    due: {
      immediately: {
        requiredAttributes: [{ field: 'GENDER', name: 'GENDER' }],
        requiredActions: [{ type: 'SUBMIT_KYC' }],
      },
    },
    pending: [],
  });
  expect(received.map(({ method, path, text }) => [method, path, text])).toEqual([
    ['GET', `/v4/users/${TENZIN}`, ''],
    ['GET', `/v4/users/${TENZIN}/cip-info`, ''],
  ]);
  for (const { headers } of received) {
    expect(headers).toMatchObject({ 'x-client-id': 'partner 17', 'x-client-secret': 'c1ient:s3cret' });
  }
});

test('an update is one PATCH of what changes, and its answer is the whole user', async () => {
  const { adapter, received, signal } = await talkTo(
    byPath({ patch: { body: aPerson({ business: false }) } }),
  );
  const answer = await adapter.updateUser(occupation, signal);
  expect(received).toMatchObject([
    { method: 'PATCH', path: `/v4/users/${TENZIN}`, body: { occupation: 'Banker' } },
  ]);
  expect(received[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-client-id': 'partner 17',
    'x-client-secret': 'c1ient:s3cret',
  });
  expect(answer).toMatchObject({
    refused: [],
    doneLater: false,
    snapshot: { values: { lastName: 'Norgay', occupation: 'Banker' }, due: null, pending: [] },
  });
});

test('an update of somebody who was asked for information says what is still due after it', async () => {
  const { adapter, received, signal } = await talkTo(
    byPath({ patch: { body: aPerson({ status: 'RETRY' }) }, cipInfo: cipInfo({ OCCUPATION: 'SUBMIT' }) }),
  );
  const { snapshot } = await adapter.updateUser(occupation, signal);
  expect(snapshot?.due?.immediately).toMatchObject({
    requiredAttributes: [],
    requiredActions: [{ type: 'SUBMIT_KYC' }],
  });
  expect(received.map(({ method, path }) => [method, path])).toEqual([
    ['PATCH', `/v4/users/${TENZIN}`],
    ['GET', `/v4/users/${TENZIN}/cip-info`],
  ]);
});

test('an update was made though what is due cannot be learned after it', async () => {
  const { adapter, signal } = await talkTo(
    byPath({ patch: { body: aPerson({ status: 'RETRY', occupation: 'Banker' }) }, cipInfo: { status: 500 } }),
  );
  const { snapshot } = await adapter.updateUser(occupation, signal);
  expect(snapshot).toMatchObject({ values: { occupation: 'Banker' }, due: null });
});

test('the answer of a business that shows nothing of one is read as what we know it to be', async () => {
  const bare = { id: COMPANY, status: 'VERIFIED', first_name: 'Lakeview Inc' };
  const { adapter, signal } = await talkTo(byPath({ patch: { body: bare } }));
  const update = anUpdate([{ field: 'EMAIL', value: 'x@y.example' }], {}, COMPANY_REFERENCE);
  const { snapshot } = await adapter.updateUser(update, signal);
  expect(snapshot).toMatchObject({ covers: ['LEGAL_NAME'], state: { type: 'BUSINESS', status: 'ACTIVE' } });
});

test('items without a form stay at home and are told apart; where nothing is left, nothing is asked', async () => {
  const { adapter, received, signal } = await talkTo(byPath({ patch: { body: aPerson() } }));
  const back = { type: 'PASSPORT', number: 'P1', back: 'data:image/png;base64,AAAA' };
  const refused = [{ field: 'DOCUMENTS', itemKey: '0', providerCode: null }];
  const alone = await adapter.updateUser(anUpdate([items('DOCUMENTS', back)]), signal);
  expect(alone).toEqual({ snapshot: null, refused, traceId: null });
  expect(received).toEqual([]);
  const both = anUpdate([items('DOCUMENTS', back), { field: 'OCCUPATION', value: 'Banker' }]);
  expect(await adapter.updateUser(both, signal)).toMatchObject({ snapshot: { state: {} }, refused });
  expect(received[0]?.body).toEqual({ occupation: 'Banker' });
});

test.each<[string, Reply, boolean]>([
  ['202 with the old user', { status: 202, body: aPerson() }, true],
  ['202 with nothing', { status: 202 }, true],
  ['200 with the id alone', { body: { id: TENZIN } }, false],
  ['200 with an acknowledgement', { body: { success: true } }, false],
])('an update that is answered with %s shows nothing', async (_, patch, doneLater) => {
  const { adapter, signal } = await talkTo(byPath({ patch }));
  expect(await adapter.updateUser(occupation, signal)).toMatchObject({ snapshot: null, doneLater });
});

test.each<[string, Reply]>([
  ['204', { status: 204 }],
  ['a page with 202', { status: 202, text: '<html>' }],
  ['a page', { text: '<html>' }],
  ['a list', { body: [] }],
  ['nothing', {}],
  ['somebody else’s profile', { body: aPerson({ id: COMPANY }) }],
  ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }],
])('%s in place of a user is an answer that we cannot read', async (_, reply) => {
  const { adapter, received, signal } = await talkTo(() => reply);
  expect((await errorOf(adapter.readUser(TENZIN_REFERENCE, signal))).kind).toBe('unexpected_response');
  const update = await errorOf(adapter.updateUser(occupation, signal));
  expect(update).toMatchObject({ kind: 'unexpected_response', outcomeUnknown: true });
  expect(received).toHaveLength(2);
});

test('a user who is not there is asked about once', async () => {
  const { adapter, received, signal } = await talkTo(byPath({ cipInfo: cipInfo({}) }));
  expect((await errorOf(adapter.readUser(TENZIN_REFERENCE, signal))).kind).toBe('not_found');
  expect(received).toHaveLength(1);
});

const NOTHING = { requiredAttributes: [], requiredActions: [] };

test.each<[string, Reply]>([
  ['is not there', { status: 404 }],
  ['is empty', cipInfo({})],
  ['is null', { body: { user_id: TENZIN, cip_info: null } }],
])('what is due when cip-info %s follows from the status alone', async (_, reply) => {
  const { adapter, signal } = await talkTo(byPath({ user: { body: aPerson() }, cipInfo: reply }));
  const { due } = await adapter.readUser(TENZIN_REFERENCE, signal);
  expect(due?.immediately).toEqual(NOTHING);
  expect(due?.eventually.requiredActions).toMatchObject([{ type: 'SUBMIT_KYC', providerType: 'UNVERIFIED' }]);
});

test.each<[string, Reply]>([
  ['fails', { status: 500 }],
  ['is refused', { status: 403 }],
  ['hangs up', { hangUp: true }],
  ['is a page', { text: '<html>' }],
  ['is of another shape', { body: { tags: [] } }],
  ['lists its tags', { body: { user_id: TENZIN, cip_info: ['GENDER'] } }],
  ['is about somebody else', cipInfo({ GENDER: 'REQUESTED' }, { user_id: COMPANY })],
])('a cip-info that %s keeps the user and says nothing about what is due', async (_, reply) => {
  const { adapter, signal } = await talkTo(byPath({ user: { body: aPerson() }, cipInfo: reply }));
  const snapshot = await adapter.readUser(TENZIN_REFERENCE, signal);
  expect(snapshot).toMatchObject({ values: { firstName: 'Tenzin' }, due: null });
});

test('a cip-info that does not answer is not waited for', async () => {
  const { client, signal } = await talkTo(({ path }) =>
    path.endsWith('/cip-info') ? new Promise<Reply>(() => {}) : { body: aPerson() },
  );
  const snapshot = await readUser(client, TENZIN_REFERENCE, signal, 50);
  expect(snapshot).toMatchObject({ values: { firstName: 'Tenzin' }, due: null });
});

test('KYC is started by a POST without a body, and the user is read afterwards', async () => {
  const { adapter, received, signal } = await talkTo(
    byPath({
      kyc: { body: { success: true, status: 'IN_PROGRESS' } },
      user: { body: aPerson({ status: 'IN_PROGRESS' }) },
      cipInfo: cipInfo({ EMAIL: 'REVIEWING' }),
    }),
  );
  const started = await adapter.submitKyc?.(TENZIN_REFERENCE, signal);
  expect(received.map(({ method, path, text }) => [method, path, text])).toEqual([
    ['POST', `/v4/users/${TENZIN}/kyc`, ''],
    ['GET', `/v4/users/${TENZIN}`, ''],
    ['GET', `/v4/users/${TENZIN}/cip-info`, ''],
  ]);
  expect(started?.snapshot).toMatchObject({
    state: { kyc: { status: 'IN_REVIEW' } },
    due: { immediately: NOTHING, eventually: NOTHING },
  });
});

test.each<[string, Reply]>([
  ['fails', { status: 500 }],
  ['is a page', { text: '<html>' }],
])('a read after the start of KYC that %s takes nothing back', async (_, user) => {
  const { adapter, signal } = await talkTo(byPath({ kyc: { body: { success: true } }, user }));
  expect(await adapter.submitKyc?.(TENZIN_REFERENCE, signal)).toEqual({ snapshot: null });
});

test('a start of KYC that did not succeed is refused, with the status as its code', async () => {
  const { adapter, received, signal } = await talkTo(
    byPath({ kyc: { body: { success: false, status: 'REVIEW_PENDING' } }, user: { body: aPerson() } }),
  );
  expect(await errorOf(adapter.submitKyc?.(TENZIN_REFERENCE, signal))).toMatchObject({
    kind: 'rejected',
    details: { providerCode: 'REVIEW_PENDING' },
  });
  expect(received).toHaveLength(1);
});

test('a start of KYC whose answer cannot be read may have been done', async () => {
  const { adapter, signal } = await talkTo(byPath({ kyc: { text: '<html>' }, user: { body: aPerson() } }));
  const error = await errorOf(adapter.submitKyc?.(TENZIN_REFERENCE, signal));
  expect(error).toMatchObject({ kind: 'unexpected_response', outcomeUnknown: true });
});

test('the module offers exactly the powers that the provider has', async () => {
  const { adapter } = await talkTo(() => ({ body: sample('business-answer') }));
  expect(Object.keys(adapter).sort()).toEqual(['readUser', 'submitKyc', 'updateUser']);
});

test('a business is found to be one by the read that links it', async () => {
  const { adapter, signal } = await talkTo(byPath({ user: { body: aBusiness() } }));
  const snapshot = await adapter.readUser({ ...COMPANY_REFERENCE, type: null }, signal);
  expect(snapshot.state.type).toBe('BUSINESS');
});
