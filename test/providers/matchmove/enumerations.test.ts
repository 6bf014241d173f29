import { expect, test } from 'vitest';
import { choices, listOf } from '../../../src/providers/matchmove/enumerations.ts';
import { talkTo } from './local-server.ts';

test('every list is asked for by its own path, and values come in the common model', async () => {
  const lists: Record<string, unknown> = {
    titles: ['Mr', 'Mrs', 'Mr'],
    genders: { data: [{ code: 'male', description: 'Male' }] },
    marital_status: [{ key: 'Married', value: 'is married' }],
    nationalities: ['PHL', { name: 'Singapore' }, 'Wakandan'],
    mobile_country_codes: [{ country: 'PHL', dial_code: '+63' }, 65, '1'],
  };
  const { adapter, received, signal } = await talkTo(({ path }) => ({
    body: lists[path.split('/').at(-1) ?? ''],
  }));
  expect(await adapter.readEnumerations?.(signal)).toEqual({
    titles: ['Mr', 'Mrs'],
    genders: ['male'],
    marital_status: ['Married'],
    nationalities: ['PH', 'SG'],
    mobile_country_codes: ['63', '65', '1'],
  });
  expect(received.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
    Object.keys(lists)
      .map((name) => `GET /demo%20program/v2/users/enumerations/${name}`)
      .sort(),
  );
});

test.each([
  ['words', ['Mr', 'Mrs']],
  ['objects by code', [{ code: 'Mr', name: 'Mister' }, { code: 'Mrs' }]],
  [
    'objects with a number for their id',
    [
      { id: 1, name: 'Mr' },
      { id: 2, name: 'Mrs' },
    ],
  ],
  ['a map', { Mr: 'Mister', Mrs: 'Missus' }],
  ['a list inside an object', { status: 'ok', titles: ['Mr', 'Mrs'] }],
  ['a map inside data', { data: { Mr: 'Mister', Mrs: 'Missus' } }],
  ['a map under its name', { titles: { Mr: 'Mister', Mrs: 'Missus' } }],
  ['a map beside a status', { status: 'success', titles: { Mr: 'Mr', Mrs: 'Mrs' } }],
  ['a map by numbers', { 1: 'Mr', 2: 'Mrs' }],
  ['a list beside another', { links: [{ href: 'x' }], titles: ['Mr', 'Mrs'] }],
  ['a list under its name inside data', { code: 200, data: { total: 2, Titles: ['Mr', 'Mrs'] } }],
  [
    'objects with an id beside other words',
    [
      { id: 1, created_at: '2020-01-01', title: 'Mr' },
      { id: 'b', title: 'Mrs' },
    ],
  ],
  ['objects with an id alone', [{ id: 'Mr' }, { id: 'Mrs' }]],
])('%s are understood', (_, body) => {
  expect(listOf(body, choices.first, 'titles')).toEqual(['Mr', 'Mrs']);
});

test('nonsense is an empty list', () => {
  for (const body of [null, 3, 'x', [], {}, [null, {}, [], '']])
    expect(listOf(body, choices.first, 'titles')).toEqual([]);
});

test.each([
  ['a profile', { id: 'x', first_name: 'John', lastName: 'Smith' }],
  ['a profile inside data', { data: { email: 'a@b.example' } }],
  ['an envelope', { status: 'success', message: 'none' }],
  ['an error', { code: 7, description: 'none', link: 'https://a.example' }],
  ['another list', { links: [{ href: 'x' }] }],
  ['a map of more than words', { Mr: 'Mister', Mrs: { word: 'Missus' } }],
  ['an entry', { name: 'Mr', value: 'Mister' }],
])('%s is no list', (_, body) => {
  expect(listOf(body, choices.first, 'titles')).toEqual([]);
});

test('a map by countries may have Indonesia’s code, and one by calling codes or by numbers has these', () => {
  const byCode = { ID: 'Indonesia', SG: 'Singapore' };
  expect(listOf(byCode, choices.country, 'nationalities')).toEqual(['ID', 'SG']);
  for (const body of [
    { 63: 'Philippines', 65: 'Singapore' },
    { PHL: '63', SGP: 65 },
    { 1: '+63', 2: '+65' },
  ])
    expect(listOf(body, choices.callingCode, 'mobile_country_codes')).toEqual(['63', '65']);
  expect(listOf({ maritalStatus: ['Married'] }, choices.first, 'marital_status')).toEqual(['Married']);
});

test('a list that is missing, empty, refused or unreadable is left out', async () => {
  const { adapter, signal } = await talkTo(({ path }) => {
    if (path.endsWith('titles')) return { status: 404, body: { code: 'resource_not_found' } };
    if (path.endsWith('genders')) return { status: 500 };
    if (path.endsWith('nationalities')) return { text: '<html>' };
    if (path.endsWith('mobile_country_codes')) return { body: [] };
    return { body: ['Married'] };
  });
  expect(await adapter.readEnumerations?.(signal)).toEqual({ marital_status: ['Married'] });
});

test('when none can be read the reason is thrown; a program without any list has none', async () => {
  const down = await talkTo(() => ({ status: 503 }));
  await expect(down.adapter.readEnumerations?.(down.signal)).rejects.toMatchObject({ kind: 'unavailable' });
  const elsewhere = await talkTo(() => ({ status: 404, text: '<html>' }));
  await expect(elsewhere.adapter.readEnumerations?.(elsewhere.signal)).rejects.toMatchObject({
    kind: 'unavailable',
  });
  const without = await talkTo(() => ({ status: 404, body: { code: 'resource_not_found' } }));
  expect(await without.adapter.readEnumerations?.(without.signal)).toEqual({});
});
