import { describe, expect, test } from 'vitest';
import type { Associate } from '../../../src/domain/profile.ts';
import type { Reply } from '../support/local-server.ts';
import { aCompany, anUpdate, errorOf, type Json, snapshotOf, talkTo } from './builders.ts';
import { COMPANY, SEAN, sample } from './samples.ts';

const ANA = '5b0f7d6e-1c2a-4d3b-8e4f-9a0b1c2d3e4f';

/** Sean of the page, with what he has that we do not model, at every depth. */
function sean(): Json {
  const [raw] = (sample('update-answer').company as { associates: Json[] }).associates as [Json];
  const { person, details, controls } = raw as Record<'person' | 'details' | 'controls', Json>;
  return {
    ...raw,
    nickname: 'Sea',
    person: { ...person, middleName: 'Q', address: { ...(person.address as Json), stateCode: 'CA' } },
    details: {
      ...details,
      nationality: 'US',
      documentInfo: { ...(details.documentInfo as Json), expiryDate: '2031-01-31' },
      contactInfo: { ...(details.contactInfo as Json), fax: '+19' },
      taxIdentification: { ...(details.taxIdentification as Json), verified: true },
    },
    controls: { ...controls, votingShare: 51 },
  };
}

const ana = (): Json => ({
  person: {
    reference: ANA,
    firstName: 'Ana',
    lastName: 'Reis',
    dateOfBirth: '1980-02-03T00:00:00Z',
    address: null,
  },
  title: 'CFO',
  level: 7,
});

const stored = (...associates: Json[]) => aCompany({}, { associates });
const known = (...associates: Json[]) => snapshotOf(stored(...associates)).values.associates as Associate[];

const SEAN_KNOWN = known(sean())[0] as Associate;
const ANA_KNOWN = known(ana())[0] as Associate;

/** Replaces the list at a server that shows these, seen as they are by default. */
async function replace(
  value: readonly Associate[] | null,
  { shown = [sean()], seen = known(...shown) as unknown, put = { body: aCompany() } as Reply } = {},
) {
  const talk = await talkTo(({ method }) => (method === 'GET' ? { body: stored(...shown) } : put));
  const change = { field: 'ASSOCIATES', value, previous: seen } as const;
  const call = () => talk.adapter.updateUser(anUpdate([change]), talk.signal);
  const sentList = (): Json[] | undefined =>
    (talk.received[1]?.body as { associates: Json[] } | undefined)?.associates;
  return { ...talk, call, sentList };
}

test('the list is read, and replaced with one PUT', async () => {
  const { call, received } = await replace([SEAN_KNOWN, ANA_KNOWN], { shown: [sean()] });
  await call();
  expect(received.map(({ method, path }) => [method, path])).toEqual([
    ['GET', `/platform/v1/customers/${COMPANY}`],
    ['PUT', `/platform/v1/customers/${COMPANY}/associates`],
  ]);
});

test('the page’s request is sent for the page’s values, and its answer is the whole customer', async () => {
  const wanted = snapshotOf(sample('associates-answer')).values.associates as Associate[];
  const [shown] = (sample('status-answer').company as { associates: Json[] }).associates as [Json];
  const { call, received } = await replace(wanted, {
    shown: [shown],
    put: { body: sample('associates-answer') },
  });
  const { snapshot } = await call();
  expect(received[1]?.body).toEqual(sample('associates-request'));
  expect(snapshot?.values.associates).toEqual(wanted);
  expect(snapshot?.state.kyc.status).toBe('APPROVED');
});

