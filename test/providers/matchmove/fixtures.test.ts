import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sample } from '../../fixtures/matchmove/samples.ts';

const page = readFileSync(new URL('../../fixtures/seeds/000_8673db9bbbc04e3d.txt', import.meta.url), 'utf8');

/** The text between two marks; `nth` picks among several starts. */
function between(start: string, end: string): string {
  const from = page.indexOf(start) + start.length;
  expect(from).toBeGreaterThanOrEqual(start.length);
  return page.slice(from, page.indexOf(end, from));
}

function replaceOnce(text: string, defect: string, mended: string): string {
  expect(text.split(defect)).toHaveLength(2);
  return text.replace(defect, mended);
}

const withoutLastBrace = (text: string) => text.trim().replace(/\}$/, '');

test('the samples without a defect are the page’s, value for value', () => {
  const update = between("Authorization: Basic ••••••' \\\n--data '", "'Update User response");
  expect(JSON.parse(update)).toEqual(sample('update-request'));
  expect(JSON.parse(between("'Update User response\n", '2\n[Post-KYC'))).toEqual(sample('update-answer'));
  expect(JSON.parse(between("--data-raw '", "'Self-verify response"))).toEqual(sample('self-verify-request'));
  const verified = between("'Self-verify response\n", '3\n[Post-KYC');
  expect(JSON.parse(verified)).toEqual(sample('self-verify-answer'));
});

test('the samples with a defect are the page’s after exactly the mends that the README names', () => {
  const request = between("Authorization: ••••••' \\\n--data '", "'Update User response (email");
  expect(JSON.parse(withoutLastBrace(request))).toEqual(sample('update-email-request'));

  const answer = between("'Update User response (email updated)\n", '}jsonOnce');
  const withComma = replaceOnce(
    answer,
    '"work_country": "Philippines"\n',
    '"work_country": "Philippines",\n',
  );
  const mended = replaceOnce(withComma, '"\npending_verification"', '"pending_verification"');
  expect(JSON.parse(mended)).toEqual(sample('update-email-answer'));

  const excerpt = between('Post-KYC update (excepts)\n', '\nThe table below');
  const withKey = replaceOnce(excerpt, '" pending_verification"', '"pending_verification"');
  expect(JSON.parse(`{${withoutLastBrace(withKey)}}`)).toEqual(sample('requirements-excerpt'));

  const webhook = between('Sample webhook payload\n', '"Related Links');
  expect(JSON.parse(`{${webhook.replaceAll('\\"', '"')}`)).toEqual(sample('webhook'));
});
