import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../fixtures/seeds/001_066f487a865b5185.txt', import.meta.url), 'utf8');

/** The page shows e-mail addresses only as obfuscated text. */
const OBFUSCATED = /\[email[^\]]*\]/g;

const json = (source: string | undefined, email: string) =>
  JSON.parse(
    (source ?? '')
      // One trailing comma in a request, and ids that were never filled in.
      .replace(/,\s*\n\}/g, '\n}')
      .replaceAll('{{UUID}}', '"a uuid"')
      .replace(OBFUSCATED, email),
  );

/** The samples of the provider's page, with an e-mail address put where the page hides it. */
export function samples(email: string) {
  const requests = [...text.matchAll(/--data-raw '([^']*)'/g)].map((found) => found[1]);
  const answers = [
    ...text.matchAll(/\n(?:Individual|Business) User\n(\{.*?\})(?=\n(?:Business User|Last modified))/gs),
  ].map((found) => found[1]);
  return {
    individualRequest: json(requests[0], email),
    businessRequest: json(requests[1], email),
    individualAnswer: json(answers[0], email),
    businessAnswer: json(answers[1], email),
  };
}

/** The page's two tables, row by row: what may change of a verified user and of another. */
export function tables() {
  const [, individual = '', business = ''] = text.split(/Updatable fields for send user \(\w+\)\n/);
  return { individual: rowsOf(individual), business: rowsOf(business) };
}

function rowsOf(table: string) {
  return [...table.matchAll(/^(\w+)[^|]*\| (Yes|No|Conditional) \| (Yes|No) \|/gm)].map(
    ([, name, verified, not]) => ({
      name: name ?? '',
      verified: verified ?? '',
      unverified: not ?? '',
    }),
  );
}
