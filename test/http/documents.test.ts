import { expect, test } from 'vitest';
import { documentId } from '../../src/codegen/trusted-documents.ts';
import { createDocuments } from '../../src/http/documents.ts';
import { createTrustedDocuments } from '../../src/http/trusted-documents.ts';
import { testSchema } from './support/schema.ts';

const schema = testSchema({ wait: async () => undefined });
const other = (number: number) => `query Other${number} { me }`;

test('a trusted document is parsed and validated once, however many others come', () => {
  const text = `query Long { me } # ${'x'.repeat(30_000)}`;
  const trusted = createTrustedDocuments({ documents: new Map([[documentId(text), text]]), only: false });
  const documents = createDocuments(schema, { introspection: false, trusted });
  const { document } = documents.prepare(text);
  const { document: first } = documents.prepare(other(0));
  for (let number = 1; number <= 600; number += 1) documents.prepare(other(number));
  expect(document).toBeDefined();
  expect(documents.prepare(text).document).toBe(document);
  expect(documents.find(documentId(text))).toBe(document);
  expect(documents.prepare(other(0)).document).not.toBe(first);
});
