import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameValue } from '../../../src/domain/comparison.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf, keyOf, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { characterProblem } from '../../../src/domain/validation/text-hygiene.ts';
import { updateAnswerOf, userOf } from '../../../src/providers/byzantine/answers.ts';
import { droppedFields } from '../../../src/providers/byzantine/echo.ts';
import { documentsToSend, readDocuments } from '../../../src/providers/byzantine/mappers/documents.ts';
import { FIELD_MAPPINGS, SENT_KEYS, type SentKey } from '../../../src/providers/byzantine/mappers/fields.ts';
import { toBody } from '../../../src/providers/byzantine/mappers/to-body.ts';
import { SHOWN_FIELDS, toSnapshot } from '../../../src/providers/byzantine/mappers/to-snapshot.ts';
import { byzantinePolicy } from '../../../src/providers/byzantine/policy.ts';
import { JOHN } from '../../fixtures/byzantine/samples.ts';
import { ACCOUNT, anEcho, anUpdate, aUser, type Json } from './builders.ts';

const text = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((one) => `t${one}`.trim().normalize('NFC'))
  .filter((one) => characterProblem(one, 'ONE') === null);
const country = fc.constantFrom('FR', 'US', 'DE', 'GB', 'PH', 'TZ', 'TW', 'XK');
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const allowed = (field: ProfileField) => {
  const rule = byzantinePolicy.INDIVIDUAL[field];
  return fc.constantFrom(...((rule.supported && rule.constraints.allowedValues) || []));
};

/** Values of every field as a validated input has them. */
const profiles: fc.Arbitrary<Required<Pick<ProfileValues, SentKey>>> = fc.record({
  firstName: text,
  middleName: text,
  lastName: text,
  dateOfBirth: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  placeOfBirth: fc.record({ country }),
  nationalities: country.map((one) => [one]),
  profilePictureUrl: digits(5).map((one) => `https://images.example.com/${one}.png`),
  phone: fc.constantFrom('+33123456789', '+14155550188', '+390612345678', '+6581234567', '+88235123456'),
  residentialAddress: country.chain((one) =>
    fc.record(
      {
        ...{ line1: text, line2: text, city: text, postalCode: text, country: fc.constant(one) },
        state: one === 'US' ? fc.constantFrom('TX', 'CA') : text,
      },
      { requiredKeys: ['line1', 'city', 'state', 'postalCode', 'country'] },
    ),
  ),
  occupation: digits(6),
  employmentStatus: allowed('EMPLOYMENT_STATUS'),
  sourceOfFunds: allowed('SOURCE_OF_FUNDS'),
  expectedMonthlyPayments: allowed('EXPECTED_MONTHLY_PAYMENTS'),
  taxIdentifiers: digits(9).map((number) => [{ type: 'SSN', number, issuingCountry: 'US' }]),
});

const changesOf = (profile: ProfileValues, keys: readonly SentKey[]) =>
  keys.map((key) => ({ field: fieldOf(key), value: profile[key] }));

/** The body as it arrives, an answer that repeats it, and the user with what was sent laid over what there was. */
function served(body: unknown, without: (echo: Json) => Json = (echo) => echo) {
  const sent = JSON.parse(JSON.stringify(body)) as Json;
  const answered = (json: unknown) => ({ status: 200, headers: new Headers(), text: JSON.stringify(json) });
  return {
    written: updateAnswerOf(answered(without(anEcho(sent))), JOHN, ACCOUNT),
    read: toSnapshot(userOf(answered(aUser({}, sent.userInfo as Json)), JOHN)),
  };
}

test('the values that are tried keep the rules of their fields', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      for (const key of SENT_KEYS) {
        const rule = byzantinePolicy.INDIVIDUAL[fieldOf(key)];
        if (!rule.supported) throw new Error(`${key} is unsupported`);
        const context = { parts: rule.parts ?? [], extraCountries: new Set<string>() };
        expect([key, judge(shapeOf(fieldOf(key)), profile[key], rule.constraints, context)]).toEqual([
          key,
          [],
        ]);
      }
    }),
    { numRuns: 50 },
  );
});