describe('what is sent', () => {
  test('keeps what we do not model, and leaves out what is BVNK’s own', async () => {
    const { call, sentList } = await replace([{ ...SEAN_KNOWN, title: 'Chair' }]);
    await call();
    const { verification: _, ...expected } = sean();
    const { reference: __, ...person } = expected.person as Json;
    expect(sentList()).toEqual([{ ...expected, title: 'Chair', person }]);
  });

  test('a part that stays goes back as it came, one that goes is null', async () => {
    const { call, sentList } = await replace([{ ...ANA_KNOWN, title: null }], { shown: [ana()] });
    await call();
    expect(sentList()).toEqual([
      {
        person: { firstName: 'Ana', lastName: 'Reis', dateOfBirth: '1980-02-03T00:00:00Z', address: null },
        title: null,
        level: 7,
      },
    ]);
  });

  test('a new address, document or tax number takes nothing from the old one', async () => {
    const { call, sentList } = await replace([
      {
        ...SEAN_KNOWN,
        address: { line1: 'Rua das Taipas 64', city: 'Porto', country: 'PT' },
        document: { type: 'PASSPORT', number: 'X1' },
        taxIdentifier: { number: '271906538', issuingCountry: 'PT' },
      },
    ]);
    await call();
    expect(sentList()?.[0]).toMatchObject({
      person: { middleName: 'Q' },
      details: { nationality: 'US', documentNumber: 'X1', contactInfo: { fax: '+19' } },
    });
    const [{ person, details }] = sentList() as [Record<'person' | 'details', Json>];
    expect(person.address).toEqual({
      addressLine1: 'Rua das Taipas 64',
      addressLine2: null,
      city: 'Porto',
      postalCode: null,
      countryCode: 'PT',
      country: 'Portugal',
    });
    expect(details.documentInfo).toEqual({ number: 'X1', type: 'PASSPORT', issuingCountryCode: null });
    expect(details.taxIdentification).toEqual({ number: '271906538', taxResidenceCountryCode: 'PT' });
  });

  test('an address, document or tax number that goes is null as a whole', async () => {
    const { address: _, document: __, taxIdentifier: ___, hasOwnership: ____, ...rest } = SEAN_KNOWN;
    const { call, sentList } = await replace([rest]);
    await call();
    expect(sentList()?.[0]).toMatchObject({
      person: { address: null },
      details: { documentNumber: null, documentInfo: null, taxIdentification: null },
      controls: { hasOwnership: null, hasControl: true, votingShare: 51 },
    });
  });

  test('a newcomer has what was given and nothing else', async () => {
    const newcomer: Associate = {
      firstName: 'Ola',
      lastName: 'Nordmann',
      email: 'ola@example.no',
      document: { number: 'N1' },
      isSigner: false,
    };
    const { call, sentList } = await replace([SEAN_KNOWN, newcomer]);
    await call();
    expect(sentList()?.[1]).toEqual({
      person: { firstName: 'Ola', lastName: 'Nordmann' },
      details: {
        contactInfo: { emailAddress: 'ola@example.no' },
        documentNumber: 'N1',
        documentInfo: { number: 'N1' },
      },
      controls: { isSigner: false },
    });
  });

  test('who is known by reference is matched by it, and goes to the place that BVNK knows him at', async () => {
    const { call, sentList } = await replace([{ ...ANA_KNOWN, title: 'CEO' }, SEAN_KNOWN], {
      shown: [sean(), ana()],
    });
    await call();
    expect(sentList()).toMatchObject([{ nickname: 'Sea' }, { level: 7, title: 'CEO' }]);
  });

  test('a newcomer in the place of somebody known inherits nothing of him, and comes after all who stay', async () => {
    const newcomers = ['Ola', 'Kari'].map((firstName) => ({ firstName, lastName: 'Nordmann' }));
    const { call, sentList } = await replace([...newcomers, SEAN_KNOWN]);
    await call();
    expect(sentList()?.[0]).toMatchObject({ nickname: 'Sea' });
    expect(sentList()?.slice(1)).toEqual(newcomers.map((person) => ({ person })));
  });

  test('without references the place decides', async () => {
    const { person, ...rest } = ana();
    const { reference: _, ...unnamed } = person as Json;
    const shown = [{ ...rest, person: unnamed }];
    const { call, sentList } = await replace([{ ...known(...shown)[0], title: 'CEO' }], { shown });
    await call();
    expect(sentList()).toMatchObject([{ title: 'CEO', level: 7 }]);
  });

  test('all of them may go', async () => {
    const { call, sentList } = await replace(null);
    await call();
    expect(sentList()).toEqual([]);
  });
});

