import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameValue, shownAs } from '../../../src/domain/comparison.ts';
import type { SupportedRule } from '../../../src/domain/policy-rules.ts';
import type { ProfileChanges, ProfileValues } from '../../../src/domain/profile.ts';
import { keyOf, PROFILE_FIELDS, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { isMasked } from '../../../src/domain/secret-numbers.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { isPlainObject } from '../../../src/domain/validation/tidy.ts';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import type { ChangeToSend } from '../../../src/providers/module.ts';
import { registry } from '../../../src/providers/registry.ts';
import { allDrivers } from './all-drivers.ts';
import { valuesOf } from './arbitraries.ts';
import { connectDirectly, type DirectProvider, type DirectUser, isOpenFor, type Outcome } from './direct.ts';
import type { ProviderDriver } from './driver.ts';

const WRITES_PER_USER = 5;
/** How many users are tried with each field; more of them search longer. */
const USERS = Number(process.env.ROUND_TRIP_USERS ?? 1);
/** Looking for a smaller counterexample ends after so long. */
const LONGEST_MS = 15_000;

/** Fields that tell of the same numbers: one moves with the other. */
const TOLD_TWICE: readonly ProfileField[] = ['DOCUMENTS', 'TAX_IDENTIFIERS'];

describe.each(allDrivers)('at $provider', (driver) => {
  let provider: DirectProvider;
  const likes = new Map<string, DirectUser>();
  beforeAll(async () => {
    provider = await connectDirectly(driver);
    for (const { like } of driver.states) likes.set(like, await provider.newUser(like));
  });
  afterAll(() => provider.close());

  describe.each(typesOf(driver))('every value of %s', (type) => {
    it.each(changeableFields(driver, type))('%s comes back as it went', async (field) => {
      const like = stateFor(field, type);
      const rule = provider.module.policy[type][field] as SupportedRule;
      const limits = { ...provider, extraCountries: provider.module.capabilities.extraCountries };
      const values = valuesOf(field, rule, limits);
      const sample = driver.samples[type]?.[field];
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(values, { minLength: 1, maxLength: WRITES_PER_USER, size: 'max' }),
          async (sequence) => {
            const user = await provider.newUser(like);
            for (const value of sequence) {
              const outcome = await user.write(withCompanions(user, type, field, value));
              if (!outcome) continue;
              if (!driver.stricterThanPolicy?.includes(field)) expect(outcome.refused).toEqual([]);
              expect(differencesIn(outcome, rule)).toEqual([]);
              taken += outcome.taken.length;
            }
          },
        ),
        {
          numRuns: 1 + USERS,
          examples: sample ? [[[sample.value, sample.other, sample.value]]] : [],
          interruptAfterTimeLimit: LONGEST_MS,
        },
      );
      expect(taken).toBeGreaterThan(0);
    });
  });

  function stateFor(field: ProfileField, type: UserType): string {
    const open = driver.states.find(({ like, type: kind }) => {
      const user = likes.get(like);
      return kind === type && user && isOpenFor(user, field);
    });
    if (!open) throw new Error(`no state of ${driver.provider} leaves ${field} open`);
    return open.like;
  }

  /** What the provider takes only together with other fields goes with samples of those that are not known. */
  function withCompanions(
    user: DirectUser,
    type: UserType,
    field: ProfileField,
    value: unknown,
  ): ProfileChanges {
    const rule = user.table[field];
    const unknown = (rule.supported ? (rule.requiredWith ?? []) : []).filter(
      (other) => user.current()[keyOf(other)] == null,
    );
    const along = unknown.map((other) => [keyOf(other), driver.samples[type]?.[other]?.value]);
    return Object.fromEntries([...along, [keyOf(field), value]]);
  }
});

function typesOf(driver: ProviderDriver): UserType[] {
  return Object.keys(driver.samples) as UserType[];
}

function changeableFields(driver: ProviderDriver, type: UserType): ProfileField[] {
  const policy = (driver.knownProviders ?? registry)[driver.provider]?.policy;
  return PROFILE_FIELDS.filter((field) => {
    const rule = policy?.[type][field];
    return rule?.supported && !rule.lockedWhen?.includes('NEVER_EDITABLE');
  });
}

