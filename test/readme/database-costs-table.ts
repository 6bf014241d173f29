import { readFile, writeFile } from 'node:fs/promises';
import { renderCosts } from './database-costs.ts';
import { withSection } from './section.ts';

/** Compares the table of costs in README.md with the one that is tested (`--check`), or writes it anew (`--write`). */
const readme = new URL('../../README.md', import.meta.url);
const written = await readFile(readme, 'utf8');
const wanted = withSection(written, 'database-costs', renderCosts());

if (process.argv.includes('--write')) {
  await writeFile(readme, wanted);
} else if (wanted !== written) {
  console.error('The table of costs in README.md is out of date: npm run readme');
  process.exitCode = 1;
}
