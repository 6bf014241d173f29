import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameValue } from '../../../src/domain/comparison.ts';
import { isItemShown, isNewlyListed } from '../../../src/domain/kept-items.ts';
import { maskNumber } from '../../../src/domain/masking.ts';
import type { IdentityDocument, ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { isPlainObject, tidy } from '../../../src/domain/validation/tidy.ts';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import { userOf } from '../../../src/providers/machnet/answers.ts';
import { SUPPORTED_KEYS, type SupportedKey } from '../../../src/providers/machnet/mappers/fields.ts';
import { toBody } from '../../../src/providers/machnet/mappers/to-body.ts';
import { machnetPolicy } from '../../../src/providers/machnet/policy.ts';
import type { UserReference } from '../../../src/providers/module.ts';
import type { Json } from '../../fixtures/machnet/samples.ts';
import { COMPANY_REFERENCE, items, TENZIN_REFERENCE } from './builders.ts';

const PHONES = [
  '+12106603032',
  '+14165550123',
  '+4792234567',
  '+639171234567',
  '+390612345678',
  '+15551234567',
];
const IMAGE = 'data:image/png;base64,AAAA';

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).map((one) => `t${one}`.trim());
const state = fc.constantFrom('CA', 'WA', 'TX');
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

/** Values of a part as a validated input has them: nothing empty, no part that Machnet does not have. */
function valuesOf(shape: Shape, key: SupportedKey, type: UserType, path: string[]): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case 'object': {
      const parts = Object.entries(shape.parts).filter(([name]) => isPossible(key, type, [...path, name]));
      const record = fc.record(
        Object.fromEntries(parts.map(([name, part]) => [name, valuesOf(part, key, type, [...path, name])])),
        { requiredKeys: [] },
      );
      return record.filter((object) => Object.keys(object).length > 0);
    }
    case 'country':
      return fc.constantFrom('US', 'CA', 'SG');
    case 'phone':
      return fc.constantFrom(...PHONES);
    case 'date':
      return date;
    case 'count':
      return fc.nat();
    default:
      return path.at(-1) === 'state' ? state : text;
  }
}

function isPossible(key: SupportedKey, type: UserType, path: string[]): boolean {
  const rule = machnetPolicy[type][fieldOf(key)];
  const parts = rule.supported ? (rule.parts ?? []) : [];
  const here = parts.find((part) => part.path.join() === path.join());
  return !here?.unsupported && !here?.lockedWhen?.includes('NEVER_EDITABLE');
}

function profilesOf(type: UserType): fc.Arbitrary<Json> {
  const keys = plainKeys(type);
  const values = keys.map((key) => {
    const shape = shapeOf(fieldOf(key));
    const rule = machnetPolicy[type][fieldOf(key)];
    const value = valuesOf(shape, key, type, []).map((one) => tidy(shape, one));
    return [key, rule.supported && rule.constraints.clearable ? fc.option(value) : value] as const;
  });
  return fc.record(Object.fromEntries(values));
}

/** All but the lists, whose items are sent one by one. */
function plainKeys(type: UserType): SupportedKey[] {
  return SUPPORTED_KEYS[type].filter((key) => key !== 'documents' && key !== 'taxIdentifiers');
}

let made = 0;

/** A provider's own merge: texts are laid over, documents replace those of their type, images are forgotten. */
function merge(stored: Json, sent: Json, objects: 'deeply' | 'shallowly'): Json {
  const { virtual_documents = [], physical_documents = [], ...plain } = sent as Record<string, Json[]> & Json;
  const merged = Object.entries(plain).map(([key, value]) => {
    const before = objects === 'deeply' && isPlainObject(stored[key]) ? stored[key] : {};
    return [key, isPlainObject(value) ? { ...before, ...value } : value];
  });
  return {
    ...stored,
    ...Object.fromEntries(merged),
    virtual_documents: withDocuments(stored.virtual_documents, virtual_documents as Json[]),
    physical_documents: withDocuments(
      stored.physical_documents,
      (physical_documents as Json[]).map(
        ({ document_value, document_value_back, ...described }) => described,
      ),
    ),
  };
}

function withDocuments(stored: unknown, sent: Json[]): Json[] {
  const before = (stored ?? []) as Json[];
  return sent.reduce((list, document) => {
    made += 1;
    const others = list.filter(({ document_type }) => document_type !== document.document_type);
    return [...others, { ...document, id: `document-${made}` }];
  }, before);
}

