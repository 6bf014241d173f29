import countries from 'i18n-iso-countries';
import { COUNTRY_ALIASES, FORMS_OF_STATE } from './country-aliases.ts';

/** Words that are written out, or left out, as people like. */
const ABBREVIATIONS = new Map([
  ['st', 'saint'],
  ['ste', 'saint'],
  ['is', 'islands'],
  ['isl', 'islands'],
  ['rep', 'republic'],
  ['dem', 'democratic'],
  ['fed', 'federal'],
  ['peoples', 'people'],
]);
const LEFT_OUT = new Set(['the', 'of', 'and', 's']);

let index: ReadonlyMap<string, string> | undefined;

/** The alpha-2 code of a country by any name in use for it, in English or at home, or `undefined`. */
export function codeOfName(name: string): string | undefined {
  index ??= indexOfNames();
  for (const key of keysOf(name)) {
    const code = index.get(key);
    if (code) return code;
  }
  return undefined;
}

/** Names that we know to be meant come first; of the others, one that two countries share means neither. */
function indexOfNames(): Map<string, string> {
  const codes = [...Object.keys(countries.getAlpha2Codes()), 'XK'];
  const known = new Map<string, string>();
  const add = (code: string, names: readonly (string | undefined)[]) => {
    for (const key of names.flatMap((name) => (name ? keysOf(name) : []))) {
      if (!known.has(key)) known.set(key, code);
    }
  };
  for (const [code, names] of Object.entries(COUNTRY_ALIASES)) add(code, names.split(';'));
  for (const code of codes) add(code, englishNames(code));
  addUnlessShared(
    known,
    codes.flatMap((code) => [
      ...englishNames(code).flatMap((name) =>
        FORMS_OF_STATE.map((form) => [code, `${form} ${name}`] as const),
      ),
      ...namesAtHome(code).map((name) => [code, name] as const),
    ]),
  );
  return known;
}

function addUnlessShared(known: Map<string, string>, names: readonly (readonly [string, string])[]): void {
  const found = new Map<string, Set<string>>();
  for (const [code, name] of names) {
    for (const key of keysOf(name)) found.set(key, (found.get(key) ?? new Set()).add(code));
  }
  for (const [key, [code, ...others]] of found) {
    if (code && others.length === 0 && !known.has(key)) known.set(key, code);
  }
}

function englishNames(code: string): string[] {
  const iso = countries.getName(code, 'en', { select: 'all' }) as string[] | undefined;
  const cldr = (['long', 'short', 'narrow'] as const).map((style) => nameIn('en', code, style));
  return [...(iso ?? []), ...cldr].filter((name) => name !== undefined);
}

/** In the language that most people there speak, and in French, the other language of ISO 3166-1. */
function namesAtHome(code: string): string[] {
  const { language } = new Intl.Locale('und', { region: code }).maximize();
  return [nameIn(language, code), nameIn('fr', code)].filter((name) => name !== undefined);
}

function nameIn(
  language: string,
  code: string,
  style: 'long' | 'short' | 'narrow' = 'long',
): string | undefined {
  return new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' }).of(code);
}

/**
 * The words of a name in alphabetical order, without case, accents and what is left out: "Korea, Republic of" and
 * "Republic of Korea" are one name. An apostrophe is written as nothing or as a gap, so there are two keys.
 */
function keysOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b((?:\p{L}\.){2,})/gu, (dotted) => dotted.replaceAll('.', ''));
  return [...new Set(['', ' '].map((gap) => wordsOf(plain.replace(/['’‘ʼ´`ʻ′]/g, gap))))].filter(Boolean);
}

function wordsOf(text: string): string {
  const words = text.split(/[^\p{L}\p{N}]+/u).map((word) => ABBREVIATIONS.get(word) ?? word);
  return words
    .filter((word) => word !== '' && !LEFT_OUT.has(word))
    .sort()
    .join(' ');
}
