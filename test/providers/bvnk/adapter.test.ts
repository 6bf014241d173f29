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
  expect(received).toHaveLength(1);
  return received[0]?.body;
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
    expect(received).toMatchObject([
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

  test('only what changes is sent; what is cleared is null', async () => {
    expect(await bodyOf([{ field: 'DESCRIPTION', value: null }])).toEqual({ description: null });
  });

  test('an address goes whole: parts that it had and has no more are null, others are left out', async () => {
    const value = { line1: 'Am Kupfergraben 7', city: 'Berlin', country: 'DE' };
    const german = {
      addressLine1: 'Am Kupfergraben 7',
      city: 'Berlin',
      countryCode: 'DE',
      country: 'Germany',
    };
    const change = [{ field: 'RESIDENTIAL_ADDRESS', value }] as const;
    expect(await bodyOf(change)).toEqual({ address: german });
    expect(await bodyOf(change, { residentialAddress: ADDRESS })).toEqual({
      address: { ...german, addressLine2: null, postalCode: null },
    });
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
  ['204', { status: 204 }, false],
  ['200 with an acknowledgement', { body: { reference: COMPANY, status: 'PENDING' } }, false],
  ['200 with a word', { body: { result: 'success' } }, false],
])('an update that is answered with %s shows nothing', async (_, reply, doneLater) => {
  const { adapter, signal } = await talkTo(() => reply);
  expect(await adapter.updateUser(rename, signal)).toMatchObject({ snapshot: null, doneLater });
});

test.each<[string, Reply]>([
  ['a page', { text: '<html>Just a moment…</html>' }],
  ['a list', { body: [aCompany()] }],
  ['somebody else’s customer', { body: aCompany({ reference: INDIVIDUAL }) }],
  ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example' } }],
])('%s in place of a customer is an answer that we cannot read', async (_, reply) => {
  const { adapter, received, signal } = await talkTo(() => reply);
  expect((await errorOf(adapter.readUser(A_COMPANY, signal))).kind).toBe('unexpected_response');
  expect(await errorOf(adapter.updateUser(rename, signal))).toMatchObject({
    kind: 'unexpected_response',
    outcomeUnknown: true,
  });
  expect(received).toHaveLength(2);
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
  const { adapter, signal } = await talkTo(() => ({ hangUp: true }));
  expect(await errorOf(adapter.updateUser(rename, signal))).toMatchObject({
    kind: 'unavailable',
    outcomeUnknown: true,
  });
});