/** Everything that is not as it was meant to be, in words. */
function differencesIn(outcome: Outcome, rule: SupportedRule): string[] {
  const { taken, before, after } = outcome;
  const changed = new Set(taken.map((change) => change.field));
  if (TOLD_TWICE.some((field) => changed.has(field))) for (const field of TOLD_TWICE) changed.add(field);
  return [
    ...taken.flatMap((change) => wrongIn(change, rule, outcome)),
    ...movedBeside(changed, before.shown.values, after.shown.values, 'shown'),
    ...movedBeside(changed, before.stored ?? {}, after.stored ?? {}, 'stored'),
  ];
}

function movedBeside(
  changed: ReadonlySet<ProfileField>,
  before: ProfileValues,
  after: ProfileValues,
  where: string,
): string[] {
  return PROFILE_FIELDS.filter((field) => {
    const key = keyOf(field);
    return !changed.has(field) && !sameValue(shapeOf(field), before[key], after[key]);
  }).map((field) => {
    const key = keyOf(field);
    return `${where} ${key} moved: ${JSON.stringify(before[key])} became ${JSON.stringify(after[key])}`;
  });
}

function wrongIn(change: ChangeToSend, rule: SupportedRule, { after }: Outcome): string[] {
  const { field, value } = change;
  const key = keyOf(field);
  const isShown = rule.confirmation !== 'UNVERIFIABLE' && after.shown.covers.includes(field);
  const views = [
    ...(isShown ? [['shown', after.shown.values[key]] as const] : []),
    ...(after.stored && key in after.stored ? [['stored', after.stored[key]] as const] : []),
  ];
  return views
    .filter(([, found]) => !holds(change, rule, found))
    .map(([where, found]) => `${key}: sent ${JSON.stringify(value)}, ${where} ${JSON.stringify(found)}`);
}

/** Whether what was found is what was sent: equal, or masked. */
function holds({ field, value, items }: ChangeToSend, rule: SupportedRule, found: unknown): boolean {
  const shape = shapeOf(field);
  if (shape.kind !== 'list' || !Array.isArray(value) || !Array.isArray(found)) {
    return shownAs(shape, value, found);
  }
  if (field === 'ASSOCIATES') return areThere(shape.of, value, found);
  if (rule.items === 'KEPT' && items) {
    return items.every(({ value: item }) =>
      numberAndImage(item).every((one) => found.some((other) => isItem(shape.of, one, other))),
    );
  }
  return value.length === found.length && value.every((item, at) => isItem(shape.of, item, found[at]));
}

/** A number and an image of one document may be listed apart; of an image only that it is there. */
function numberAndImage(item: unknown): unknown[] {
  const { front, back, ...rest } = item as Record<string, unknown>;
  const { number, issuingAuthority, ...image } = rest;
  return [...(number === undefined ? [] : [rest]), ...(front === undefined ? [] : [image])];
}

/** Whether an item has every part that was sent; what a number's type implies may stand beside them. */
function isItem(shape: Shape, sent: unknown, found: unknown): boolean {
  if (!isPlainObject(sent) || !isPlainObject(found)) return shownAs(shape, sent, found);
  const parts = Object.fromEntries(Object.keys(sent).map((name) => [name, found[name]]));
  return shownAs(
    shape,
    sent,
    isSameNumber(sent.number, found.number) ? { ...parts, number: sent.number } : parts,
  );
}

function isSameNumber(sent: unknown, found: unknown): boolean {
  const [whole, told] = [sent, found].map((number) => String(number).replaceAll('-', ''));
  return isMasked(found) ? (whole ?? '').endsWith((told ?? '').replace(/^\**/, '')) : whole === told;
}

/** Those who are named are found by their reference, and newcomers in their order. */
function areThere(shape: Shape, sent: readonly unknown[], found: readonly object[]): boolean {
  const referenceOf = (one: unknown): unknown => (isPlainObject(one) ? one.reference : undefined);
  const named = new Set<unknown>(sent.map(referenceOf).filter((reference) => reference !== undefined));
  const newcomers = found.filter((one) => !named.has(referenceOf(one)));
  return (
    sent.length === found.length &&
    sent.every((item) => {
      const reference = referenceOf(item);
      const match: unknown =
        reference === undefined ? newcomers.shift() : found.find((one) => referenceOf(one) === reference);
      return shownAs(
        shape,
        { ...(item as object), reference: null },
        { ...(match as object), reference: null },
      );
    })
  );
}
