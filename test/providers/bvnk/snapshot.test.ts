import { describe, expect, test } from 'vitest';
import { aCompany, anIndividual, type Json, snapshotOf } from './builders.ts';
import { SEAN, sample } from './samples.ts';

describe('a company', () => {
  test('the page’s sample becomes the common profile', () => {
    const address = {
      line1: '101 West Broadway',
      line2: 'Suite 1975',
      city: 'San Diego',
      postalCode: '92101',
      country: 'US',
    };
    expect(snapshotOf(sample('update-answer'))).toEqual({
      covers: ['LEGAL_NAME', 'DESCRIPTION', 'RESIDENTIAL_ADDRESS', 'ASSOCIATES'],
      values: {
        legalName: 'Updated Company Name',
        description: 'Updated description',
        residentialAddress: {
          line1: 'Updated Address Line 1',
          line2: 'Updated Address Line 2',
          city: 'Updated City',
          postalCode: 'Updated Postal Code',
          country: 'US',
        },
        associates: [
          {
            reference: SEAN,
            firstName: 'Sean',
            lastName: 'Bond',
            dateOfBirth: '2001-01-31',
            countryOfBirth: 'US',
            email: 'Sean.Bond@disney.com',
            phone: '+123456789',
            address,
            document: { type: 'DRIVERS_LICENSE', number: '123456789', issuingCountry: 'US' },
            taxIdentifier: { number: '914764628', issuingCountry: 'US' },
            title: 'CEO',
            hasOwnership: true,
            hasControl: true,
            isSigner: false,
            riskScore: 'LOW',
            verification: { status: 'infoRequired', url: 'https://verify.com/2' },
          },
        ],
      },
      readOnly: { registrationNumber: '21-4532998', taxResidenceCountry: 'US', riskScore: 'LOW' },
      state: {
        type: 'BUSINESS',
        status: 'PENDING',
        providerStatus: 'PENDING',
        kyc: { status: 'IN_REVIEW', subStatus: 'infoRequired', providerStatus: 'PENDING', processedAt: null },
        accountIssued: false,
      },
      due: {
        immediately: {
          requiredAttributes: [],
          requiredActions: ['https://verify.com/1', 'https://verify.com/2'].map((url) => ({
            type: 'HOSTED_VERIFICATION',
            providerType: 'infoRequired',
            reasons: [],
            url,
            deadline: null,
          })),
        },
        eventually: { requiredAttributes: [], requiredActions: [] },
      },
      pending: [],
    });
  });

  test('only what the answer holds is covered; what is empty there is known to be empty', () => {
    const { covers, values, readOnly } = snapshotOf({
      reference: 'r',
      status: 'PENDING',
      type: 'COMPANY',
      company: { name: '  ', description: null, associates: [], extra: { deep: 1 } },
      extra: true,
    });
    expect(covers).toEqual(['LEGAL_NAME', 'DESCRIPTION', 'ASSOCIATES']);
    expect(values).toEqual({ legalName: null, description: null, associates: null });
    expect(readOnly).toEqual({});
    expect(snapshotOf({ reference: 'r', status: 'PENDING', type: 'COMPANY' }).covers).toEqual([]);
  });

  test('odd types cost the part that has them, and nothing else', () => {
    const { covers, values } = snapshotOf(
      aCompany({ riskScore: {} }, { name: { en: 'x' }, address: 'Main Street 1', associates: { 0: {} } }),
    );
    expect(covers).toEqual(['DESCRIPTION']);
    expect(values).toEqual({ description: 'Updated description' });
    // One that is no associate makes the list one that we cannot know.
    expect(snapshotOf(aCompany({}, { associates: [{}, null] })).covers).not.toContain('ASSOCIATES');
  });

  test('countries in any spelling, times for days and numbers for text are read', () => {
    const [associate] =
      snapshotOf(
        aCompany(
          {},
          {
            associates: [
              {
                person: {
                  dateOfBirth: '2001-01-31T00:00:00Z',
                  address: { country: 'Germany', postalCode: 10117 },
                },
                details: {
                  birthCountryCode: 'DEU',
                  documentNumber: 17,
                  contactInfo: { phoneNumber: '030 901820' },
                },
                controls: { isSigner: 'true', hasControl: null },
              },
            ],
          },
        ),
      ).values.associates ?? [];
    expect(associate).toEqual({
      dateOfBirth: '2001-01-31',
      countryOfBirth: 'DE',
      phone: '+4930901820',
      address: { postalCode: '10117', country: 'DE' },
      document: { number: '17' },
      isSigner: true,
    });
  });
});

