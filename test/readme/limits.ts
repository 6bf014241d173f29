import { buildSchema } from '../../src/graphql/build-schema.ts';
import { GUESSES, RATE_LIMITS } from '../../src/graphql/rate-limits/rules.ts';
import { keepSections } from './keep-sections.ts';
import { operationCosts } from './operation-costs.ts';

const costs = operationCosts(buildSchema()).map(({ name, usual, most }) => [`\`${name}\``, usual, most]);
const rates = Object.entries(RATE_LIMITS).map(([name, { endUser, service }]) => [
  `\`${name}\``,
  endUser,
  service,
]);
const guesses = `${GUESSES.count} in ${GUESSES.windowMs / 60_000} minutes`;

const table = (head: string[], rows: unknown[][]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Keeps the page's costs and rate limits equal to those of the code. */
await keepSections('docs/limits.md', {
  costs: table(['operation', 'cost', 'at most'], costs),
  rates: table(
    ['calls in a minute', 'end user', 'service'],
    [...rates, ['`selfVerify` for one verification', guesses, guesses]],
  ),
});
