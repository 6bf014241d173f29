import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { GUESSES, RATE_LIMITS } from '../../src/graphql/rate-limits/rules.ts';
import { operationCosts } from './operation-costs.ts';
import { withSection } from './section.ts';

/** Compares costs and rate limits in README.md with those of the code (`--check`), or writes them anew (`--write`). */
const costs = operationCosts(buildSchema()).map(({ name, usual, most }) => [`\`${name}\``, usual, most]);
const rates = Object.entries(RATE_LIMITS).map(([name, { endUser, service }]) => [
  `\`${name}\``,
  endUser,
  service,
]);
const guesses = `${GUESSES.count} in ${GUESSES.windowMs / 60_000} minutes`;

const table = (head: string[], rows: unknown[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const readme = new URL('../../README.md', import.meta.url);
const written = await readFile(readme, 'utf8');
const wanted = withSection(
  withSection(written, 'costs', table(['operation', 'cost', 'at most'], costs)),
  'rates',
  table(
    ['calls in a minute', 'end user', 'service'],
    [...rates, ['`selfVerify` for one verification', guesses, guesses]],
  ),
);

if (process.argv.includes('--write')) {
  await writeFile(readme, wanted);
} else if (wanted !== written) {
  console.error('Costs or rate limits in README.md are out of date: npm run readme');
  process.exitCode = 1;
}
