import { isIP } from 'node:net';
import countries from 'i18n-iso-countries';
import { z } from 'zod';
import type { Shape } from '../shapes.ts';
import { isHarmlessWebsite, isPublicHttpsUrl } from '../web-address.ts';
import { contentProblem } from './file-types.ts';

/** Anchored ECMAScript sources that a form can use; the checks below are at least as strict. */
export const FORMAT_PATTERNS: Partial<Record<Shape['kind'], string>> = {
  date: '^\\d{4}-\\d{2}-\\d{2}$',
  phone: '^\\+[1-9]\\d{6,14}$',
  country: '^[A-Z0-9]{2}$',
  email: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
  dataUri: '^data:[a-zA-Z0-9.+\\-]+\\/[a-zA-Z0-9.+\\-]+;base64,[A-Za-z0-9+\\/]+={0,2}$',
};

export const FORMAT_EXAMPLES: Partial<Record<Shape['kind'], string>> = {
  date: '1990-06-15',
  dateTime: '2026-01-31T09:30:00Z',
  phone: '+639171234567',
  country: 'PH',
  email: 'maria.santos@example.com',
  url: 'https://example.com/picture.jpg',
  website: 'https://www.example.com',
  ip: '203.0.113.7',
};

const email = z.email().max(254);
const dateTime = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

/** What is wrong with a tidied string of this kind, or `null`. The message holds no value. */
export function formatProblem(
  kind: Shape['kind'],
  value: string,
  extraCountries: ReadonlySet<string>,
): string | null {
  switch (kind) {
    case 'date':
      return isCalendarDate(value) ? null : 'must be a calendar date, YYYY-MM-DD';
    case 'dateTime':
      return dateTime.safeParse(value).success ? null : 'must be an RFC 3339 time with a zone, or a date';
    case 'phone':
      return matches(kind, value) ? null : 'must be an E.164 phone number: + and 7 to 15 digits, no spaces';
    case 'email':
      return email.safeParse(value).success ? null : 'must be an e-mail address';
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
      return isIP(value) ? null : 'must be an IPv4 or IPv6 address';
    case 'dataUri':
      return matches(kind, value) ? contentProblem(value) : 'must be a data URI: data:<type>;base64,<data>';
    default:
      return null;
  }
}

function matches(kind: Shape['kind'], value: string): boolean {
  return new RegExp(FORMAT_PATTERNS[kind] ?? '', 'u').test(value);
}

function isCountry(value: string, extra: ReadonlySet<string>): boolean {
  return (value.length === 2 && countries.isValid(value)) || extra.has(value);
}

function isCalendarDate(value: string): boolean {
  return z.iso.date().safeParse(value).success;
}