test('any set of changes is found in the echo of what was sent, and read back where a read shows it', () => {
  fc.assert(
    fc.property(profiles, fc.subarray(SENT_KEYS), (profile, keys) => {
      const changes = changesOf(profile, keys);
      const { written, read } = served(toBody(ACCOUNT, anUpdate(changes, profile)));
      expect(droppedFields(changes, written, null)).toEqual([]);
      for (const { field, value } of changes.filter((change) => SHOWN_FIELDS.has(change.field))) {
        expect([field, sameValue(shapeOf(field), value, read.values[keyOf(field)])]).toEqual([field, true]);
      }
    }),
  );
});

test('whatever is missing from the echo of others is found missing, and nothing else, unless a read shows it', () => {
  fc.assert(
    fc.property(profiles, fc.subarray(SENT_KEYS, { minLength: 1 }), fc.nat(), (profile, keys, nth) => {
      const lost = keys[nth % keys.length] as SentKey;
      const { section, name } = FIELD_MAPPINGS[lost];
      const changes = changesOf(profile, keys);
      const { written, read } = served(toBody(ACCOUNT, anUpdate(changes, profile)), (echo) => {
        const { [name]: _, ...rest } = echo[section] as Json;
        return { ...echo, [section]: rest };
      });
      const found = droppedFields(changes, written, { ...read, covers: [], values: {} }).map(
        ({ field }) => field,
      );
      // A social security number may be hidden, and silence about a whole section says nothing.
      const tells = lost !== 'taxIdentifiers' && Object.keys(written[section] ?? {}).length > 0;
      expect(found).toEqual(tells ? [fieldOf(lost)] : []);
      const isRead = SHOWN_FIELDS.has(fieldOf(lost));
      expect(droppedFields(changes, written, read)).toHaveLength(tells && !isRead ? 1 : 0);
    }),
  );
});

test('a part of an address that was left out is sent as empty, so that no provider keeps the old one', () => {
  fc.assert(
    fc.property(profiles, profiles, ({ residentialAddress: before }, { residentialAddress: after }) => {
      const change = { field: 'RESIDENTIAL_ADDRESS', value: after } as const;
      const body = toBody(ACCOUNT, anUpdate([change], { residentialAddress: before }));
      const { read } = served({ ...body, userInfo: { residentialAddress: laidOver(before, body.userInfo) } });
      expect(sameValue(shapeOf('RESIDENTIAL_ADDRESS'), after, read.values.residentialAddress)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

/** As a provider does that merges an address part by part. */
function laidOver(before: ProfileValues['residentialAddress'], userInfo: Json | undefined): Json {
  const stored = toBody(ACCOUNT, anUpdate([{ field: 'RESIDENTIAL_ADDRESS', value: before }]));
  return { ...(stored.userInfo?.residentialAddress as Json), ...(userInfo?.residentialAddress as Json) };
}

test('documents come back each under its own key, in any order of the answer', () => {
  const document = fc.record({
    type: fc.constantFrom('passport', 'national_id_front', 'proof_of_address', 'other'),
    issuingCountry: country,
    front: fc.constant('data:image/png;base64,iVBORw0KGgo='),
  });
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      (value, picks) => {
        const changes = [{ field: 'DOCUMENTS', value }] as const;
        const { written } = served(toBody(ACCOUNT, anUpdate(changes)), (echo) => ({
          ...echo,
          verificationDocuments: shuffled(echo.verificationDocuments as Json[], picks),
        }));
        const { refused, documentIds } = readDocuments(documentsToSend(changes), written);
        expect(refused).toEqual([]);
        const typeOf = (id: string) => value[Number(id.split('-')[1]) - 1]?.type;
        for (const { itemKey, providerDocumentId } of documentIds)
          expect(typeOf(providerDocumentId)).toBe(value[Number(itemKey)]?.type);
        expect(new Set(documentIds.map(({ providerDocumentId }) => providerDocumentId)).size).toBe(
          value.length,
        );
      },
    ),
  );
});

function shuffled(items: readonly Json[], picks: Iterator<number>): Json[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Number(picks.next().value) % left.length, 1));
}
