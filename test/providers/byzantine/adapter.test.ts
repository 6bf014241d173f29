import { expect, test } from 'vitest';
import {
  ACCOUNT,
  anEcho,
  anUpdate,
  aUser,
  errorOf,
  JOHN_REFERENCE,
  type Json,
  talkTo,
  update,
} from './builders.ts';

const rename = anUpdate([{ field: 'FIRST_NAME', value: 'Johnny' }]);
const echo = (sent: unknown) => ({ body: anEcho(sent) });

test('an update shows the whole stored profile as read, with the status and the missing documents of its answer', async () => {
  const { answer, received } = await update(
    rename,
    (sent) => ({
      body: anEcho(sent, { verificationStatus: 'awaiting_information', missingDocuments: ['passport', ''] }),
    }),
    () => ({ body: aUser({ verificationStatus: 'init' }, { firstName: 'Johnny' }) }),
  );
  expect(received.map(({ method }) => method)).toEqual(['PATCH', 'GET']);
  expect(answer).toMatchObject({ refused: [], traceId: null, documentIds: [] });
  expect(answer.snapshot).toMatchObject({
    values: { firstName: 'Johnny', lastName: 'Smith' },
    state: {
      status: 'PENDING',
      providerStatus: 'awaiting_information',
      kyc: { status: 'INFORMATION_REQUIRED' },
      accountIssued: true,
    },
    due: {
      immediately: {
        requiredAttributes: [{ field: 'DOCUMENTS', name: 'passport' }],
        requiredActions: [
          {
            type: 'DOCUMENT_UPLOAD',
            providerType: 'missingDocuments',
            reasons: [],
            url: null,
            deadline: null,
          },
        ],
      },
      eventually: { requiredAttributes: [], requiredActions: [] },
    },
  });
});

test.each<[string, Json, string[] | null]>([
  ['absent', {}, []],
  ['null', { missingDocuments: null }, []],
  ['empty', { missingDocuments: [] }, []],
  [
    'objects',
    { missingDocuments: [{ documentType: 'passport' }, { name: 'x' }, 7, null] },
    ['passport', 'x'],
  ],
  ['of an odd type', { missingDocuments: 'passport' }, null],
])('missing documents that are %s are read as far as they can be', async (_, changes, names) => {
  const { answer } = await update(
    rename,
    (sent) => ({ body: anEcho(sent, changes) }),
    () => ({ body: aUser({ verificationStatus: 'init' }) }),
  );
  const due = answer.snapshot?.due?.immediately.requiredAttributes.map(({ name }) => name) ?? null;
  expect(due).toEqual(names);
});

test('an answer without a status leaves the one of the read', async () => {
  const { answer } = await update(rename, (sent) => ({ body: anEcho(sent, { verificationStatus: null }) }));
  expect(answer.snapshot?.state.providerStatus).toBe('active');
});

const unknownAccount = anUpdate(rename.changes, {}, { ...JOHN_REFERENCE, providerAccountId: null });

test('where nobody said which account is meant, the only one is found first', async () => {
  const { received } = await update(unknownAccount, echo);
  expect(received.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
  expect(received[1]?.body).toMatchObject({ accountId: ACCOUNT });
});

test.each<[string, Json]>([
  ['none', { accounts: [] }],
  ['several', { accounts: ['a1', 'a2'] }],
  ['no list', { accounts: null }],
])('with %s of them nothing is sent', async (_, accounts) => {
  const { adapter, received, signal } = await talkTo(() => ({ body: aUser(accounts) }));
  const error = await errorOf(adapter.updateUser(unknownAccount, signal));
  expect(error).toMatchObject({ kind: 'rejected', details: { providerCode: 'account_unknown' } });
  expect(received.map(({ method }) => method)).toEqual(['GET']);
});

test.each([{ status: 500 }, { text: '<html>' }, { hangUp: true }])(
  'a look for the account that fails with %j leaves no doubt about the write',
  async (reply) => {
    const { adapter, received, signal } = await talkTo(() => reply);
    expect((await errorOf(adapter.updateUser(unknownAccount, signal))).outcomeUnknown).toBe(false);
    expect(received.some(({ method }) => method === 'PATCH')).toBe(false);
  },
);

test.each([
  { status: 500 },
  { status: 503, text: 'busy' },
  { text: '<html>' },
  { body: {} },
  { hangUp: true },
])('a write that ends with %j may have been done, and is made once', async (reply) => {
  const { adapter, received, signal } = await talkTo(() => reply);
  expect((await errorOf(adapter.updateUser(rename, signal))).outcomeUnknown).toBe(true);
  expect(received.map(({ method }) => method)).toEqual(['PATCH']);
});

test('an answer about another account or user is never shown', async () => {
  for (const other of [{ accountId: 'a2' }, { userId: ACCOUNT }]) {
    const { adapter, signal } = await talkTo(({ body }) => ({ body: anEcho(body, other) }));
    expect((await errorOf(adapter.updateUser(rename, signal))).kind).toBe('unexpected_response');
  }
});

test('a call that is ended early is a time-out', async () => {
  const { adapter } = await talkTo(() => new Promise(() => {}));
  const error = await errorOf(adapter.readUser(JOHN_REFERENCE, AbortSignal.timeout(20)));
  expect(error.kind).toBe('timeout');
});
