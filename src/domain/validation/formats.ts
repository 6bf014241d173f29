import { isIP } from 'node:net';
import countries from 'i18n-iso-countries';
import { z } from 'zod';
import type { Shape } from '../shapes.ts';
import { isHarmlessWebsite, isPublicHttpsUrl } from '../web-address.ts';
import { EMAIL_PATTERN } from './email-address.ts';
import { contentProblem } from './file-types.ts';

/** Anchored ECMAScript sources that a form can use; the checks below are at least as strict, and for e-mail the same. */
const PATTERNS: Partial<Record<Shape['kind'], string>> = {
  phone: '^\\+[1-9]\\d{6,14}$',
  country: '^[A-Z0-9]{2}$',
  email: EMAIL_PATTERN,
  dataUri: '^data:[a-zA-Z0-9.+\\-]+\\/[a-zA-Z0-9.+\\-]+;base64,[A-Za-z0-9+\\/]+={0,2}$',
};

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

const FIRST_YEAR = 1900;
const MONTH_AND_DAY = '-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';

const dateTime = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** The format of a kind of value as a form can use it, or `undefined` where anything goes. */
export function patternOf(shape: Shape): string | undefined {
  if (shape.kind !== 'date') return PATTERNS[shape.kind];
  const years =
    shape.firstYear === 1000 ? '[1-9]\\d{3}' : shape.isPast ? '(?:19|20)\\d{2}' : '(?:19|[2-9]\\d)\\d{2}';
  return `^${years}${MONTH_AND_DAY}$`;
}

/** Providers hardly publish lengths; a line of so many characters has place in every database. */
const LONGEST_LINE = 255;
const LONGEST_PROSE = 4096;
const LONGEST_URL = 2048;

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
): string | null {
  switch (shape.kind) {
    case 'date':
      return dateProblem(shape, value, today);
    case 'dateTime':
      return dateTimeProblem(value);
    case 'phone':
      return matches(shape, value) ? null : 'must be an E.164 phone number: + and 7 to 15 digits, no spaces';
    case 'email':
      return matches(shape, value)
        ? null
        : 'must be an e-mail address of at most 254 characters, an international domain in its ASCII form (xn--)';
    case 'url':
      return isPublicHttpsUrl(value)
        ? null
        : 'must be an https address at a public host, without a user name';
    case 'website':
      return isHarmlessWebsite(value)
        ? null
        : 'must be a host or an http or https address, not in a private network';
    case 'country':
      return isCountry(value, extraCountries) ? null : 'must be an ISO 3166-1 alpha-2 country code';
    case 'ip':
      return isIP(value) && !value.includes('%') ? null : 'must be an IPv4 or IPv6 address, without a zone';
    case 'dataUri':
      return matches(shape, value) ? contentProblem(value) : 'must be a data URI: data:<type>;base64,<data>';
    default:
      return null;
  }
}

function matches(shape: Shape, value: string): boolean {
  return new RegExp(patternOf(shape) ?? '', 'u').test(value);
}

/** Providers write a date that was never set as one of the year 1, so no year like it gets through. */
function dateProblem(
  shape: Extract<Shape, { kind: 'date' }>,
  value: string,
  today = '9999-12-31',
): string | null {
  if (!z.iso.date().safeParse(value).success) return 'must be a calendar date, YYYY-MM-DD';
  const firstYear = shape.firstYear ?? FIRST_YEAR;
  if (Number(value.slice(0, 4)) < firstYear) return `must be a date from the year ${firstYear} on`;
  return shape.isPast && value > today ? 'must not be in the future' : null;
}

function dateTimeProblem(value: string): string | null {
  if (!dateTime.safeParse(value).success) return 'must be an RFC 3339 time with a zone, or a date';
  return Number(value.slice(0, 4)) < FIRST_YEAR ? `must be a time from the year ${FIRST_YEAR} on` : null;
}

function isCountry(value: string, extra: ReadonlySet<string>): boolean {
  return (value.length === 2 && countries.isValid(value)) || extra.has(value);
}
