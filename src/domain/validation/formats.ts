import { isIP } from 'node:net';
import countries from 'i18n-iso-countries';
import { z } from 'zod';
import { kindOf } from '../field-kind.ts';
import type { Shape } from '../shapes.ts';
import { isHarmlessWebsite, isPublicHttpsUrl } from '../web-address.ts';
import { type Broken, broken } from './broken-rule.ts';
import { contentProblem } from './file-types.ts';
import { FIRST_YEAR, patternOf } from './patterns.ts';

const EXAMPLES: Partial<Record<Shape['kind'], string>> = {
  date: '1990-06-15',
  dateTime: '2026-01-31T09:30:00Z',
  phone: '+639171234567',
  country: 'PH',
  email: 'maria.santos@example.com',
  url: 'https://example.com/picture.jpg',
  website: 'https://www.example.com',
  ip: '203.0.113.7',
};

/** Providers hardly publish lengths; a line of so many characters has place in every database. */
const LONGEST_LINE = 255;
const LONGEST_PROSE = 4096;
const LONGEST_URL = 2048;

/** Of any type: the accepted types are checked separately. */
const DATA_URI = /^data:[a-zA-Z0-9.+-]+\/[a-zA-Z0-9.+-]+;base64,[A-Za-z0-9+/]+={0,2}$/u;

/** As RFC 3339 has it: a time with its zone, or a day. */
const dateTime = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** In characters; `undefined` where the format itself limits the length, or nothing does. */
export function maxLengthOf(shape: Shape): number | undefined {
  if (shape.kind === 'url') return LONGEST_URL;
  if (shape.kind === 'website') return LONGEST_LINE;
  if (shape.kind !== 'text') return undefined;
  return shape.prose ? LONGEST_PROSE : LONGEST_LINE;
}

export function exampleOf(shape: Shape): string | undefined {
  return EXAMPLES[shape.kind];
}

/**
 * What is wrong with a tidied string of this kind, or `null`. The message holds no value. `today` (`YYYY-MM-DD`) is the
 * last day of what must be past; without it nothing is judged by the clock.
 */
export function formatProblem(
  shape: Shape,
  value: string,
  { extraCountries, today }: { extraCountries: ReadonlySet<string>; today?: string | undefined },
): Broken | null {
  switch (shape.kind) {
    case 'date':
      return dateProblem(shape, value, today);
    case 'dateTime':
      return dateTimeProblem(shape, value);
    case 'phone':
      return matches(shape, value)
        ? null
        : misformed(shape, 'must be an E.164 phone number: + and 7 to 15 digits, no spaces');
    case 'email':
      return matches(shape, value)
        ? null
        : misformed(
            shape,
            'must be an e-mail address of at most 254 characters, with an international domain in its ASCII form (xn--)',
          );
    case 'url':
      return isPublicHttpsUrl(value)
        ? null
        : misformed(shape, 'must be an https address at a public host, without a user name');
    case 'website':
      return isHarmlessWebsite(value)
        ? null
        : misformed(shape, 'must be a host name or an http or https address, outside private networks');
    case 'country':
      return isCountry(value, extraCountries)
        ? null
        : misformed(shape, 'must be an ISO 3166-1 alpha-2 country code');
    case 'ip':
      return isIP(value) && !value.includes('%')
        ? null
        : misformed(shape, 'must be an IPv4 or IPv6 address, without a zone');
    case 'dataUri':
      return DATA_URI.test(value)
        ? fileProblem(value)
        : misformed(shape, 'must be a data URI: data:<type>;base64,<data>');
    default:
      return null;
  }
}

/** The format of the kind itself: text about it needs the kind, not our pattern. */
function misformed(shape: Shape, message: string): Broken {
  return broken('FORMAT', message, { kind: kindOf(shape, null) });
}

function fileProblem(value: string): Broken | null {
  const message = contentProblem(value);
  return message === null ? null : broken('FILE_TYPE', message);
}

function matches(shape: Shape, value: string): boolean {
  return new RegExp(patternOf(shape) ?? '', 'u').test(value);
}

/** Providers write a date that was never set as one of the year 1, so no year like it gets through. */
function dateProblem(
  shape: Extract<Shape, { kind: 'date' }>,
  value: string,
  today = '9999-12-31',
): Broken | null {
  if (!z.iso.date().safeParse(value).success) {
    return misformed(shape, 'must be a calendar date, YYYY-MM-DD');
  }
  const firstYear = shape.firstYear ?? FIRST_YEAR;
  if (Number(value.slice(0, 4)) < firstYear) {
    return broken('FIRST_YEAR', `must be a date in or after the year ${firstYear}`, { limit: firstYear });
  }
  return shape.isPast && value > today ? broken('NOT_IN_FUTURE', 'must not be in the future') : null;
}

function dateTimeProblem(shape: Shape, value: string): Broken | null {
  if (!dateTime.safeParse(value).success) {
    return misformed(shape, 'must be an RFC 3339 time with a zone, or a date');
  }
  if (Number(value.slice(0, 4)) >= FIRST_YEAR) return null;
  return broken('FIRST_YEAR', `must be a time in or after the year ${FIRST_YEAR}`, { limit: FIRST_YEAR });
}

function isCountry(value: string, extra: ReadonlySet<string>): boolean {
  return (value.length === 2 && countries.isValid(value)) || extra.has(value);
}
