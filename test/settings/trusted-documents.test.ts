import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { print } from 'graphql';
import { UserDocument } from 'profile-subgraph/client';
import { afterAll, expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../src/env.ts';

const folder = mkdtempSync(join(tmpdir(), 'trusted-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const idOf = (text: string) => createHash('sha256').update(text).digest('hex');
const ME = '{ me }';
const YOU = '{ you }';

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const read = (env: Record<string, string>) => readEnvironment(env, []).trustedDocuments;

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
  }
  return [];
}

test("without a manifest the client package's documents are known, and others are taken too", () => {
  const { documents, only } = read({});
  expect(only).toBe(false);
  expect(documents.get(idOf(print(UserDocument)))).toBe(print(UserDocument));
});

test("manifests of code generators and of Apollo's tools are read, several at once, instead of it", () => {
  const map = file('map.json', { [idOf(ME)]: ME });
  const apollo = file('apollo.json', {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: idOf(YOU), name: 'You', type: 'query', body: YOU }],
  });
  expect(read({ TRUSTED_DOCUMENTS: `${map}, ${apollo}`, TRUSTED_DOCUMENTS_ONLY: 'on' })).toEqual({
    documents: new Map([
      [idOf(ME), ME],
      [idOf(YOU), YOU],
    ]),
    only: true,
  });
});

test.each<[string, string]>([
  ['missing.json', ''],
  ['text.json', 'no JSON'],
  ['list.json', '[]'],
  ['numbers.json', '{"a":1}'],
])('%s is refused', (name, content) => {
  const path = name === 'missing.json' ? join(folder, name) : file(name, content);
  expect(problemsOf({ TRUSTED_DOCUMENTS: path })).toEqual([
    `TRUSTED_DOCUMENTS: ${path} must be a readable file with a JSON object of documents by their id`,
  ]);
});

test('an id that is not the SHA-256 of its document is refused, beside what else is wrong', () => {
  const path = file('wrong.json', { [idOf(ME)]: YOU });
  expect(problemsOf({ TRUSTED_DOCUMENTS: path, TRUSTED_DOCUMENTS_ONLY: 'yes' })).toEqual([
    'TRUSTED_DOCUMENTS_ONLY must be on or off',
    `TRUSTED_DOCUMENTS: an id in ${path} is not the SHA-256 of its document in hex`,
  ]);
});
