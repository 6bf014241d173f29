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
])('%s are understood', (_, body) => {
  expect(listOf(body, choices.first)).toEqual(['Mr', 'Mrs']);
});

test('nonsense is an empty list', () => {
  for (const body of [null, 3, 'x', [], {}, [null, {}, [], '']])
    expect(listOf(body, choices.first)).toEqual([]);
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
