import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameValue } from '../../../src/domain/comparison.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { isPlainObject, tidy } from '../../../src/domain/validation/tidy.ts';
import { profileOf } from '../../../src/providers/matchmove/answers.ts';
import { SUPPORTED_KEYS, type SupportedKey } from '../../../src/providers/matchmove/mappers/fields.ts';
import { toBody } from '../../../src/providers/matchmove/mappers/to-body.ts';
import { matchmovePolicy } from '../../../src/providers/matchmove/policy.ts';
import { JOHN, type Json } from '../../fixtures/matchmove/samples.ts';

const PHONES = [
  '+639171234567',
  '+14155550123',
  '+390612345678',
  '+447911123456',
  '+6581234567',
  '+999123456',
];
const COUNTRIES = ['PH', 'SG', 'US', 'IT', 'GB', 'XK', 'CI', 'BO'];

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((one) => `t${one}`.trim());
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString());
const member = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.dictionary(text, text, { minKeys: 1, maxKeys: 2 }),
);
const metadata = fc.dictionary(text, member, { minKeys: 1, maxKeys: 4 });

/** Values of a field as a validated input has them: nothing empty, no part that MatchMove does not have. */
function valuesOf(shape: Shape, key: SupportedKey, path: string[] = []): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object': {
      const parts = Object.entries(shape.parts).filter(([name]) => isSupported(key, [...path, name]));
      const record = fc.record(
        Object.fromEntries(parts.map(([name, part]) => [name, valuesOf(part, key, [...path, name])])),
        { requiredKeys: [] },
      );
      return record.filter((object) => Object.keys(object).length > 0);
    }
    case 'list':
      return fc.array(valuesOf(shape.of, key, path), {
        minLength: 1,
        maxLength: key === 'documents' ? 2 : 1,
      });
    case 'country':
      return fc.constantFrom(...COUNTRIES);
    case 'phone':
      return fc.constantFrom(...PHONES);
    case 'date':
      return date.map((time) => time.slice(0, 10));
    case 'dateTime':
      return fc.oneof(
        date,
        date.map((time) => time.slice(0, 10)),
      );
    case 'flag':
      return fc.boolean();
    case 'json':
      return metadata;
    default:
      return text;
  }
}

function isSupported(key: SupportedKey, path: string[]): boolean {
  const rule = matchmovePolicy.INDIVIDUAL[fieldOf(key)];
  const parts = rule.supported ? (rule.parts ?? []) : [];
  return !parts.some((part) => part.unsupported && part.path.join() === path.join());
}

function wantedOf(key: SupportedKey): fc.Arbitrary<unknown> {
  const rule = matchmovePolicy.INDIVIDUAL[fieldOf(key)];
  const values = valuesOf(shapeOf(fieldOf(key)), key).map((value) => tidy(shapeOf(fieldOf(key)), value));
  return rule.supported && rule.constraints.clearable ? fc.option(values) : values;
}

const profiles = fc.record(Object.fromEntries(SUPPORTED_KEYS.map((key) => [key, wantedOf(key)])));

type Merge = (stored: Json, sent: Json) => Json;

/** Every part that was sent is laid over the stored one, however deep it is; null removes. */
const deep: Merge = (stored, sent) => {
  const merged = Object.entries(sent).map(([key, value]) => {
    const before = stored[key];
    return [
      key,
      isPlainObject(value) ? deep(isPlainObject(before) ? before : {}, value) : (value ?? ''),
    ] as const;
  });
  return { ...stored, ...Object.fromEntries(merged) };
};

/** Objects are replaced whole; only those that hold other objects are merged. */
const shallow: Merge = (stored, sent) => {
  const holders = ['addresses', 'identification'].filter((key) => isPlainObject(sent[key]));
  const merged = holders.map((key) => [key, { ...(stored[key] as Json), ...(sent[key] as Json) }]);
  return { ...stored, ...sent, ...Object.fromEntries(merged) };
};

/** Go's `omitempty`, as the samples have it inside objects. */
function withoutEmptyParts(stored: Json): Json {
  const omit = (object: Json): Json =>
    Object.fromEntries(
      Object.entries(object)
        .map(([key, value]) => [key, isPlainObject(value) ? omit(value) : value] as const)
        .filter(([, value]) => value !== ''),
    );
  return Object.fromEntries(
    Object.entries(stored).map(([key, value]) => [key, isPlainObject(value) ? omit(value) : value]),
  );
}

function asShown(stored: Json): ProfileValues {
  const { fathers_details, ...shown } = withoutEmptyParts(stored);
  const snapshot = profileOf({ ...shown, id: JOHN, status: 'active', kyc_status: '' }, JOHN);
  if (!snapshot) throw new Error('no profile');
  return snapshot.values;
}

function changesOf(values: object, keys: readonly string[]) {
  return SUPPORTED_KEYS.filter((key) => keys.includes(key)).map((key) => ({
    field: fieldOf(key),
    value: (values as ProfileValues)[key] ?? null,
  }));
}

function expectSame(
  values: object,
  shown: ProfileValues,
  keys: readonly SupportedKey[] = SUPPORTED_KEYS,
): void {
  for (const key of keys) {
    const wanted = (values as ProfileValues)[key];
    if (sameValue(shapeOf(fieldOf(key)), wanted, shown[key])) continue;
    expect.fail(`${key}: wanted ${JSON.stringify(wanted)}, shown ${JSON.stringify(shown[key])}`);
  }
}

describe.each([
  ['deeply', deep],
  ['shallowly', shallow],
])('a provider that merges %s', (_, merge) => {
  test('shows every field as it was sent', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expectSame(profile, asShown(merge({}, toBody(changesOf(profile, SUPPORTED_KEYS), {}))));
      }),
    );
  });

  test.each(SUPPORTED_KEYS)('shows a new %s and leaves every other field alone', (key) => {
    fc.assert(
      fc.property(profiles, profiles, (before, after) => {
        const stored = merge({}, toBody(changesOf(before, SUPPORTED_KEYS), {}));
        const current = asShown(stored);
        const shown = asShown(merge(stored, toBody(changesOf(after, [key]), current)));
        expectSame({ ...before, [key]: (after as ProfileValues)[key] }, shown);
      }),
      { numRuns: 6 },
    );
  });

  test('shows any set of changes made at once', () => {
    fc.assert(
      fc.property(profiles, profiles, fc.subarray(SUPPORTED_KEYS), (before, after, keys) => {
        const stored = merge({}, toBody(changesOf(before, SUPPORTED_KEYS), {}));
        const shown = asShown(merge(stored, toBody(changesOf(after, keys), asShown(stored))));
        const changed = Object.fromEntries(keys.map((key) => [key, (after as ProfileValues)[key]]));
        expectSame({ ...before, ...changed }, shown);
      }),
    );
  });
});
