import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import {
  type CountryCode,
  getCountries,
  getExampleNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { type Enumerations, resolveConstraints } from '../../../src/domain/policy/constraints.ts';
import type { Constraints, PartRule, SupportedRule } from '../../../src/domain/policy-rules.ts';
import { type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judge, partRuleFor } from '../../../src/domain/validation/judge.ts';
import { tidy } from '../../../src/domain/validation/tidy.ts';

/** What limits values beyond a field's own rule. */
export type Limits = { enumerations: Enumerations; extraCountries: ReadonlySet<string> };

const NAMES = [
  "O'Neil",
  'Jean-Luc',
  'de la Cruz',
  'José María',
  'Zoë',
  'Nguyễn Thị',
  'İstanbul',
  '李小龍',
  'محمد',
  'Straße',
  'null',
  'undefined',
  'true',
  '0',
  '007',
  '1e5',
  'N/A',
  'A&B (Holding), Inc.',
  'say "hi"',
  'back\\slash',
  '<b>bold</b>',
  'a  b',
  '🙂',
];
const DATES = ['2000-02-29', '1996-02-29', '1900-01-01', '1999-12-31', '2010-01-01'];
const IPS = ['203.0.113.7', '2001:db8::1', '::ffff:203.0.113.7', '2001:0db8:0000:0000:0000:0000:0000:0001'];
const PICTURES = [
  'data:image/png;base64,iVBORw0KGgo=',
  'data:image/jpeg;base64,/9j/4AAQSkZJRg==',
  'data:application/pdf;base64,JVBERi0xLjQK',
  'data:image/png;base64,iVBORw0lFTkSuQmCC',
];
const LONGEST = 60;

const alpha2 = Object.keys(countries.getAlpha2Codes());
const phones = getCountries().flatMap((code: CountryCode) => getExampleNumber(code, examples)?.number ?? []);
/** Leading zeros that are part of the number: Italy's landlines, and mobiles in Ivory Coast. */
const ODD_PHONES = ['+390612345678', '+2250123456789', '+4915123456789', '+12425551234', '+441481960194'];

const phone = fc.oneof(
  fc.constantFrom(...phones, ...ODD_PHONES),
  fc
    .tuple(fc.constantFrom(...phones), fc.stringMatching(/^\d{3}$/))
    .map(([number, tail]) => number.slice(0, -3) + tail)
    .filter((number) => parsePhoneNumberFromString(number)?.isPossible() ?? false),
);

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const time = fc.oneof(
  day,
  day.map((date) => date.replace(/\.\d+Z$/, 'Z')),
  day.map((date) => date.replace('Z', '+05:30')),
  day.map((date) => date.slice(0, 10)),
);

const email = fc
  .tuple(
    fc.constantFrom('maria.santos', "o'neil", 'a+b', 'x_y-z', 'UPPER.Case', '007'),
    fc.nat(),
    fc.constantFrom('example.com', 'mail.example.co.uk', 'xn--bcher-kva.example'),
  )
  .map(([local, nth, domain]) => `${local}.${nth}@${domain}`);

const word = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  // Parsers of JSON drop this one as a name.
  .filter((text) => text !== '__proto__');
const member = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(word, tie('value'), { maxKeys: 2 }),
  ),
})).value;

/** Values of a field that a client may send: those that its shape and the rule's limits allow, and only those. */
export function valuesOf(field: ProfileField, rule: SupportedRule, limits: Limits): fc.Arbitrary<unknown> {
  const shape = shapeOf(field);
  const parts = (rule.parts ?? []).map((part) =>
    part.constraints
      ? { ...part, constraints: resolveConstraints(part.constraints, limits.enumerations) }
      : part,
  );
  const constraints = resolveConstraints(rule.constraints, limits.enumerations);
  const context = { parts, extraCountries: limits.extraCountries, itemNeedsOneOf: rule.itemNeedsOneOf };
  const values = anyOf(shape, constraints, [], parts, limits)
    .map((value) => tidy(shape, value))
    .filter((value) => judge(shape, value, constraints, context).length === 0);
  return constraints.clearable ? fc.option(values, { freq: 5 }) : values;
}

