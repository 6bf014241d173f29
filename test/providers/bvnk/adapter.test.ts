import { describe, expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import type { ChangeToSend } from '../../../src/providers/module.ts';
import type { Reply } from '../support/local-server.ts';
import {
  A_COMPANY,
  AN_INDIVIDUAL,
  aCompany,
  anIndividual,
  anUpdate,
  errorOf,
  type Json,
  talkTo,
  writesIn,
  writing,
} from './builders.ts';
import { COMPANY, INDIVIDUAL, sample } from './samples.ts';

const ADDRESS = {
  line1: 'Updated Address Line 1',
  line2: 'Updated Address Line 2',
  city: 'Updated City',
  postalCode: 'Updated Postal Code',
  country: 'US',
};
const rename = anUpdate([{ field: 'LEGAL_NAME', value: 'Updated Company Name' }]);

/** The body that an update sends. */
async function bodyOf(
  changes: readonly ChangeToSend[],
  current: ProfileValues = {},
  user = A_COMPANY,
): Promise<unknown> {
  const answer = user === A_COMPANY ? aCompany() : anIndividual();
  const { adapter, received, signal } = await talkTo(() => ({ body: answer }));
  await adapter.updateUser(anUpdate(changes, current, user), signal);
  const writes = writesIn(received);
  expect(writes).toHaveLength(1);
  return writes[0]?.body;
}

describe('a company', () => {
  test('is read with one GET', async () => {
    const { adapter, received, signal } = await talkTo(() => ({ body: aCompany() }));
    const { values } = await adapter.readUser(A_COMPANY, signal);
    expect(values.legalName).toBe('Updated Company Name');
    expect(received).toMatchObject([
      { method: 'GET', path: `/platform/v1/customers/${COMPANY}`, body: undefined },
    ]);
    expect(received[0]?.headers).not.toHaveProperty('content-type');
  });

  test('is changed with one PUT, flat, and its answer is the whole customer', async () => {
    const { adapter, received, signal } = await talkTo(() => ({ body: sample('update-answer') }));
    const changes = [
      { field: 'LEGAL_NAME', value: 'Updated Company Name' },
      { field: 'DESCRIPTION', value: 'Updated description' },
      { field: 'RESIDENTIAL_ADDRESS', value: ADDRESS },
    ] as const;
    const { snapshot, refused, doneLater } = await adapter.updateUser(anUpdate(changes), signal);
    expect(received.map(({ method }) => method)).toEqual(['GET', 'PUT']);
    expect(writesIn(received)).toMatchObject([
      {
        method: 'PUT',
        path: `/platform/v1/customers/${COMPANY}`,
        headers: { 'content-type': 'application/json' },
        body: sample('update-request'),
      },
    ]);
    expect(snapshot?.values.residentialAddress).toEqual(ADDRESS);
    expect({ refused, doneLater }).toEqual({ refused: [], doneLater: false });
  });

  test('what was cleared and is shown no more is known to be empty', async () => {
    const cleared = anUpdate([{ field: 'DESCRIPTION', value: null }]);
    const { adapter, signal } = await talkTo(() => ({ body: aCompany({}, { description: undefined }) }));
    const { snapshot } = await adapter.updateUser(cleared, signal);
    expect(snapshot?.covers).toContain('DESCRIPTION');
    expect(snapshot?.values.description ?? null).toBeNull();
    const still = await talkTo(() => ({ body: aCompany() }));
    const answer = await still.adapter.updateUser(cleared, still.signal);
    expect(answer.snapshot?.values.description).toBe('Updated description');
  });

  const { address: stored } = sample('update-answer').company as { address: Json };

  test('name, description and address go together, what stays as it is stored now; what is cleared is null', async () => {
    const kept = { name: 'Updated Company Name', address: stored };
    expect(await bodyOf([{ field: 'DESCRIPTION', value: null }])).toEqual({ ...kept, description: null });
    // What we knew before does not count: somebody else may have changed it.
    const current = { legalName: 'Old Name', description: 'Old words' };
    expect(await bodyOf([{ field: 'DESCRIPTION', value: 'x' }], current)).toEqual({
      ...kept,
      description: 'x',
    });
  });

  test('what is stored beyond our model, or not at all, is not touched', async () => {
    const odd = { ...stored, stateCode: 'CA', floor: 7 };
    const read = { body: aCompany({}, { address: odd, description: null }) };
    const { adapter, received, signal } = await talkTo(writing({ body: aCompany() }, read));
    await adapter.updateUser(rename, signal);
    expect(writesIn(received)[0]?.body).toEqual({ name: 'Updated Company Name', address: odd });
  });

  test('an address goes whole: parts that are stored and go are null', async () => {
    const value = { line1: 'Am Kupfergraben 7', city: 'Berlin', country: 'DE' };
    expect(await bodyOf([{ field: 'RESIDENTIAL_ADDRESS', value }])).toMatchObject({
      address: {
        addressLine1: 'Am Kupfergraben 7',
        addressLine2: null,
        city: 'Berlin',
        postalCode: null,
        countryCode: 'DE',
        country: 'Germany',
      },
    });
  });

  test('a read that fails before the write leaves nothing sent', async () => {
    const { adapter, received, signal } = await talkTo(writing({ body: aCompany() }, { status: 503 }));
    expect(await errorOf(adapter.updateUser(rename, signal))).toMatchObject({
      kind: 'unavailable',
      outcomeUnknown: false,
    });
    expect(writesIn(received)).toEqual([]);
  });
});

describe('an individual', () => {
  test('is changed with one PATCH of what changes', async () => {
    const { adapter, received, signal } = await talkTo(() => ({ body: anIndividual() }));
    const changes = [
      { field: 'EMAIL', value: 'nora.l@example.se' },
      { field: 'PHONE', value: '+46701740606' },
      { field: 'DATE_OF_BIRTH', value: '1993-08-22' },
      {
        field: 'RESIDENTIAL_ADDRESS',
        value: { line1: '221B Baker Street', city: 'Syracuse', state: 'NY', country: 'US' },
      },
    ] as const;
    const { snapshot } = await adapter.updateUser(anUpdate(changes, {}, AN_INDIVIDUAL), signal);
    expect(received).toMatchObject([{ method: 'PATCH', path: `/platform/v1/customers/${INDIVIDUAL}` }]);
    expect(received[0]?.body).toEqual({
      individual: {
        emailAddress: 'nora.l@example.se',
        phoneNumber: '+46701740606',
        dateOfBirth: '1993-08-22',
        address: {
          addressLine1: '221B Baker Street',
          city: 'Syracuse',
          stateCode: 'NY',
          countryCode: 'US',
          country: 'United States',
        },
      },
    });
    expect(snapshot?.values.email).toBe('nora@example.se');
    expect(await bodyOf([{ field: 'PHONE', value: '+46701740606' }], {}, AN_INDIVIDUAL)).toEqual({
      individual: { phoneNumber: '+46701740606' },
    });
  });

  test('an answer without what was changed tells nothing of it', async () => {
    const { adapter, signal } = await talkTo(() => ({ body: anIndividual({}, { details: {} }) }));
    const update = anUpdate([{ field: 'EMAIL', value: 'n@example.se' }], {}, AN_INDIVIDUAL);
    expect((await adapter.updateUser(update, signal)).snapshot).toBeNull();
  });
});

test.each([
  ['APPROVED', 'VERIFIED'],
  ['IN_REVIEW', 'PENDING'],
  ['REJECTED', 'REJECTED'],
] as const)('setting %s sends %s, and the answer is the whole customer', async (status, word) => {
  const { adapter, received, signal } = await talkTo(({ body }) => ({ body: aCompany(body as Json) }));
  const answer = await adapter.setKycStatus?.(A_COMPANY, status, signal);
  expect(received).toMatchObject([
    { method: 'PUT', path: `/platform/v1/customers/${COMPANY}/status`, body: { status: word } },
  ]);
  expect(answer?.snapshot?.state.kyc.status).toBe(status);
});

test('a status that partners cannot set is refused without a request', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: aCompany() }));
  for (const status of ['NOT_STARTED', 'INFORMATION_REQUIRED', 'INACTIVE', 'UNKNOWN'] as const) {
    expect(await errorOf(adapter.setKycStatus?.(A_COMPANY, status, signal))).toMatchObject({
      kind: 'rejected',
      details: { notSent: true },
    });
  }
  expect(received).toHaveLength(0);
});

