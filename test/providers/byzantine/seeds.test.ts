import { expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf } from '../../../src/domain/profile-field.ts';
import { updateAnswerOf, userOf } from '../../../src/providers/byzantine/answers.ts';
import { droppedFields } from '../../../src/providers/byzantine/echo.ts';
import { documentsToSend, readDocuments } from '../../../src/providers/byzantine/mappers/documents.ts';
import { SENT_KEYS } from '../../../src/providers/byzantine/mappers/fields.ts';
import { toBody } from '../../../src/providers/byzantine/mappers/to-body.ts';
import { toSnapshot, withUpdateAnswer } from '../../../src/providers/byzantine/mappers/to-snapshot.ts';
import type { ChangeToSend } from '../../../src/providers/module.ts';
import { LEFT_OUT_OF_ANSWER } from '../../fixtures/byzantine/left-out.ts';
import { JOHN, sample } from '../../fixtures/byzantine/samples.ts';
import { IN_ORDER, judgePaths, nameOf, pathsOf, type SampleJson } from '../../support/seed-paths.ts';
import { anUpdate, aUser } from './builders.ts';

/** The page's own values, in the common model. */
const JOHN_SMITH: ProfileValues = {
  firstName: 'John',
  middleName: 'William',
  lastName: 'Smith',
  phone: '+33123456789',
  dateOfBirth: '1990-01-01',
  nationalities: ['FR'],
  placeOfBirth: { country: 'FR' },
  residentialAddress: {
    line1: '33 Rue La Fayette',
    line2: 'WeWork',
    city: 'Paris',
    state: 'IDF',
    postalCode: '75009',
    country: 'FR',
  },
  taxIdentifiers: [{ type: 'SSN', number: '123-45-6789' }],
  profilePictureUrl: '<string>',
  employmentStatus: 'employed',
  expectedMonthlyPayments: '5000_9999',
  sourceOfFunds: 'salary',
  occupation: '151252',
};
const passport = { type: 'passport', number: 'FR1', issuingCountry: 'FR', front: 'data:x', description: 'x' };

const changes: ChangeToSend[] = [
  ...SENT_KEYS.map((key) => ({ field: fieldOf(key), value: JOHN_SMITH[key] })),
  { field: 'DOCUMENTS', value: [passport] },
];

test('every path of the update request is one that an update can send', () => {
  const sendable = new Set(pathsOf(toBody(JOHN, anUpdate(changes))).map(nameOf));
  const asked = pathsOf(sample('update-request')).map(nameOf);
  expect(asked.length).toBeGreaterThan(20);
  for (const path of asked) expect(sendable).toContain(path);
});

function answered(body: unknown) {
  return { status: 200, headers: new Headers(), text: JSON.stringify(body) };
}

/** All that an adapter makes of an update's answer, where the read after it shows no field. */
function readAnswer(json: SampleJson): unknown {
  const written = updateAnswerOf(answered(json), JOHN, JOHN);
  const read = toSnapshot(userOf(answered(aUser({ userInfo: {} })), JOHN));
  return {
    dropped: droppedFields(changes, written, read),
    documents: readDocuments(documentsToSend(changes), written),
    snapshot: withUpdateAnswer(read, written),
  };
}

/** The sample's document, taken. */
function withoutDocumentErrors(json: SampleJson): SampleJson {
  const [document] = json.verificationDocuments as SampleJson[];
  return { ...json, verificationDocuments: [{ ...document, errors: [] }] };
}

test('every path of the update answer is read or listed', () => {
  const refused = sample('update-answer');
  const taken = withoutDocumentErrors(refused);
  // The words of a refusal count only as far as they are a code.
  const others = ['document_expired', ['document_expired']];
  expect(judgePaths(taken, readAnswer, LEFT_OUT_OF_ANSWER, others)).toEqual(IN_ORDER);
  expect(judgePaths(refused, readAnswer, LEFT_OUT_OF_ANSWER, others)).toEqual(IN_ORDER);
});
