import { describe, expect, test } from 'vitest';
import { IN_ORDER, judgePaths, type LeftOut, pathsOf } from '../../support/seed-paths.ts';
import { A_COMPANY, aCompany, anUpdate, type Json, snapshotOf, talkTo } from './builders.ts';
import { COMPANY, type SampleName, sample } from './samples.ts';

/** Paths of the page's answers that are not read, and why. */
const NAME_OF_COUNTRY =
  'the name of countryCode, which is what counts; read only where that is missing, sent along';
const LEFT_OUT: LeftOut = {
  'company.address.country': NAME_OF_COUNTRY,
  'company.associates.*.person.address.country': NAME_OF_COUNTRY,
};

const read = (customer: Json) => {
  const { reference } = customer;
  // Somebody else's reference ends in an error, which is what reading it means.
  if (reference !== COMPANY) throw new Error('somebody else');
  return snapshotOf(customer);
};

describe.each(['update-answer', 'status-answer', 'associates-answer'] as const)('%s', (name) => {
  test('has no path that is neither read nor left out for a reason', () => {
    expect(judgePaths(sample(name), read, LEFT_OUT, ['INDIVIDUAL'])).toEqual(IN_ORDER);
  });
});

test('what is left out is read where the better source is missing', () => {
  const company = sample('update-answer').company as Json & { associates: [Json] };
  const [associate] = company.associates;
  const address = { ...(company.address as Json), countryCode: undefined, country: 'Germany' };
  const details = { ...(associate.details as Json), documentInfo: null, documentNumber: '99' };
  const person = { ...(associate.person as Json), address };
  const { values } = snapshotOf(aCompany({}, { address, associates: [{ ...associate, person, details }] }));
  expect(values.residentialAddress?.country).toBe('DE');
  expect(values.associates).toMatchObject([{ address: { country: 'DE' }, document: { number: '99' } }]);
});

/** What the adapter sends to make a customer what the page's answer shows. */
const REQUESTS: readonly [SampleName, (talk: Awaited<ReturnType<typeof talkTo>>) => Promise<unknown>][] = [
  [
    'update-request',
    ({ adapter, signal }) => {
      const { legalName, description, residentialAddress } = snapshotOf(sample('update-answer')).values;
      const changes = [
        { field: 'LEGAL_NAME', value: legalName },
        { field: 'DESCRIPTION', value: description },
        { field: 'RESIDENTIAL_ADDRESS', value: residentialAddress },
      ] as const;
      return adapter.updateUser(anUpdate(changes), signal);
    },
  ],
  ['status-request', async ({ adapter, signal }) => adapter.setKycStatus?.(A_COMPANY, 'APPROVED', signal)],
  [
    'associates-request',
    ({ adapter, signal }) => {
      const previous = snapshotOf(sample('status-answer')).values.associates;
      const value = snapshotOf(sample('associates-answer')).values.associates;
      return adapter.updateUser(anUpdate([{ field: 'ASSOCIATES', value, previous }]), signal);
    },
  ],
];

test.each(REQUESTS)('every path of %s is sent, with its very value', async (name, call) => {
  const talk = await talkTo(() => ({ body: sample('status-answer') }));
  await call(talk);
  const sent = talk.received.at(-1)?.body;
  expect(pathsOf(sent).map(String)).toEqual(expect.arrayContaining(pathsOf(sample(name)).map(String)));
  expect(sent).toEqual(sample(name));
});
