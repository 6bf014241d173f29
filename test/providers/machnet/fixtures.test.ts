import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sample } from '../../fixtures/machnet/samples.ts';

const page = readFileSync(new URL('../../fixtures/seeds/001_066f487a865b5185.txt', import.meta.url), 'utf8');

/** The text between two marks; `nth` picks among several starts. */
function between(start: string, end: string, nth = 1): string {
  const parts = page.split(start);
  expect(parts.length).toBeGreaterThan(nth);
  const from = parts.slice(0, nth).join(start).length + start.length;
  return page.slice(from, page.indexOf(end, from));
}

test('the samples without a defect are the page’s, value for value', () => {
  expect(JSON.parse(between("--data-raw '", "'\n", 2))).toEqual(sample('business-request'));
  expect(JSON.parse(`{${between('\nIndividual User\n{', '\nBusiness User')}`)).toEqual(
    sample('individual-answer'),
  );
});

test('the samples with a defect are the page’s after exactly the mends that the README names', () => {
  const request = between("--data-raw '", "'\n").split('"BANK_STATEMENT",\n}');
  expect(request).toHaveLength(2);
  expect(JSON.parse(request.join('"BANK_STATEMENT"\n}'))).toEqual(sample('individual-request'));

  const answer = sample('business-answer') as { id: string; physical_documents: { id: string }[] };
  const ids = [answer.id, ...answer.physical_documents.map(({ id }) => id)];
  const [first, ...rest] = `{${between('\nBusiness User\n{', '\nLast modified')}`.split('{{UUID}}');
  expect(rest).toHaveLength(ids.length);
  const mended = rest.map((text, index) => `${JSON.stringify(ids[index])}${text}`).join('');
  expect(JSON.parse(`${first}${mended}`)).toEqual(answer);
});
