import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IdentityDocument } from '../../../src/domain/profile.ts';
import { codeOf } from '../../../src/providers/byzantine/errors.ts';
import { documentsToSend, readDocuments } from '../../../src/providers/byzantine/mappers/documents.ts';
import { wireUpdateAnswer } from '../../../src/providers/byzantine/wire.ts';
import { anEcho, anUpdate, type Json, update } from './builders.ts';

const front = 'data:image/png;base64,iVBORw0KGgo=';
const passport = { type: 'passport', number: 'FR1234567890', issuingCountry: 'FR', front };
const address = { type: 'proof_of_address', issuingCountry: 'FR', front };
const other = { type: 'other', issuingCountry: 'FR', front, description: 'A letter' };

/** What an answer with these entries makes of the documents, whose keys are `k0`, `k1`, … */
function outcomeOf(sent: IdentityDocument[], verificationDocuments: unknown) {
  const documents = sent.map((document, index) => ({ itemKey: `k${index}`, document }));
  return readDocuments(documents, wireUpdateAnswer.parse({ verificationDocuments }));
}

const refused = (itemKey: string, providerCode: string) => ({ field: 'DOCUMENTS', itemKey, providerCode });
const dropped = (itemKey: string) => ({ field: 'DOCUMENTS', itemKey, providerCode: null, dropped: true });
const taken = (itemKey: string, providerDocumentId: string) => ({ itemKey, providerDocumentId });

test('a document that is taken keeps the provider’s id, and its image goes nowhere else', async () => {
  const items = [
    { itemKey: '0', value: passport },
    { itemKey: '2', value: other },
  ];
  const change = { field: 'DOCUMENTS', value: [passport, other], items } as const;
  const { answer, received } = await update(anUpdate([change]), (sent) => ({ body: anEcho(sent) }));
  expect(received.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  expect(received[0]?.body).toMatchObject({ verificationDocuments: [{}, {}] });
  expect(answer).toMatchObject({
    refused: [],
    documentIds: [taken('0', 'document-1'), taken('2', 'document-2')],
  });
  expect(JSON.stringify(answer)).not.toContain('base64');
});

test('a document that is refused inside a 200 leaves the others and the fields standing', async () => {
  const changes = [
    { field: 'DOCUMENTS', value: [passport, address] },
    { field: 'MIDDLE_NAME', value: 'William' },
  ] as const;
  const { answer } = await update(anUpdate(changes), (sent) => {
    const echo = anEcho(sent);
    const [first, second] = echo.verificationDocuments as Json[];
    const errors = ['The passport FR1234567890 of John Smith has expired'];
    return {
      body: {
        ...echo,
        verificationDocuments: [
          { ...first, errors },
          { ...second, warnings: ['blurry'] },
        ],
      },
    };
  });
  expect(answer.refused).toEqual([refused('0', 'document_refused')]);
  expect(answer.documentIds).toEqual([taken('1', 'document-2')]);
  // The texts are shown to people as what they are, and are nowhere else.
  expect(answer.snapshot?.readOnly.documentFindings).toEqual([
    {
      type: 'passport',
      providerDocumentId: 'document-1',
      warnings: [],
      errors: ['The passport FR1234567890 of John Smith has expired'],
    },
    { type: 'proof_of_address', providerDocumentId: 'document-2', warnings: ['blurry'], errors: [] },
  ]);
  const { documentFindings: _, ...readOnly } = answer.snapshot?.readOnly ?? {};
  const rest = { ...answer, snapshot: { ...answer.snapshot, readOnly } };
  expect(JSON.stringify(rest)).not.toMatch(/FR1234567890|expired/);
});

test.each<[string, unknown, string]>([
  ['a code', ['document_expired'], 'document_expired'],
  ['the first text', [7, 'ERR-1021', 'blurry'], 'ERR-1021'],
  ['words', ['The document has expired'], 'document_refused'],
  ['a number that could be somebody’s', ['FR1234567890'], 'document_refused'],
  ['objects', [{ code: 'expired' }], 'document_refused'],
])('of %s only what is surely a code is passed on', (_, errors, code) => {
  const { refused: parts } = outcomeOf([passport], [{ documentType: 'passport', documentId: 'd1', errors }]);
  expect(parts).toEqual([refused('k0', code)]);
});

test('lists of errors that are empty, null or absent refuse nothing', () => {
  for (const errors of [[], null, undefined])
    expect(outcomeOf([passport], [{ documentType: 'passport', documentId: 'd1', errors }])).toEqual({
      refused: [],
      documentIds: [taken('k0', 'd1')],
    });
});

test('a document that the answer does not name was dropped', () => {
  for (const answer of [undefined, null, [], [null], ['passport'], 'x', [{ documentType: 'other' }]])
    expect(outcomeOf([passport], answer)).toEqual({
      refused: [dropped('k0')],
      documentIds: [],
    });
});

test('answers in another order are matched by type, each once', () => {
  const entry = (documentType: string, documentId: string, errors: string[] = []) => ({
    documentType,
    documentId,
    errors,
  });
  expect(
    outcomeOf(
      [passport, address, other],
      [entry('other', 'd3'), entry('PASSPORT', 'd1'), entry('proof_of_address', 'd2')],
    ),
  ).toEqual({ refused: [], documentIds: [taken('k0', 'd1'), taken('k1', 'd2'), taken('k2', 'd3')] });
  // Two of one type: the place decides.
  expect(outcomeOf([other, other], [entry('other', 'd1', ['blurry']), entry('other', 'd2')])).toEqual({
    refused: [refused('k0', 'blurry')],
    documentIds: [taken('k1', 'd2')],
  });
  expect(outcomeOf([other, other], [entry('other', 'd1')]).refused).toEqual([dropped('k1')]);
});

test('every document ends in exactly one way, whatever is answered', () => {
  const type = fc.constantFrom('passport', 'proof_of_address', 'other');
  const entry = fc.oneof(
    fc.record(
      { documentType: type, documentId: fc.string(), errors: fc.array(fc.string()) },
      { requiredKeys: [] },
    ),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.array(type), fc.oneof(fc.array(entry), fc.jsonValue()), (types, answer) => {
      const { refused: parts, documentIds } = outcomeOf(
        types.map((one) => ({ type: one })),
        answer,
      );
      const keys = [...parts, ...documentIds].map(({ itemKey }) => itemKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { providerCode } of parts) if (providerCode) expect(codeOf(providerCode)).toBe(providerCode);
    }),
  );
});

test('an item without a document is none, and a list without items goes whole', () => {
  expect(documentsToSend([{ field: 'DOCUMENTS', value: [passport] }])).toEqual([
    { itemKey: '0', document: passport },
  ]);
  expect(
    documentsToSend([{ field: 'DOCUMENTS', value: [], items: [{ itemKey: '0', value: null }] }]),
  ).toEqual([]);
  expect(documentsToSend([{ field: 'DOCUMENTS', value: null }])).toEqual([]);
  expect(documentsToSend([{ field: 'FIRST_NAME', value: 'x' }])).toEqual([]);
});
