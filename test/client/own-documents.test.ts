import { expect, it } from 'vitest';
import { documentId, manifestOf, operationsIn } from '../../src/codegen/trusted-documents.ts';
import { buildSchema } from '../../src/graphql/build-schema.ts';

const schema = buildSchema();

it("a manifest of a frontend's own documents holds each operation with its fragments, as it is and as caches send it", () => {
  const texts = [
    'query A { user(id: "1") { ...Card } } query B { eventCursor }',
    'fragment Card on User { id version }',
  ];
  const manifest = manifestOf(operationsIn(texts, schema));
  const a =
    'query A {\n  user(id: "1") {\n    ...Card\n  }\n}\n\nfragment Card on User {\n  id\n  version\n}';
  const cached = a
    .replace('...Card\n', '...Card\n    __typename\n')
    .replace('version\n', 'version\n  __typename\n');
  const b = 'query B {\n  eventCursor\n}';
  expect(manifest).toEqual(Object.fromEntries([a, cached, b].map((text) => [documentId(text), text])));
});

it('documents that do not fit the schema make no manifest', () => {
  expect(() => operationsIn(['query Wrong { nothing }'], schema)).toThrow('do not match the schema');
});
