import { isEmpty } from '../../domain/comparison.ts';
import { ProviderError, type ProviderErrorKind } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { foreignKind } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { retryAfterMs } from '../shared/retry-after.ts';
import { wireErrorEntry } from './wire.ts';

/** What was asked for: a refusal may mean something else for each. */
export type Call = 'read' | 'update';

const NONCE_REFUSED = 'EAPI:Invalid nonce';

/** Codes that say more than the status does. They are sentences, and come with any status, 200 included. */
const KNOWN: Readonly<Record<string, ProviderErrorKind | 'forbidden'>> = {
  [NONCE_REFUSED]: 'auth',
  'EAPI:Invalid key': 'auth',
  'EAPI:Invalid signature': 'auth',
  'EGeneral:Permission denied': 'forbidden',
  'EGeneral:Temporary lockout': 'rate_limited',
  'EAPI:Rate limit exceeded': 'rate_limited',
  'EGeneral:Too many requests': 'rate_limited',
  'EService:Unavailable': 'unavailable',
  'EService:Busy': 'unavailable',
  'EGeneral:Internal error': 'unavailable',
  'EGeneral:Invalid arguments': 'rejected',
  'ENexus:Invalid user ID': 'rejected',
};

/** Whether the answer names an error, whatever its status is. */
export function namesError(answer: HttpAnswer): boolean {
  return entriesOf(answer).length > 0;
}

/** The nonce was not above all earlier ones, so the call was not done. */
export function isNonceRefused(answer: HttpAnswer): boolean {
  return entriesOf(answer).some((entry) => knownCode(entry) === NONCE_REFUSED);
}

/** The error of an answer that is no success. It carries codes, never a message, which may repeat what was sent. */
export function errorOf(answer: HttpAnswer, call: Call): ProviderError {
  const entries = entriesOf(answer);
  const known = entries.map(knownCode).find((code) => code !== undefined);
  const byStatus = entries.length > 0 ? kindOf(answer.status) : foreignKind(answer.status);
  const meant = (known === undefined ? undefined : KNOWN[known]) ?? byStatus;
  // A key that may read a user and not change it is in order: it is the change that is refused (of a closed user).
  const kind = meant === 'forbidden' ? FORBIDDEN[call] : meant;
  return new ProviderError({
    kind,
    httpStatus: answer.status,
    providerCode: known ?? entries.map(unknownCode).find((code) => code !== undefined),
    retryAfterMs: kind === 'rate_limited' ? retryAfterMs(answer.headers) : undefined,
  });
}

const FORBIDDEN = { read: 'auth', update: 'rejected' } as const;

function kindOf(status: number): ProviderErrorKind | 'forbidden' {
  if (status >= 500) return 'unavailable';
  // 2xx: an answer that names errors and none that we know.
  if (status < 200 || (status >= 300 && status < 400)) return 'unexpected_response';
  switch (status) {
    case 401:
      return 'auth';
    case 403:
      return 'forbidden';
    case 404:
      return 'not_found';
    case 408:
      return 'timeout';
    case 429:
      return 'rate_limited';
    default:
      return 'rejected';
  }
}

/**
 * The body of an error is not published for Services: `errors`, `error` (Embed has both, empty lists when all is
 * well), or the entry itself, are all looked at ([assumed]).
 */
function entriesOf({ text }: HttpAnswer): unknown[] {
  const body = parseJson(text);
  if (!isPlainObject(body)) return [];
  const lists = [body.errors, body.error].flatMap((one) => (Array.isArray(one) ? one : [one]));
  const entries = lists.filter((entry) => entry !== false && entry !== 0 && !isEmpty(entry));
  return entries.length === 0 && body.data === undefined && !isEmpty(body.code) ? [body] : entries;
}

/** The code of an entry: the entry itself where it is text, else its `code` or `error`. */
function codeOf(entry: unknown): string {
  if (!isPlainObject(entry)) return String(entry).trim();
  const { data } = wireErrorEntry.safeParse(entry);
  return (data?.code || data?.error || '').trim();
}

/** A message may repeat what was sent, so it is looked at only where there is no code in words beside it. */
function messageOf(entry: unknown): string {
  return /^\d*$/.test(codeOf(entry)) ? (wireErrorEntry.safeParse(entry).data?.message ?? '').trim() : '';
}

/** `EGeneral:Invalid arguments:full_name` is known by its first two parts. */
function knownCode(entry: unknown): string | undefined {
  const words = [codeOf(entry), messageOf(entry)].map((word) => `${word}:`.toLowerCase());
  return Object.keys(KNOWN).find((code) => words.some((word) => word.startsWith(`${code}:`.toLowerCase())));
}

/** A code without spaces is kept, a number only if no phone; of a sentence only its category. The rest could be anything. */
function unknownCode(entry: unknown): string | undefined {
  const code = codeOf(entry);
  if (/^(?:[A-Za-z][\w.:-]{0,99}|\d{1,6})$/.test(code)) return code;
  return /^(E[A-Z][A-Za-z]{1,30}):/.exec(code)?.[1];
}
