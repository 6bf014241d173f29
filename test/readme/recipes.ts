import { readFile } from 'node:fs/promises';
import { keepSections } from './keep-sections.ts';

const RECIPES = ['graphql-ws', 'graphql-sse', 'apollo-client', 'urql'];

/** Keeps the page's recipes equal to the files that `test/clients` runs. */
const recipes = RECIPES.map(async (name) => {
  const source = await readFile(new URL(`../clients/recipes/${name}.ts`, import.meta.url), 'utf8');
  return [name, `\`\`\`ts\n${source.trimEnd()}\n\`\`\``];
});
await keepSections('docs/recipes.md', Object.fromEntries(await Promise.all(recipes)));
