import { expect, test } from 'vitest';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import { readDue } from '../../../src/providers/machnet/mappers/due.ts';
import { readState } from '../../../src/providers/machnet/mappers/statuses.ts';

function due(tags: Record<string, unknown>, status = 'IN_PROGRESS', type: UserType = 'INDIVIDUAL') {
  return readDue(tags, readState(type, status));
}

const NOTHING = { requiredAttributes: [], requiredActions: [] };

/** Every published tag and its field, for a person and for a business. */
const TAGS = {
  GENDER: ['GENDER', null],
  COUNTRY: ['RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS'],
  STATE: ['RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS'],
  LAST_NAME: ['LAST_NAME', null],
  OCCUPATION: ['OCCUPATION', null],
  CITY: ['RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS'],
  ZIP_CODE: ['RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS'],
  DATE_OF_BIRTH: ['DATE_OF_BIRTH', 'FORMATION_DATE'],
  ID_DOC: ['DOCUMENTS', 'DOCUMENTS'],
  PHONE_NUMBER: ['PHONE', 'PHONE'],
  EMAIL: ['EMAIL', 'EMAIL'],
  ADDRESS_LINE1: ['RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS'],
  ADDRESS_LINE2: ['RESIDENTIAL_ADDRESS', 'RESIDENTIAL_ADDRESS'],
  MIDDLE_NAME: ['MIDDLE_NAME', null],
  FIRST_NAME: ['FIRST_NAME', 'LEGAL_NAME'],
  IP_ADDRESS: ['IP_ADDRESS', 'IP_ADDRESS'],
} as const;

test.each(Object.entries(TAGS))('%s asks for %s', (tag, [individual, business]) => {
  const fieldOf = (type: UserType) =>
    due({ [tag]: 'REQUESTED' }, 'RETRY', type).immediately.requiredAttributes;
  expect(fieldOf('INDIVIDUAL')).toEqual([{ field: individual, name: tag }]);
  expect(fieldOf('BUSINESS')).toEqual([{ field: business, name: tag }]);
});

test('what is requested or failed is due, what was submitted, is reviewed or verified is not', () => {
  const { immediately, eventually } = due({
    GENDER: 'SUBMIT',
    CITY: 'REVIEWING',
    EMAIL: 'VERIFIED',
    STATE: 'FAILED',
    OCCUPATION: 'requested',
    LAST_NAME: 'SOMETHING_NEW',
    ZIP_CODE: null,
    FIRST_NAME: { status: 'REQUESTED' },
  });
  expect(immediately.requiredAttributes.map(({ name }) => name)).toEqual([
    'STATE',
    'OCCUPATION',
    'FIRST_NAME',
  ]);
  expect(immediately.requiredActions).toEqual([]);
  expect(eventually).toEqual(NOTHING);
});

test('a tag that nobody has heard of is kept without a field', () => {
  expect(due({ MOON_PHASE: 'REQUESTED' }).immediately.requiredAttributes).toEqual([
    { field: null, name: 'MOON_PHASE' },
  ]);
});

const action = (type: string, providerType: string, reasons: string[] = []) => ({
  type,
  providerType,
  reasons,
  url: null,
  deadline: null,
});

test('a document that is due is an upload, and a retry is to be handed in again', () => {
  expect(due({ ID_DOC: 'REQUESTED', CITY: 'VERIFIED' }, 'RETRY')).toEqual({
    immediately: {
      requiredAttributes: [{ field: 'DOCUMENTS', name: 'ID_DOC' }],
      requiredActions: [action('DOCUMENT_UPLOAD', 'ID_DOC', ['REQUESTED']), action('SUBMIT_KYC', 'RETRY')],
    },
    eventually: NOTHING,
  });
});

test('who has handed in nothing is to do so some day', () => {
  expect(due({}, 'UNVERIFIED')).toEqual({
    immediately: NOTHING,
    eventually: { requiredAttributes: [], requiredActions: [action('SUBMIT_KYC', 'UNVERIFIED')] },
  });
  for (const status of ['IN_PROGRESS', 'REVIEW_PENDING', 'VERIFIED', 'SUSPENDED', 'NEW_WORD']) {
    expect(due({}, status)).toEqual({ immediately: NOTHING, eventually: NOTHING });
  }
});