describe('an individual', () => {
  const values = {
    firstName: 'Nora',
    lastName: 'Lindqvist',
    dateOfBirth: '1993-08-21',
    email: 'nora@example.se',
    phone: '+46701740605',
    residentialAddress: {
      line1: 'Kungsholms Strand 127',
      city: 'Stockholm',
      postalCode: '112 48',
      country: 'SE',
    },
  };
  const FIELDS = ['FIRST_NAME', 'LAST_NAME', 'DATE_OF_BIRTH', 'EMAIL', 'PHONE', 'RESIDENTIAL_ADDRESS'];

  test('is read as integrators see it', () => {
    const snapshot = snapshotOf(anIndividual());
    expect(snapshot.values).toEqual(values);
    expect(snapshot.covers).toEqual(FIELDS);
    expect(snapshot.readOnly).toEqual({ riskScore: 'LOW' });
    expect(snapshot.state).toMatchObject({ type: 'INDIVIDUAL', kyc: { subStatus: 'infoRequired' } });
  });

  test('is read as one is created, without a person inside', () => {
    const { individual } = anIndividual() as { individual: { person: Json } };
    const flat = { ...individual.person, emailAddress: 'nora@example.se', phoneNumber: '070-174 06 05' };
    expect(snapshotOf({ ...anIndividual(), individual: flat }).values).toEqual(values);
    const contactInfo = { emailAddress: 'nora@example.se', phoneNumber: '+46701740605' };
    expect(snapshotOf(anIndividual({}, { details: null, contactInfo })).values).toEqual(values);
    expect(snapshotOf(anIndividual({}, { details: {} })).covers).not.toContain('EMAIL');
  });

  test('has a state in its address, where it has one', () => {
    const address = {
      addressLine1: '221B Baker Street',
      city: 'Syracuse',
      stateCode: 'NY',
      countryCode: 'US',
    };
    const snapshot = snapshotOf(anIndividual({}, { person: { address } }));
    expect(snapshot.values.residentialAddress).toEqual({
      line1: '221B Baker Street',
      city: 'Syracuse',
      state: 'NY',
      country: 'US',
    });
  });

  test('has nothing in its first moments', () => {
    const snapshot = snapshotOf({ reference: 'r', status: 'PENDING', type: 'individual' });
    expect(snapshot).toMatchObject({ covers: [], values: {}, state: { type: 'INDIVIDUAL' } });
    expect(snapshot.due?.immediately.requiredActions).toEqual([]);
  });
});

test('a type of tomorrow is told by what the customer holds', () => {
  const typed = (type: string, more: Json) =>
    snapshotOf({ reference: 'r', status: 'PENDING', type, ...more }).state.type;
  expect(typed('PARTNERSHIP', { company: { name: 'x' } })).toBe('BUSINESS');
  expect(typed('SOLE_TRADER', { individual: {} })).toBe('INDIVIDUAL');
  expect(typed('INDIVIDUAL', { company: {} })).toBe('INDIVIDUAL');
});

describe('statuses', () => {
  test.each([
    ['PENDING', 'IN_REVIEW', 'PENDING'],
    ['INFO_REQUIRED', 'INFORMATION_REQUIRED', 'PENDING'],
    ['ACTIONS_REQUIRED', 'INFORMATION_REQUIRED', 'PENDING'],
    ['VERIFIED', 'APPROVED', 'ACTIVE'],
    ['COMPLETED', 'APPROVED', 'ACTIVE'],
    ['APPROVED', 'APPROVED', 'ACTIVE'],
    ['verified', 'APPROVED', 'ACTIVE'],
    ['REJECTED', 'REJECTED', 'PENDING'],
    ['TERMINATED', 'INACTIVE', 'CLOSED'],
    ['PENDING_AGREEMENTS', 'UNKNOWN', 'UNKNOWN'],
    ['constructor', 'UNKNOWN', 'UNKNOWN'],
  ])('%s is %s and %s, the word kept', (word, kyc, status) => {
    const { state } = snapshotOf(aCompany({ status: word }));
    expect(state).toMatchObject({ status, providerStatus: word, kyc: { status: kyc, providerStatus: word } });
  });

  test('any text may be the phase of the verification', () => {
    const verification = { status: 'awaitingMoonlight ☾' };
    const { state } = snapshotOf(aCompany({ status: 'VERIFIED' }, { verification }));
    expect(state.kyc).toMatchObject({ status: 'APPROVED', subStatus: 'awaitingMoonlight ☾' });
  });
});

describe('hosted verifications', () => {
  const linksOf = (customer: Json) => {
    const { due } = snapshotOf(customer);
    const urls = (list: 'immediately' | 'eventually') => due?.[list].requiredActions.map(({ url }) => url);
    return { immediately: urls('immediately'), eventually: urls('eventually') };
  };
  const both = ['https://verify.com/1', 'https://verify.com/2'];

  test.each([
    ['PENDING', both, []],
    ['INFO_REQUIRED', both, []],
    ['SOMETHING_NEW', both, []],
    ['VERIFIED', [], both],
    ['REJECTED', [], []],
    ['TERMINATED', [], []],
  ])('of a customer that is %s are due now %j, later %j', (status, immediately, eventually) => {
    expect(linksOf(aCompany({ status }))).toEqual({ immediately, eventually });
  });

  test('one link told twice is one action; one without an address is none', () => {
    const twice = aCompany(
      { verification: { url: 'https://verify.com/1', status: 'pending' } },
      { associates: [] },
    );
    expect(linksOf(twice).immediately).toEqual(['https://verify.com/1']);
    const without = aCompany(
      {},
      { verification: { url: '', status: 'init' }, associates: [{ verification: null }] },
    );
    expect(linksOf(without).immediately).toEqual([]);
  });

  test('an individual’s own is found where it stands', () => {
    expect(linksOf(anIndividual()).immediately).toEqual(['https://verify.com/nora']);
    const inside = { verification: { url: 'https://verify.com/inside' } };
    expect(linksOf(anIndividual({ verification: null }, inside)).immediately).toEqual([
      'https://verify.com/inside',
    ]);
    const [action] =
      snapshotOf(anIndividual({ verification: inside.verification })).due?.immediately.requiredActions ?? [];
    expect(action?.providerType).toBeNull();
  });
});
