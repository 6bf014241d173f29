import { z } from 'zod';
import type { Shape } from '../shapes.ts';
import { HTTPS_PATTERN, WEBSITE_PATTERN } from '../web-address.ts';
import { countryPattern } from './country-pattern.ts';
import { EMAIL_PATTERN } from './email-address.ts';
import { FILE_TYPES } from './file-types.ts';
import { IP_PATTERN } from './ip-address.ts';

/** The first year of times, and of dates whose field sets none. */
export const FIRST_YEAR = 1900;
/** The greatest number that GraphQL's `Int` can show. */
export const MAX_COUNT = 2_147_483_647;

/** A day that is in the calendar, without anchors. */
const DAY = z.regexes.date.source.slice(1, -1);
const TIME = 'T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+\\-](?:[01]\\d|2[0-3]):[0-5]\\d)';

const PATTERNS: Partial<Record<Shape['kind'], string>> = {
  dateTime: `^(?=(?:19|[2-9]\\d)\\d{2}-)${DAY}(?:${TIME})?$`,
  phone: '^\\+[1-9]\\d{6,14}$',
  email: EMAIL_PATTERN,
  url: HTTPS_PATTERN,
  website: WEBSITE_PATTERN,
  ip: IP_PATTERN,
  dataUri: `^data:(?:${FILE_TYPES.map(inAnyCase).join('|')});base64,[A-Za-z0-9+\\/]+={0,2}$`,
};

/**
 * The format of a kind of value as a form can use it, or `undefined` where anything goes. It is an anchored ECMAScript
 * source for the flags `u` and `v` alike, since browsers read patterns with the second. What it stops, the server
 * refuses; the server refuses more only where no regular expression can tell: a private host, the content of a file.
 */
export function patternOf(shape: Shape, extraCountries?: ReadonlySet<string>): string | undefined {
  if (shape.kind === 'country') return countryPattern(extraCountries);
  if (shape.kind !== 'date') return PATTERNS[shape.kind];
  const years =
    shape.firstYear === 1000 ? '[1-9]\\d{3}' : shape.isPast ? '(?:19|20)\\d{2}' : '(?:19|[2-9]\\d)\\d{2}';
  return `^(?=${years}-)${DAY}$`;
}

/** The least and the greatest value of a kind. `today` (`YYYY-MM-DD`) is the last day of what must be past. */
export function rangeOf(shape: Shape, today: string | undefined): { min?: string; max?: string } {
  if (shape.kind === 'count') return { min: '0', max: String(MAX_COUNT) };
  if (shape.kind !== 'date') return {};
  return {
    min: `${shape.firstYear ?? FIRST_YEAR}-01-01`,
    ...(shape.isPast && today !== undefined ? { max: today } : {}),
  };
}

/** A pattern has no flags of its own. */
function inAnyCase(type: string): string {
  return type.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace('/', '\\/');
}
