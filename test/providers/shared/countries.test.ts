import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { isAlpha2, toAlpha2, toAlpha3, toEnglishName } from '../../../src/providers/shared/countries.ts';

test.each([
  ['Philippines', 'PH'],
  ['philippines ', 'PH'],
  ['PHL', 'PH'],
  ['608', 'PH'],
  [' 608\u00a0', 'PH'],
  ['６０８', 'PH'],
  ['ＰＨ', 'PH'],
  ['\u3000ｐｈｌ ', 'PH'],
  ['Ｐｈｉｌｉｐｐｉｎｅｓ', 'PH'],
  ['phl', 'PH'],
  ['PH', 'PH'],
  ['United States', 'US'],
  ['United States of America', 'US'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ["Cote d'Ivoire", 'CI'],
  ['South Korea', 'KR'],
  ['Kosovo', 'XK'],
  ['XKX', 'XK'],
])('%s is read as %s', (written, alpha2) => {
  expect(toAlpha2(written)).toBe(alpha2);
});

test.each(
  Object.entries({
    AE: ['UAE', 'U.A.E.', 'United Arab Emirates'],
    BN: ['Brunei', 'Brunei Darussalam'],
    BO: ['Bolivia', 'Bolivia (Plurinational State of)', 'BOLIVIA, PLURINATIONAL STATE OF'],
    CD: [
      'Congo (the Democratic Republic of the)',
      'DR Congo',
      'Congo - Kinshasa',
      'Democratic Republic of the Congo',
    ],
    CG: ['Congo', 'Congo (the)', 'Congo - Brazzaville', 'Republic of the Congo', 'Congo-Brazzaville'],
    CI: ["Côte d'Ivoire", 'Côte d’Ivoire', "Cote D'Ivoire", 'COTE DIVOIRE', 'Cote d Ivoire', 'Ivory Coast'],
    CN: ['China', "People's Republic of China", 'PRC', '中国'],
    CV: ['Cape Verde', 'Cabo Verde'],
    CZ: ['Czechia', 'Czech Republic', 'Česko'],
    DE: ['Germany', 'Federal Republic of Germany', 'Deutschland', 'Allemagne'],
    FM: ['Micronesia', 'Micronesia (Federated States of)'],
    GB: [
      'UK',
      'U.K.',
      'Great Britain',
      'United Kingdom of Great Britain and Northern Ireland (the)',
      'GBR',
      '826',
    ],
    FJ: ['Fiji', 'Fiji Islands'],
    FK: ['Falkland Islands (Malvinas)', 'Falklands'],
    GM: ['The Gambia', 'Gambia, The', 'Gambia'],
    GR: ['Greece', 'Hellenic Republic', 'EL', 'Ελλάδα'],
    HK: ['Hong Kong', 'Hong Kong SAR China', 'Hong Kong, China', 'Hongkong'],
    IR: ['Iran', 'Iran (Islamic Republic of)', 'IRAN, ISLAMIC REPUBLIC OF'],
    KN: ['St. Kitts & Nevis', 'Saint Kitts and Nevis', 'St Kitts and Nevis'],
    KP: [
      'North Korea',
      "Korea (the Democratic People's Republic of)",
      'Korea, Democratic People’s Republic of',
      'DPRK',
    ],
    KR: [
      'South Korea',
      'Korea, Republic of',
      'Korea (the Republic of)',
      'Republic of Korea',
      'ROK',
      '대한민국',
    ],
    LA: ['Laos', "Lao People's Democratic Republic (the)", 'Lao PDR'],
    MD: ['Moldova', 'Moldova (the Republic of)', 'Republic of Moldova', 'Moldova, Republic of'],
    MK: ['North Macedonia', 'Macedonia', 'The former Yugoslav Republic of Macedonia'],
    MM: ['Myanmar', 'Burma', 'Myanmar (Burma)'],
    MO: ['Macau', 'Macao', 'Macao SAR China'],
    NL: ['Netherlands', 'The Netherlands', 'Netherlands (Kingdom of the)', 'Holland'],
    PH: ['Republic of the Philippines', 'Philippines (the)', 'Pilipinas', 'Republika ng Pilipinas'],
    PS: ['Palestine', 'Palestine, State of', 'Palestinian Territories'],
    RE: ['Réunion', 'Reunion'],
    RU: ['Russia', 'Russian Federation (the)', 'RUSSIAN FEDERATION', 'Россия'],
    ST: ['São Tomé & Príncipe', 'Sao Tome and Principe'],
    SY: ['Syria', 'Syrian Arab Republic (the)'],
    SZ: ['Eswatini', 'Swaziland'],
    TL: ['Timor-Leste', 'East Timor'],
    TR: ['Türkiye', 'TÜRKİYE', 'Turkiye', 'Turkey', 'Republic of Türkiye'],
    TW: ['Taiwan', 'Taiwan (Province of China)', 'Republic of China'],
    TZ: ['Tanzania', 'Tanzania, the United Republic of'],
    US: ['USA', 'U.S.A.', 'US', 'United States of America (the)', '840'],
    VA: ['Vatican City', 'Holy See (the)', 'Holy See (Vatican City State)'],
    VE: ['Venezuela', 'Venezuela (Bolivarian Republic of)'],
    VN: ['Vietnam', 'Viet Nam', 'Việt Nam', 'VIET NAM', 'Socialist Republic of Viet Nam'],
    XK: ['Kosovo', 'xk'],
  }),
)('%s is read in every spelling', (alpha2, spellings) => {
  for (const written of spellings) expect([written, toAlpha2(written)]).toEqual([written, alpha2]);
});

test('every English name of ISO and of CLDR is read, whatever its case, accents and apostrophes', () => {
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    const iso = countries.getName(code, 'en', { select: 'all' }) as string[];
    const cldr = (['long', 'short', 'narrow'] as const).map((style) =>
      new Intl.DisplayNames(['en'], { type: 'region', style }).of(code),
    );
    // The library gives it to the other Congo, too.
    const names = [...iso, ...cldr, toEnglishName(code) ?? ''].filter(
      (name) => name !== 'Congo' || code === 'CG',
    );
    for (const name of names) {
      for (const written of [
        name,
        name?.toUpperCase(),
        ` ${name?.normalize('NFD')} `,
        name?.replaceAll('’', "'"),
      ]) {
        expect([written, toAlpha2(written ?? '')]).toEqual([written, code]);
      }
    }
  }
});

test('what names no country is kept, in both directions', () => {
  for (const word of [
    'Wakanda',
    '0C',
    'EU',
    'ZZZ',
    '',
    'constructor',
    'Filipino',
    'Republic',
    'The',
    'Islands',
    '000',
  ]) {
    expect(toAlpha2(word)).toBe(word);
    expect(toAlpha3(word)).toBe(word);
    expect(isAlpha2(word)).toBe(false);
  }
});

test('every ISO country survives the way to alpha-3 and back', () => {
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    expect(toAlpha3(code)).toMatch(/^[A-Z]{3}$/);
    expect(toAlpha2(toAlpha3(code))).toBe(code);
    expect(isAlpha2(code)).toBe(true);
  }
  expect(toAlpha3('PH')).toBe('PHL');
  expect(toAlpha3('XK')).toBe('XKX');
});

test('no text makes it throw, and a second reading changes nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => toAlpha2(toAlpha2(text)) === toAlpha2(text)));
});
