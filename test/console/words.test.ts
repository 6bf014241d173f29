import { describe, expect, it } from 'vitest';

const { blocksOf, fromNow, nameOf, textOf, words } = await import(
  new URL('../../src/console/words.js', import.meta.url).href
);

describe('a value for people', () => {
  it.each([
    [null, [['—']]],
    ['', [['—']]],
    [false, [['No']]],
    [0, [['0']]],
    [[], [['None']]],
    [
      ['PH', 'US'],
      [['PH'], ['US']],
    ],
    [{ line1: 'Main Street 1', line2: null, city: 'Vienna' }, [['Main Street 1, Vienna']]],
    [[{ type: 'SSN', issuingCountry: 'US' }], [['Type: SSN', 'Issuing country: US']]],
    [{ firstName: null }, [['—']]],
  ])('%j reads %j', (value, blocks) => {
    expect(blocksOf(value)).toEqual(blocks);
  });

  it('fits on a line, too', () => {
    expect(textOf([{ type: 'SSN', number: '*1112' }, { type: 'TIN' }])).toBe('SSN, *1112 · TIN');
    expect(textOf({})).toBe('—');
  });
});

it.each([
  ['AWAITING_APPROVAL', 'Awaiting approval'],
  ['KYC_APPROVED', 'KYC approved'],
  ['MATCHMOVE', 'MatchMove'],
  ['NEW_PROVIDER', 'New provider'],
  [null, '—'],
])('%s reads %s', (name, text) => {
  expect(words(name)).toBe(text);
});

it.each([
  [-20, '20 seconds ago'],
  [-59.6, '1 minute ago'],
  [3_600 * 3, 'in 3 hours'],
  [-86_400, 'yesterday'],
  [-86_400 * 800, '2 years ago'],
])('%d seconds from now is %s', (seconds, text) => {
  const now = Date.UTC(2026, 0, 1);
  expect(fromNow(new Date(now + seconds * 1_000).toISOString(), now)).toBe(text);
});

it('a user without a name is called by what is known', () => {
  const user = { provider: 'BVNK', providerUserId: '0123456789', profile: null };
  expect(nameOf(user)).toBe('BVNK 01234567…');
  expect(nameOf({ ...user, profile: { email: 'a@b.c' } })).toBe('a@b.c');
  expect(nameOf({ ...user, profile: { firstName: 'Ana', lastName: null } })).toBe('Ana');
  expect(nameOf(null)).toBe('Erased user');
});
