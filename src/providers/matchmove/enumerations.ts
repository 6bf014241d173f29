import { ProviderError } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { isAlpha2, toAlpha2 } from '../shared/countries.ts';
import { parseJson } from '../shared/json.ts';
import type { MatchmoveClient } from './client.ts';
import { errorOf, isOwnError } from './errors.ts';

/** Which of the words that an entry offers is the value, in the common model; `undefined` if none. */
type Choice = (words: readonly string[]) => string | undefined;

const first: Choice = (words) => words[0];
const country: Choice = (words) => words.map(toAlpha2).find(isAlpha2);
const callingCode: Choice = (words) => words.find((word) => /^\+?\d{1,4}$/.test(word))?.replace('+', '');

const LISTS: Readonly<Record<string, Choice>> = {
  titles: first,
  genders: first,
  marital_status: first,
  nationalities: country,
  mobile_country_codes: callingCode,
};

/**
 * The program's own lists. One that cannot be read is left out, which limits nothing; throws only when MatchMove
 * answered for none of them.
 */
export async function readEnumerations(
  client: MatchmoveClient,
  signal: AbortSignal,
): Promise<Record<string, string[]>> {
  const names = Object.keys(LISTS);
  const answers = await Promise.allSettled(names.map((name) => readList(client, name, signal)));
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
  if (failures.length === names.length) throw failures[0];
  return Object.fromEntries(
    answers.flatMap((answer, index) =>
      answer.status === 'fulfilled' && answer.value.length > 0 ? [[names[index], answer.value]] : [],
    ),
  );
}

async function readList(client: MatchmoveClient, name: string, signal: AbortSignal): Promise<string[]> {
  const answer = await client.getEnumeration(name, signal);
  // A program without the list.
  if (answer.status === 404 && isOwnError(answer)) return [];
  if (answer.status < 200 || answer.status > 299) throw errorOf(answer, 'read');
  const body = parseJson(answer.text);
  if (body === undefined) throw new ProviderError({ kind: 'unexpected_response', httpStatus: answer.status });
  return listOf(body, LISTS[name] ?? first);
}

/**
 * The shape of these lists is not published: a list of words, a list of objects, a map, or one of them inside
 * an object.
 */
export function listOf(body: unknown, choice: Choice): string[] {
  const values = entriesOf(body).flatMap((words) => choice(words) ?? []);
  return [...new Set(values)];
}

function entriesOf(body: unknown): string[][] {
  if (Array.isArray(body)) return body.map(wordsOf).filter((words) => words.length > 0);
  if (!isPlainObject(body)) return [];
  const members = Object.entries(body);
  const inner = body.data ?? members.map(([, member]) => member).find(Array.isArray);
  if (inner !== undefined && typeof inner === 'object') return entriesOf(inner);
  return members.map(([key, member]) => [key, ...wordsOf(member)]);
}

function wordsOf(item: unknown): string[] {
  if (!isPlainObject(item)) return [item].filter(isWord).map(String);
  const { code, key, value, name, id, ...others } = item;
  return [code, key, value, name, id, ...Object.values(others)].filter(isWord).map(String);
}

function isWord(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

export const choices = { first, country, callingCode };
