import countries from 'i18n-iso-countries';

const patterns = new WeakMap<ReadonlySet<string>, string>();
const NONE: ReadonlySet<string> = new Set();

/** The codes of ISO 3166-1 alpha-2 and those that a provider takes beside, in any case, as the server reads them. */
export function countryPattern(extra: ReadonlySet<string> = NONE): string {
  const known = patterns.get(extra);
  if (known) return known;
  const codes = new Set([...Object.keys(countries.getAlpha2Codes()), ...extra]);
  const byFirst = Map.groupBy([...codes].sort(), (code) => code.charAt(0));
  const pattern = `^(?:${[...byFirst].map(([first, own]) => inAnyCase(first, own)).join('|')})$`;
  patterns.set(extra, pattern);
  return pattern;
}

function inAnyCase(first: string, codes: readonly string[]): string {
  const seconds = codes.map((code) => code.charAt(1));
  const both = [...new Set([...seconds, ...seconds.map((one) => one.toLowerCase())])];
  return `[${[...new Set([first, first.toLowerCase()])].join('')}][${both.join('')}]`;
}
