import { expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf } from '../../../src/domain/profile-field.ts';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import { userOf } from '../../../src/providers/machnet/answers.ts';
import { SUPPORTED_KEYS } from '../../../src/providers/machnet/mappers/fields.ts';
import { toBody } from '../../../src/providers/machnet/mappers/to-body.ts';
import type { ChangeToSend, UserReference } from '../../../src/providers/module.ts';
import { LEFT_OUT_OF_REQUEST } from '../../fixtures/machnet/left-out.ts';
import { aBusiness, aPerson, type Json, sample } from '../../fixtures/machnet/samples.ts';
import { IN_ORDER, isListed, judgePaths, nameOf, pathsOf } from '../../support/seed-paths.ts';
import { COMPANY_REFERENCE, TENZIN_REFERENCE } from './builders.ts';

test.each([
  ['individual-answer', TENZIN_REFERENCE],
  ['business-answer', COMPANY_REFERENCE],
] as const)('every path of %s is read or listed', (name, reference) => {
  const read = (json: Json) => userOf(json, reference);
  expect(judgePaths(sample(name), read, {})).toEqual(IN_ORDER);
});

/** Everything that a user of this type can be asked to be, out of what the page's sample of an answer shows. */
function everyChange(type: UserType, reference: UserReference, answer: Json): ChangeToSend[] {
  const values: ProfileValues = userOf(answer, reference)?.values ?? {};
  const image = 'data:image/jpg;base64,SUQs==';
  const documents = values.documents?.map(({ providerDocumentId, ...document }) =>
    document.number ? document : { ...document, front: image, back: image },
  );
  return SUPPORTED_KEYS[type].map((key) => ({
    field: fieldOf(key),
    value: key === 'documents' ? documents : (values[key] ?? null),
  }));
}

const PERSON = everyChange('INDIVIDUAL', TENZIN_REFERENCE, aPerson());
const BUSINESS = everyChange(
  'BUSINESS',
  COMPANY_REFERENCE,
  aBusiness({
    virtual_documents: [{ document_type: 'EIN', document_value: '900550106' }],
    // The sample's has nine digits, which an update does not take.
    mobile_phone: '2065550141',
  }),
);

function sendable(changes: ChangeToSend[]): Set<string> {
  const { body, refused } = toBody(changes, {});
  expect(refused).toEqual([]);
  return new Set(pathsOf(body).map(nameOf));
}

test.each([
  ['individual-request', PERSON],
  ['business-request', BUSINESS],
] as const)('every path of %s is one that an update can send, or listed', (name, changes) => {
  const sent = sendable(changes);
  for (const path of pathsOf(sample(name))) {
    const isSent = sent.has(nameOf(path));
    expect([nameOf(path), isSent]).toEqual([nameOf(path), !isListed(path, LEFT_OUT_OF_REQUEST)]);
  }
});

test.each([
  ['individual-answer', PERSON],
  ['business-answer', BUSINESS],
] as const)('what %s shows can be sent as well, book-keeping apart', (name, changes) => {
  const sent = sendable(changes);
  const bookkeeping = /^(id|status|created_at|(physical|virtual)_documents\.\*\.id)$/;
  const unsendable = pathsOf(sample(name))
    .map(nameOf)
    .filter((path) => !sent.has(path) && !bookkeeping.test(path) && path !== 'country');
  expect(unsendable).toEqual([]);
});