test.each<[string, Reply, boolean]>([
  ['202 with the old customer', { status: 202, body: aCompany() }, true],
  ['202 with nothing', { status: 202 }, true],
  ['200 with an acknowledgement', { body: { reference: COMPANY, status: 'PENDING' } }, false],
  ['200 with a word', { body: { result: 'success' } }, false],
])('an update that is answered with %s shows nothing', async (_, reply, doneLater) => {
  const { adapter, signal } = await talkTo(writing(reply));
  expect(await adapter.updateUser(rename, signal)).toMatchObject({ snapshot: null, doneLater });
});

test.each<[string, Reply]>([
  ['204', { status: 204 }],
  ['200 with nothing', {}],
  ['a page with 202', { status: 202, text: '<html>' }],
  ['a page', { text: '<html>Just a moment…</html>' }],
  ['a list', { body: [aCompany()] }],
  ['somebody else’s customer', { body: aCompany({ reference: INDIVIDUAL }) }],
  ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }],
])('%s in place of a customer is an answer that we cannot read', async (_, reply) => {
  const reading = await talkTo(() => reply);
  expect((await errorOf(reading.adapter.readUser(A_COMPANY, reading.signal))).kind).toBe(
    'unexpected_response',
  );
  const { adapter, received, signal } = await talkTo(writing(reply));
  expect(await errorOf(adapter.updateUser(rename, signal))).toMatchObject({
    kind: 'unexpected_response',
    outcomeUnknown: true,
  });
  expect(writesIn(received)).toHaveLength(1);
});

test.each<[string, Reply]>([
  ['nothing', {}],
  ['no reference', { body: { ...aCompany(), reference: undefined } }],
  ['no status', { body: { ...aCompany(), status: undefined } }],
])('a read that is answered with %s is an answer that we cannot read', async (_, reply) => {
  const { adapter, signal } = await talkTo(() => reply);
  expect((await errorOf(adapter.readUser(A_COMPANY, signal))).kind).toBe('unexpected_response');
});

test('a reference in another case is the same customer', async () => {
  const { adapter, signal } = await talkTo(() => ({ body: aCompany({ reference: COMPANY.toUpperCase() }) }));
  expect((await adapter.readUser(A_COMPANY, signal)).values.legalName).toBe('Updated Company Name');
});

test('a connection that ends without an answer leaves a write unknown', async () => {
  const { adapter, signal } = await talkTo(writing({ hangUp: true }));
  expect(await errorOf(adapter.updateUser(rename, signal))).toMatchObject({
    kind: 'unavailable',
    outcomeUnknown: true,
  });
});