describe('before it is sent', () => {
  const wanted = [{ ...SEAN_KNOWN, title: 'Chair' }];

  test.each<[string, Json[]]>([
    ['changed', [{ ...sean(), title: 'Founder' }]],
    ['joined', [sean(), ana()]],
    ['left', []],
    ['was exchanged', [{ ...sean(), person: { ...(sean().person as Json), reference: ANA } }]],
  ])('somebody %s meanwhile: nothing is written', async (_, shown) => {
    const { call, received } = await replace(wanted, { shown, seen: [SEAN_KNOWN] });
    expect(await errorOf(call())).toMatchObject({
      kind: 'changed_meanwhile',
      outcomeUnknown: false,
      details: { notSent: true },
    });
    expect(received).toHaveLength(1);
  });

  test('a verification that moved on is no change', async () => {
    const shown = [{ ...sean(), verification: { url: 'https://verify.com/9', status: 'completed' } }];
    const { call, received } = await replace(wanted, { shown, seen: [SEAN_KNOWN] });
    await call();
    expect(received).toHaveLength(2);
  });

  test('where the new list is there already, nothing is written and the read tells', async () => {
    const { call, received } = await replace(wanted, {
      shown: [{ ...sean(), title: 'Chair' }],
      seen: [SEAN_KNOWN],
    });
    const { snapshot } = await call();
    expect(snapshot?.values.associates).toEqual(wanted);
    expect(received).toHaveLength(1);
  });

  test('without a previous value the last known profile counts', async () => {
    const { adapter, received, signal } = await talkTo(() => ({ body: stored(sean()) }));
    const change = { field: 'ASSOCIATES', value: wanted } as const;
    await adapter.updateUser(anUpdate([change], { associates: [SEAN_KNOWN] }), signal);
    expect(received).toHaveLength(2);
    expect((await errorOf(adapter.updateUser(anUpdate([change]), signal))).kind).toBe('changed_meanwhile');
  });

  test('a company that had none, told by an empty list or none at all, gets its first', async () => {
    for (const company of [{ associates: [] }, { associates: undefined }]) {
      const { adapter, received, signal } = await talkTo(() => ({ body: aCompany({}, company) }));
      await adapter.updateUser(anUpdate([{ field: 'ASSOCIATES', value: wanted, previous: null }]), signal);
      expect(received).toHaveLength(2);
    }
  });

  test.each<[string, Reply, string]>([
    ['503', { status: 503 }, 'unavailable'],
    ['404', { status: 404, body: { code: 'MER-PAY-2056' } }, 'not_found'],
    ['429', { status: 429, headers: { 'retry-after': '3' } }, 'rate_limited'],
    ['a page', { text: '<html>' }, 'unexpected_response'],
    ['nothing', {}, 'unexpected_response'],
    ['a list that is none', { body: aCompany({}, { associates: ['Sean'] }) }, 'unexpected_response'],
    ['a broken connection', { hangUp: true }, 'unavailable'],
  ])('a read that ends with %s leaves no doubt about the write', async (_, reply, kind) => {
    const { adapter, received, signal } = await talkTo(() => reply);
    const update = anUpdate([{ field: 'ASSOCIATES', value: wanted, previous: [SEAN_KNOWN] }]);
    expect(await errorOf(adapter.updateUser(update, signal))).toMatchObject({
      kind,
      outcomeUnknown: false,
      details: { notSent: true },
    });
    expect(received).toHaveLength(1);
  });
});

test('a write whose answer is lost is unknown', async () => {
  const { call } = await replace([{ ...SEAN_KNOWN, title: 'Chair' }], { put: { status: 502 } });
  expect(await errorOf(call())).toMatchObject({ kind: 'unavailable', outcomeUnknown: true });
});

test('references are never sent, and nobody else’s parts get in', async () => {
  const { call, received } = await replace([ANA_KNOWN, SEAN_KNOWN], { shown: [sean(), ana()] });
  await call();
  for (const reference of [SEAN, ANA]) expect(received[1]?.text).not.toContain(reference);
});
