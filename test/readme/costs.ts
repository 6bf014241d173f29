import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { operationCosts } from './operation-costs.ts';
import { withSection } from './section.ts';

/** Compares the costs in README.md with those of the schema (`--check`), or writes them anew (`--write`). */
const rows = operationCosts(buildSchema()).map(
  ({ name, usual, most }) => `| \`${name}\` | ${usual} | ${most} |`,
);
const table = ['| operation | cost | at most |', '| --- | --- | --- |', ...rows].join('\n');

const readme = new URL('../../README.md', import.meta.url);
const written = await readFile(readme, 'utf8');
const wanted = withSection(written, 'costs', table);

if (process.argv.includes('--write')) {
  await writeFile(readme, wanted);
} else if (wanted !== written) {
  console.error('The costs in README.md are out of date: npm run readme');
  process.exitCode = 1;
}
