import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { startTestCore, type TestCore } from '../../support/core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ work: false, webhooks: false });
});
afterAll(() => core?.close());

const address = (country: string) => ({
  line_1: '12 Trần Hưng Đạo',
  city: 'Hà Nội',
  postal_code: '100000',
  country,
});

/** What a provider may hold that no form of ours would send. */
const STORED: [string, object, ProfileChanges][] = [
  [
    'countries by their names',
    {
      nationality: 'Viet Nam',
      residency_country: 'Moldova',
      work_country: "Lao People's Democratic Republic",
    },
    { nationalities: ['VN'], countryOfResidence: 'MD', countryOfWork: 'LA' },
  ],
  [
    'countries in capitals',
    { residency_country: 'TÜRKİYE', work_country: 'COTE D’IVOIRE' },
    { countryOfResidence: 'TR', countryOfWork: 'CI' },
  ],
  ['a country that nobody knows', { residency_country: 'Wakanda' }, { countryOfResidence: 'Wakanda' }],
  [
    'a phone without a calling code, of a country by its name',
    { mobile_country_code: '', mobile: '0912345678', residency_country: 'Viet Nam' },
    { phone: '+84912345678' },
  ],
  [
    'a phone with its trunk zero',
    { mobile_country_code: '44', mobile: '07911123456' },
    { phone: '+447911123456' },
  ],
  [
    'what is no phone',
    { mobile_country_code: '', mobile: 'ask the office', residency_country: '' },
    { phone: 'ask the office' },
  ],
  ['an address with a name for its country', { addresses: { residential: address('Viet Nam') } }, {}],
  [
    'a name in other Unicode, with spaces',
    { job_title: ' Ky\u0303 su\u031b ', birth: { name: 'Jose\u0301', city: 'a\nb' } },
    {},
  ],
  ['an e-mail with an international domain', { email: 'ana@пример.рф' }, { email: 'ana@пример.рф' }],
  ['a date that is none', { birth: { date: '1989-13-45' } }, { dateOfBirth: '1989-13-45' }],
  ['text that nobody can see', { job_title: '\u200b', salutation: 'a\u202eb' }, {}],
];

describe('what MatchMove holds in a spelling of its own', () => {
  it.each(STORED)('is read and can be posted back: %s', async (_, fields, read) => {
    const { userId, providerUserId } = await core.newUser('beforeKyc', fields);
    const { values } = (await core.user(userId)).profile;
    expect(values).toMatchObject(read);
    const { problems } = await core.update(userId, values);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['NOTHING_TO_CHANGE', ['changes']]]);
    expect(await core.simulator.putsOf(providerUserId)).toEqual([]);
  });

  it('stays as it is in the rest of an object of which one part changes', async () => {
    const fields = { addresses: { residential: address('Wakanda') } };
    const { userId, providerUserId } = await core.newUser('beforeKyc', fields);
    const { residentialAddress } = (await core.user(userId)).profile.values;
    const { problems, updateId } = await core.update(userId, {
      residentialAddress: { ...residentialAddress, city: 'Huế' },
    });
    expect(problems).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    const { addresses } = await core.simulator.profileOf(providerUserId);
    expect(addresses.residential).toEqual({ ...address('Wakanda'), city: 'Huế' });
  });
});
