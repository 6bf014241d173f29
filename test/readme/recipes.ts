import { readFile, writeFile } from 'node:fs/promises';
import { withSection } from './section.ts';

/**
 * Compares the recipes for clients in README.md with the files that `test/clients` runs (`--check`), or writes them anew
 * (`--write`).
 */
const RECIPES = ['graphql-ws', 'graphql-sse', 'apollo-client', 'urql'];

const readme = new URL('../../README.md', import.meta.url);
const written = await readFile(readme, 'utf8');
let wanted = written;
for (const name of RECIPES) {
  const source = await readFile(new URL(`../clients/recipes/${name}.ts`, import.meta.url), 'utf8');
  wanted = withSection(wanted, name, `\`\`\`ts\n${source.trimEnd()}\n\`\`\``);
}

if (process.argv.includes('--write')) {
  await writeFile(readme, wanted);
} else if (wanted !== written) {
  console.error('The recipes for clients in README.md are out of date: npm run readme');
  process.exitCode = 1;
}
