import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areAssociatesShown } from '../../../src/domain/associates.ts';
import type { Associate, PostalAddress } from '../../../src/domain/profile.ts';
import {
  readAddress,
  readIndividualAddress,
  writeAddress,
} from '../../../src/providers/bvnk/mappers/address.ts';
import { type RawAssociate, readAssociates } from '../../../src/providers/bvnk/mappers/associates.ts';
import { toAssociates } from '../../../src/providers/bvnk/mappers/to-associates.ts';
import { pathsOf } from '../../support/seed-paths.ts';
import type { Json } from './builders.ts';

const text = fc.stringMatching(/^[A-Za-zÀ-ž0-9'.-]{1,12}$/);
const country = fc.constantFrom('US', 'GB', 'DE', 'HK', 'CI', 'VI', 'XK', 'TR');
const date = fc.constantFrom('1980-02-29', '2001-01-31', '1999-12-31');
const phone = fc.constantFrom('+46701740605', '+14155550110', '+123456789');

function maybe<Value>(part: fc.Arbitrary<Value>) {
  return fc.option(part, { nil: undefined });
}

/** Parts that are undefined left out, as tidied values come. */
function whole<Parts extends object>(parts: { [Part in keyof Parts]: fc.Arbitrary<Parts[Part]> }) {
  return fc
    .record(parts as Record<string, fc.Arbitrary<unknown>>)
    .map((made) => Object.fromEntries(Object.entries(made).filter(([, part]) => part !== undefined)))
    .filter((made) => Object.keys(made).length > 0);
}

const companyAddress = whole({
  line1: maybe(text),
  line2: maybe(text),
  city: maybe(text),
  postalCode: maybe(text),
  country: maybe(country),
}) as fc.Arbitrary<PostalAddress>;
const individualAddress = fc
  .tuple(companyAddress, maybe(text))
  .map(([address, state]): PostalAddress => (state ? { ...address, state } : address));

const associate = whole({
  firstName: text,
  lastName: text,
  dateOfBirth: maybe(date),
  countryOfBirth: maybe(country),
  email: maybe(text.map((name) => `${name}@example.com`)),
  phone: maybe(phone),
  address: maybe(companyAddress),
  document: maybe(whole({ type: maybe(text), number: maybe(text), issuingCountry: maybe(country) })),
  taxIdentifier: maybe(whole({ number: maybe(text), issuingCountry: maybe(country) })),
  title: maybe(text),
  hasOwnership: maybe(fc.boolean()),
  hasControl: maybe(fc.boolean()),
  isSigner: maybe(fc.boolean()),
  riskScore: maybe(text),
}) as fc.Arbitrary<Associate>;

/** A list that BVNK holds, each with a reference, a verification and something that we do not model. */
const storedList = fc.array(associate, { maxLength: 4 }).map((list) =>
  toAssociates(list, []).map((raw, index): RawAssociate => {
    const { person, details = {}, controls = {} } = raw as Record<'person' | 'details' | 'controls', Json>;
    return {
      ...raw,
      person: { ...person, reference: `ref-${index}`, middleName: `M${index}` },
      details: { ...details, nationality: `N${index}` },
      controls: { ...controls, votingShare: index },
      verification: { url: `https://verify.com/${index}`, status: 'pending' },
    };
  }),
);

/** As BVNK stores an update: by place, with references and verifications that stay. Null empties. */
function store(sent: readonly Json[], stored: readonly RawAssociate[]): RawAssociate[] {
  return sent.map((one, index) => {
    const before = stored[index];
    const person = {
      ...(one.person as Json),
      reference: (before?.person as Json)?.reference ?? `new-${index}`,
    };
    return { ...one, person, ...(before && { verification: before.verification }) };
  });
}

const known = (list: readonly RawAssociate[]): Associate[] => readAssociates(list) ?? [];

test('an address reads back as it was written, whether BVNK replaces the old one or merges into it', () => {
  fc.assert(
    fc.property(individualAddress, fc.option(individualAddress), (wanted, before) => {
      const written = writeAddress(wanted, before);
      const old = before ? writeAddress(before, null) : {};
      expect(readIndividualAddress(written)).toEqual(wanted);
      expect(readIndividualAddress({ ...old, ...written })).toEqual(wanted);
    }),
  );
  fc.assert(
    fc.property(companyAddress, (wanted) => {
      expect(readAddress(writeAddress(wanted, null))).toEqual(wanted);
    }),
  );
});

test('every country has an English name that is sent along and read as the same country', () => {
  fc.assert(
    fc.property(country, (code) => {
      const { country: name } = writeAddress({ country: code }, null);
      expect(readAddress({ country: String(name) } as never)).toEqual({ country: code });
    }),
  );
});

/** A new list out of an old one: some changed, some gone, some new, in any order. */
const scenario = storedList.chain((stored) =>
  fc
    .tuple(fc.shuffledSubarray(known(stored)), fc.array(associate, { maxLength: 2 }), fc.array(associate))
    .map(([kept, newcomers, changes]) => ({
      stored,
      wanted: [
        ...kept.map(
          (one, index): Associate =>
            index % 2 ? one : { ...changes[index], ...nameOf(one), reference: one.reference ?? null },
        ),
        ...newcomers,
      ],
    })),
);

function nameOf({ firstName = null, lastName = null }: Associate) {
  return { firstName, lastName };
}

test('nobody who stays gets the reference or the extras of another, while nobody leaves', () => {
  fc.assert(
    fc.property(scenario, ({ stored, wanted }) => {
      const named = wanted.filter(({ reference }) => reference);
      fc.pre(named.length === stored.length);
      const after = store(toAssociates(wanted, stored), stored);
      expect(areAssociatesShown(wanted, known(after))).toBe(true);
      for (const [index, raw] of stored.entries()) {
        expect(after[index]).toMatchObject({
          person: { reference: `ref-${index}`, middleName: `M${index}` },
          details: { nationality: `N${index}` },
          controls: { votingShare: index },
          verification: raw.verification,
        });
      }
    }),
    { numRuns: 200 },
  );
});

test('a list is read as it was asked for, whoever leaves, joins or changes', () => {
  fc.assert(
    fc.property(scenario, ({ stored, wanted }) => {
      const shown = known(store(toAssociates(wanted, stored), stored));
      const withoutIds = (list: readonly Associate[]) =>
        list
          .map(({ reference: _, verification: __, ...rest }) =>
            JSON.stringify(rest, Object.keys(rest).sort()),
          )
          .sort();
      expect(withoutIds(shown)).toEqual(withoutIds(wanted.map(withoutNulls)));
    }),
    { numRuns: 200 },
  );
});

test('what nobody changed goes back as it came, BVNK’s own parts apart', () => {
  fc.assert(
    fc.property(storedList, (stored) => {
      const sent = toAssociates(known(stored), stored);
      for (const [index, raw] of stored.entries()) {
        const { verification: _, person, ...rest } = raw;
        const { reference: __, ...named } = person as Json;
        expect(sent[index]).toEqual({ ...rest, person: named });
      }
      expect(pathsOf(sent).filter((path) => /reference|verification/.test(String(path)))).toEqual([]);
    }),
  );
});

function withoutNulls(one: Associate): Associate {
  return Object.fromEntries(Object.entries(one).filter(([, part]) => part !== null && part !== undefined));
}