/** Numbers that go in as text come back as numbers, an SSN masked. */
function asShown(stored: Json): Json {
  const { number_of_transaction_per_month: count, virtual_documents, ...rest } = stored;
  return {
    ...rest,
    ...(count === undefined ? {} : { number_of_transaction_per_month: Number(count) }),
    virtual_documents: ((virtual_documents ?? []) as { document_type: string; document_value: string }[]).map(
      (one) =>
        one.document_type === 'SSN' ? { ...one, document_value: maskNumber(one.document_value) } : one,
    ),
  };
}

function read(stored: Json, reference: UserReference): ProfileValues {
  const snapshot = userOf(asShown(stored), reference);
  if (!snapshot) throw new Error('no user');
  return snapshot.values;
}

const EMPTY = { status: 'UNVERIFIED', country: 'US' };

describe.each(['deeply', 'shallowly'] as const)('a provider that merges objects %s', (objects) => {
  test.each([TENZIN_REFERENCE, COMPANY_REFERENCE])(
    'shows any set of changes to $type as asked',
    (reference) => {
      const type = reference.type ?? 'INDIVIDUAL';
      const keys = plainKeys(type);
      const stay = { id: reference.providerUserId, business: type === 'BUSINESS', ...EMPTY };
      const changesOf = (values: Json, some: readonly string[]) =>
        keys
          .filter((key) => some.includes(key))
          .map((key) => ({ field: fieldOf(key), value: values[key] ?? null }));
      fc.assert(
        fc.property(profilesOf(type), profilesOf(type), fc.subarray(keys), (before, after, some) => {
          const first = toBody(changesOf(before, keys), { residentialAddress: { country: 'US' } });
          const stored = merge(stay, first.body, objects);
          const second = toBody(changesOf(after, some), read(stored, reference));
          expect([first.refused, second.refused]).toEqual([[], []]);
          const shown = read(merge(stored, second.body, objects), reference);
          for (const key of keys) {
            const wanted = (some.includes(key) ? after : before)[key];
            // The country stays, whoever leaves it out.
            const asked = key === 'residentialAddress' ? { ...(wanted as object), country: 'US' } : wanted;
            if (sameValue(shapeOf(fieldOf(key)), asked, shown[key])) continue;
            expect.fail(`${key}: wanted ${JSON.stringify(asked)}, shown ${JSON.stringify(shown[key])}`);
          }
        }),
      );
    },
  );
});

const documents = fc.uniqueArray(
  fc
    .record(
      {
        type: fc.constantFrom('SSN', 'PASSPORT', 'DRIVING_LICENCE', 'BANK_STATEMENT'),
        number: fc.stringMatching(/^\d{9}$/),
        issuingCountry: fc.constantFrom('US', 'CA'),
        issuingState: state,
        expiresOn: date,
        front: fc.constant(IMAGE),
      },
      { requiredKeys: ['type'] },
    )
    .filter(({ number, front }) => Boolean(number || front)),
  { selector: ({ type }) => type, minLength: 1 },
);

test('every document is shown as asked for, or as one that was not there before; the others stay', () => {
  const shape = shapeOf('DOCUMENTS');
  const item = shape.kind === 'list' ? shape.of : shape;
  fc.assert(
    fc.property(documents, documents, (before, after) => {
      const reference = TENZIN_REFERENCE;
      const stay = { id: reference.providerUserId, last_name: 'Norgay', ...EMPTY };
      const stored = merge(stay, toBody([items('DOCUMENTS', ...before)], {}).body, 'deeply');
      const known = read(stored, reference);
      const { body, refused } = toBody([items('DOCUMENTS', ...after)], known);
      expect(refused).toEqual([]);
      const shown = read(merge(stored, body, 'deeply'), reference).documents ?? [];
      const ids = (known.documents ?? []).flatMap(({ providerDocumentId }) => providerDocumentId ?? []);
      for (const { front, ...asked } of after) {
        if (asked.number) expect(isItemShown(item, asked, shown)).toBe(true);
        if (front) expect(isNewlyListed(asked, shown, ids)).toBe(true);
      }
      const types = new Set<unknown>(after.map(({ type }) => type));
      const untouched = (list: IdentityDocument[]) => list.filter(({ type }) => !types.has(type));
      expect(untouched(shown)).toEqual(untouched(known.documents ?? []));
    }),
  );
});
