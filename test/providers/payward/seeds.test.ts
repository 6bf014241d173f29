import { expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf } from '../../../src/domain/profile-field.ts';
import { userOf } from '../../../src/providers/payward/answers.ts';
import { WRITTEN_KEYS } from '../../../src/providers/payward/mappers/parts-of-body.ts';
import { toBody } from '../../../src/providers/payward/mappers/to-body.ts';
import { LEFT_OUT_OF_USER } from '../../fixtures/payward/left-out.ts';
import { ALEX, bodyFields, readAnswer, updateAnswer, updateRequest } from '../../fixtures/payward/samples.ts';
import { IN_ORDER, judgePaths, nameOf, pathsOf, type SampleJson } from '../../support/seed-paths.ts';
import { anUpdate, errorOf, talkTo } from './builders.ts';

const EVERYTHING: ProfileValues = {
  firstName: 'Alex',
  middleName: 'Jordan',
  lastName: 'Morgan',
  dateOfBirth: '1990-04-15',
  placeOfBirth: { city: 'San Francisco', country: 'US' },
  residentialAddress: {
    line1: '1 Market St',
    line2: 'Apt 4',
    city: 'San Francisco',
    state: 'CA',
    postalCode: '94103',
    country: 'US',
  },
  phone: '+14155550110',
  nationalities: ['US'],
  taxIdentifiers: [{ number: '123456789', issuingCountry: 'US' }],
  occupation: 'computers_and_it',
  employer: { name: 'Acme Inc' },
  clientIdentifier: { type: 'concat', value: 'US1', calculatedAt: '2026-01-31T09:30:00Z' },
  language: 'en',
};

function bodyOfEverything(): SampleJson {
  const changes = WRITTEN_KEYS.map((key) => ({ field: fieldOf(key), value: EVERYTHING[key] }));
  return JSON.parse(JSON.stringify(toBody(changes, {})));
}

test('every path of the page’s request is one that an update can send', () => {
  const sendable = pathsOf(bodyOfEverything()).map(nameOf);
  expect(pathsOf(updateRequest()).map(nameOf)).toHaveLength(5);
  for (const path of pathsOf(updateRequest()).map(nameOf)) expect(sendable).toContain(path);
});

test('every member of the body that the page describes can be sent, and no other is', () => {
  expect(bodyFields()).toHaveLength(10);
  expect(Object.keys(bodyOfEverything()).toSorted()).toEqual(bodyFields().toSorted());
});

test('the page’s answer is read: any other value in it is no success', async () => {
  const [path, ...others] = pathsOf(updateAnswer());
  expect([path, others]).toEqual([['data'], []]);
  const update = anUpdate([{ field: 'LANGUAGE', value: 'en' }]);
  const right = await talkTo(() => ({ body: updateAnswer() }));
  await expect(right.adapter.updateUser(update, right.signal)).resolves.toBeDefined();
  const wrong = await talkTo(() => ({ body: { data: 'other' } }));
  expect((await errorOf(wrong.adapter.updateUser(update, wrong.signal))).kind).toBe('unexpected_response');
});

test('every path of a user that is read has a home or is listed', () => {
  const { data: user } = readAnswer() as { data: SampleJson };
  const read = (json: SampleJson) =>
    userOf({ status: 200, headers: new Headers(), text: JSON.stringify({ data: json }) }, ALEX);
  expect(judgePaths(user, read, LEFT_OUT_OF_USER, ['business', 'ok', 'wait'])).toEqual(IN_ORDER);
});
