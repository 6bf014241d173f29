import { getCountries, getCountryCallingCode, isPossiblePhoneNumber, Metadata } from 'libphonenumber-js/max';

/** Codes of no country: freephone, satellites, networks. The library has no lengths for them. */
const NO_COUNTRY = ['800', '808', '870', '878', '881', '882', '883', '888', '979'];

/**
 * The numbers that a country can have, as a piece of a pattern behind the plus: the calling codes in use, each with the
 * fewest digits that can follow it. Upper limits would be wrong: people leave a trunk prefix in.
 */
export function numbersInUse(): string {
  const lengths = new Map(NO_COUNTRY.map((code) => [code, [1]]));
  const metadata = new Metadata();
  for (const country of getCountries()) {
    const code = getCountryCallingCode(country);
    metadata.selectNumberingPlan(country);
    const own = metadata.numberingPlan?.possibleLengths() ?? [];
    lengths.set(code, [...(lengths.get(code) ?? []), ...own.filter((length) => isPossible(code, length))]);
  }
  const byFewest = Map.groupBy(lengths, ([, all]) => Math.min(...all));
  const groups = [...byFewest].map(
    ([fewest, codes]) => `(?:${codes.map(([code]) => code).join('|')})\\d{${fewest},}`,
  );
  return `(?:${groups.join('|')})`;
}

/** Countries that share a code have lengths of their own, of which only those of the greatest count. */
function isPossible(code: string, length: number): boolean {
  return ['2', '5', '9'].some((digit) => isPossiblePhoneNumber(`+${code}${digit.repeat(length)}`));
}
