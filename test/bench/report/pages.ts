import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keepSections } from '../../readme/keep-sections.ts';
import { drawReads } from './picture.ts';
import { readResults } from './results.ts';
import { renderResults } from './tables.ts';

/** Keeps the page's tables and the picture equal to what is recorded in `docs/bench.json`; `--write` replaces them. */
const PICTURE = new URL('../../../docs/bench.svg', import.meta.url);
const results = readResults();

await keepSections('docs/performance.md', { bench: renderResults(results) });

if (results.R1) {
  const picture = drawReads(results);
  if (process.argv.includes('--write')) writeFileSync(PICTURE, picture);
  else if (!existsSync(PICTURE) || readFileSync(PICTURE, 'utf8') !== picture) {
    console.error('docs/bench.svg is out of date: npm run readme');
    process.exitCode = 1;
  }
}
