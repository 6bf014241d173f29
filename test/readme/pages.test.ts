import { existsSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { allPages, anchorsOf, fileAt, linksOf, proseOf, schemaFiles } from './pages.ts';

const pages = allPages();
const docs = pages.filter(({ name }) => name.startsWith('docs/') && name !== 'docs/README.md');

test('every relative link leads to a file, and every anchor to a heading', () => {
  const links = pages.flatMap((page) => linksOf(page).map((link) => ({ from: page.name, ...link })));
  expect(links.length).toBeGreaterThan(20);
  const broken = links.filter(({ target, anchor }) => {
    if (!existsSync(fileAt(target))) return true;
    const page = pages.find(({ name }) => name === target);
    return anchor !== null && !anchorsOf(page?.text ?? '').includes(anchor);
  });
  expect(broken).toEqual([]);
});

test('the index of docs/ names every page', () => {
  const index = pages.find(({ name }) => name === 'docs/README.md');
  const named = index ? linksOf(index).map(({ target }) => target) : [];
  expect(docs.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

test('README.md stays short', () => {
  const readme = pages.find(({ name }) => name === 'README.md');
  expect(readme?.text.split('\n').length).toBeLessThan(250);
});

test('every GraphQL example is valid', () => {
  const schema = buildSchema();
  const examples = pages.flatMap(({ text }) => [...text.matchAll(/^ *```graphql\n([\s\S]*?)^ *```$/gm)]);
  expect(examples.length).toBeGreaterThan(2);
  for (const [, example = ''] of examples)
    expect([example, validate(schema, parse(example))]).toEqual([example, []]);
});

test('pages and schema descriptions use the terms of the field', () => {
  const privateWords = /\b(whoever|settle[sd]?|settling|nudge[sd]?|telling|told|tells?|tellings)\b/gi;
  const found = [...pages, ...schemaFiles()].flatMap(({ name, text }) =>
    [...proseOf(text).matchAll(privateWords)].map(([word]) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('an anchor is what GitHub makes of a heading, and code holds no links', () => {
  expect(anchorsOf('# Add a provider\n```\n# not this\n```\n## `_entities`, and keys\n')).toEqual([
    'add-a-provider',
    '_entities-and-keys',
  ]);
  const text = '[a](x.md#b) `[c](d)` [e](https://example.com) [f](#g)';
  expect(linksOf({ name: 'docs/page.md', text })).toEqual([
    { target: 'docs/x.md', anchor: 'b' },
    { target: 'docs/page.md', anchor: 'g' },
  ]);
});