function anyOf(
  shape: Shape,
  constraints: Constraints,
  path: readonly string[],
  parts: readonly PartRule[],
  limits: Limits,
): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'list': {
      const { maxItems = 3, ...perItem } = constraints;
      const items = anyOf(shape.of, perItem, path, parts, limits);
      return fc.array(items, { minLength: 1, maxLength: maxItems, size: 'max' });
    }
    case 'object':
      return shape.parts.type && path.length === 0
        ? typesOf(parts).chain((type) => anyObject(shape, { type }, path, parts, limits))
        : anyObject(shape, {}, path, parts, limits);
    default:
      return anyLeaf(shape.kind, constraints, limits);
  }
}

/** The types that the rules name, and one that they do not. */
function typesOf(parts: readonly PartRule[]): fc.Arbitrary<unknown> {
  const rule = partRuleFor(parts, ['type'], undefined);
  if (rule?.unsupported) return fc.constant(undefined);
  const named = parts.flatMap(({ itemType }) => itemType ?? []);
  return fc.constantFrom(...(rule?.constraints?.allowedValues ?? [...named, 'PASSPORT', 'DRIVING_LICENCE']));
}

function anyObject(
  shape: Extract<Shape, { kind: 'object' }>,
  given: { type?: unknown },
  path: readonly string[],
  parts: readonly PartRule[],
  limits: Limits,
): fc.Arbitrary<unknown> {
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
  const requiredKeys: string[] = [];
  for (const [name, part] of Object.entries(shape.parts)) {
    const rule = partRuleFor(parts, [...path, name], given.type);
    const isNever = rule?.unsupported || rule?.lockedWhen?.includes('NEVER_EDITABLE');
    // A reference would have to name somebody who is there.
    if (isNever || name === 'reference') continue;
    if (rule?.constraints?.required) requiredKeys.push(name);
    arbitraries[name] =
      name === 'type' && given.type !== undefined
        ? fc.constant(given.type)
        : anyOf(part, rule?.constraints ?? {}, [...path, name], parts, limits);
  }
  return fc.record(arbitraries, { requiredKeys });
}

function anyLeaf(kind: Shape['kind'], constraints: Constraints, limits: Limits): fc.Arbitrary<unknown> {
  const { allowedValues, pattern, maxLength = LONGEST } = constraints;
  if (allowedValues) return fc.constantFrom(...allowedValues);
  const keeps = (value: string) =>
    [...value].length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(value));
  switch (kind) {
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.oneof(fc.nat(2 ** 31 - 1), fc.constantFrom(0, 1, 2 ** 31 - 1));
    case 'json':
      return fc.dictionary(word, member, { minKeys: 1, maxKeys: 4 });
    case 'date':
      return fc.oneof(
        fc.constantFrom(...DATES),
        day.map((one) => one.slice(0, 10)),
      );
    case 'dateTime':
      return time;
    case 'phone':
      return phone.filter(keeps);
    case 'email':
      return email.filter(keeps);
    case 'country':
      return fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...alpha2, ...limits.extraCountries) },
        // Where providers, libraries and standards are at odds.
        fc.constantFrom('XK', 'TW', 'CI', 'GB', 'US', ...limits.extraCountries),
      );
    case 'url':
      return word.map((text) => `https://images.example.com/p?name=${encodeURIComponent(text)}&size=2#top`);
    case 'ip':
      return fc.oneof(fc.constantFrom(...IPS), fc.ipV4(), fc.ipV6());
    case 'dataUri':
      return fc.constantFrom(...PICTURES.filter(keeps));
    default:
      return pattern ? patterned(pattern, keeps) : fc.oneof(fc.constantFrom(...NAMES.filter(keeps)), word);
  }
}

function patterned(pattern: string, keeps: (value: string) => boolean): fc.Arbitrary<string> {
  const matching = fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: LONGEST }).filter(keeps);
  const names = NAMES.filter(keeps);
  return names.length > 0 ? fc.oneof(fc.constantFrom(...names), matching) : matching;
}
