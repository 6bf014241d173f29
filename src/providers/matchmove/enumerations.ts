import { ProviderError } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { isAlpha2, toAlpha2 } from '../shared/countries.ts';
import { parseJson } from '../shared/json.ts';
import type { MatchmoveClient } from './client.ts';
import { errorOf, isOwnError } from './errors.ts';
import { wireProfile } from './wire.ts';

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
  return listOf(body, LISTS[name] ?? first, name);
}

/**
 * The shape of these lists is not published: a list of words, a list of objects, a map, or one of them inside an
 * object, under the list's name or `data`. Anything else is no list, since a wrong one would refuse good values.
 */
export function listOf(body: unknown, choice: Choice, name: string): string[] {
  const values = entriesOf(body, name).flatMap((words) => choice(words) ?? []);
  return [...new Set(values)];
}

function entriesOf(body: unknown, name: string): string[][] {
  if (Array.isArray(body)) return body.map((item) => wordsOf(item, name)).filter((words) => words.length > 0);
  if (!isPlainObject(body)) return [];
  const members = Object.entries(body);
  const inner = [named(body, name), body.data].find((one) => typeof one === 'object' && one !== null);
  if (inner) return entriesOf(inner, name);
  if (members.some(([key, member]) => !isWord(member) || isNoValue(key))) return [];
  // A number is the place of a word, unless the word is one itself.
  return members.map(([key, member]) => (/^\d+$/.test(key) ? [String(member), key] : [key, String(member)]));
}

/** An `id` is the value only where nothing else is. */
function wordsOf(item: unknown, list: string): string[] {
  if (!isPlainObject(item)) return [item].filter(isWord).map(String);
  const { code, key, value, name, id, ...others } = item;
  const words = [code, key, value, name, named(item, list), ...Object.values(others), id];
  return words.filter(isWord).map(String);
}

/** The member that is called like the list, or like one of its entries. */
function named(object: Record<string, unknown>, list: string): unknown {
  const names = [fold(list), fold(list).replace(/s$/, ''), `${fold(list)}es`];
  return Object.entries(object).find(([key]) => names.includes(fold(key)))?.[1];
}

/** Members of envelopes and entries; those of profiles are known by their wire names. */
const NO_VALUES = new Set(
  [
    ...['success', 'message', 'error', 'errors', 'detail', 'details', 'description', 'result', 'response'],
    ...[
      'code',
      'key',
      'value',
      'name',
      'label',
      'source',
      'timestamp',
      'link',
      'links',
      'href',
      'url',
      'self',
    ],
    ...['data', 'meta', 'total', 'count', 'size', 'page', 'pages', 'limit', 'offset', 'next', 'previous'],
    ...['trace_id', 'request_id', 'user_id', 'program_code', 'version', ...Object.keys(wireProfile.shape)],
  ].map(fold),
);

/** `ID` is Indonesia among countries. */
function isNoValue(key: string): boolean {
  return key !== 'ID' && NO_VALUES.has(fold(key));
}

/** `marital_status`, `maritalStatus` and `Marital status` are one name. */
function fold(name: string): string {
  return name.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function isWord(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

export const choices = { first, country, callingCode };
