import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeAt } from '../../../src/domain/field-kind.ts';
import { resolveConstraints } from '../../../src/domain/policy/constraints.ts';
import { describePolicies } from '../../../src/domain/policy/describe.ts';
import type { Constraints } from '../../../src/domain/policy-rules.ts';
import { type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { judge, partRuleFor } from '../../../src/domain/validation/judge.ts';
import { tidy, tidyText } from '../../../src/domain/validation/tidy.ts';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import { registry } from '../../../src/providers/registry.ts';
import { validValue } from '../../domain/support/values.ts';
import { harbour } from '../../fixtures/sixth-provider/provider/index.ts';
import { ODD_TEXTS, oddTexts } from './odd-values.ts';

/** In the middle of a day, so that today is today in UTC. */
const NOW = new Date('2026-06-15T12:00:00Z');
const TODAY = '2026-06-15';
const FACTS = { kycApproved: false, active: false, accountIssued: false, suspended: false };
/** As MatchMove lists them. */
const LISTS = {
  titles: ['MR', 'MS'],
  genders: ['MALE', 'FEMALE'],
  marital_status: ['MARRIED'],
  nationalities: ['SG', 'PH'],
  mobile_country_codes: ['63', '65', '1'],
};

/** One place for a value, with what a form is told of it and what the server goes by. */
type Place = { name: string; shape: Shape; told: Constraints; own: Constraints };

const PLACES = [...Object.values(registry), harbour].flatMap(({ id, policy, capabilities }) =>
  (['INDIVIDUAL', 'BUSINESS'] as const).flatMap((type) => {
    const places = placesOf(policy[type], capabilities.extraCountries, `${id} ${type}`);
    return policy.INDIVIDUAL === policy.BUSINESS && type === 'BUSINESS'
      ? []
      : places.map((place) => ({ ...place, extraCountries: capabilities.extraCountries }));
  }),
);

function placesOf(
  table: (typeof registry)['BVNK']['policy'][UserType],
  extraCountries: ReadonlySet<string>,
  prefix: string,
): Place[] {
  const underWay = { open: [], closed: [], now: NOW };
  return describePolicies(table, FACTS, underWay, LISTS, {}, extraCountries).flatMap((policy) => {
    const rule = table[policy.field];
    if (!rule.supported || !policy.constraints) return [];
    const whole = { path: [], itemType: null, constraints: policy.constraints, own: rule.constraints };
    const parts = policy.parts.flatMap(({ access, path, itemType, constraints, requiredWhere }) => {
      const part = partRuleFor(rule.parts ?? [], path, itemType ?? undefined);
      const own = part?.constraints ?? {};
      if (access === 'UNSUPPORTED' || !constraints) return [];
      const special = { ...own, ...part?.requiredFor?.constraints };
      const beside = requiredWhere
        ? [{ path, itemType, constraints: requiredWhere.constraints, own: special }]
        : [];
      return [{ path, itemType, constraints, own }, ...beside];
    });
    return [whole, ...parts].flatMap(({ path, itemType, constraints, own }) => {
      const shape = leafAt(policy.field, path);
      const name = [prefix, policy.field, ...path, itemType ?? ''].join(' ').trim();
      return shape ? [{ name, shape, told: constraints, own: resolveConstraints(own, LISTS) }] : [];
    });
  });
}

function leafAt(field: ProfileField, path: readonly string[]): Shape | null {
  const shape = shapeAt(shapeOf(field), path);
  const leaf = shape?.kind === 'list' ? shape.of : shape;
  return !leaf || ['object', 'json', 'flag'].includes(leaf.kind) ? null : leaf;
}

/** What a form could type: something right, something odd, and either with a slip of the finger. */
function typedInto({ shape, told }: Place): fc.Arbitrary<string> {
  const right = [told.example, ...(told.allowedValues ?? [])].filter((one) => one !== undefined);
  const whole = fc.oneof(
    validValue(shape).map(String),
    fc.constantFrom(...oddTexts(shape.kind)),
    fc.constantFrom(...ODD_TEXTS),
    ...(right.length > 0 ? [fc.constantFrom(...right)] : []),
  );
  const letter = fc.constantFrom(...' \t\nA a0159+-.:/@?#[]%*\u00a0\u200b\u200dé𠮷XxZU');
  return fc
    .tuple(whole, fc.option(fc.tuple(fc.nat(), fc.nat(1), letter)))
    .map(([text, slip]) => (slip ? mistyped(text, slip[0] % (text.length + 1), slip[1], slip[2]) : text))
    .filter((text) => tidyText(text) !== '');
}

function mistyped(text: string, at: number, dropped: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + dropped);
}

/** What `fieldPolicies` is about, as a form that knows nothing else would hold a value to it. */
function formRefuses({ told, shape }: Place, text: string): boolean {
  const { allowedValues, pattern, minLength, maxLength, min, max } = told;
  const length = [...text].length;
  if (allowedValues && !allowedValues.includes(shape.kind === 'country' ? text.toUpperCase() : text))
    return true;
  if (length < (minLength ?? 0) || length > (maxLength ?? Number.POSITIVE_INFINITY)) return true;
  if (shape.kind === 'date' && ((min !== undefined && text < min) || (max !== undefined && text > max)))
    return true;
  if (pattern === undefined) return false;
  const matches = new RegExp(pattern, 'u').test(text);
  expect(new RegExp(pattern, 'v').test(text)).toBe(matches);
  return !matches;
}

/** Beyond what any pattern says: hosts in private networks, hosts that are none. */
const NOT_TOLD: readonly Shape['kind'][] = ['url', 'website'];
const OWN_RULES = [
  'FORMAT',
  'PATTERN',
  'FIRST_YEAR',
  'NOT_IN_FUTURE',
  'MIN_LENGTH',
  'MAX_LENGTH',
  'ALLOWED_VALUES',
];

describe('what a form is told', () => {
  it.each(PLACES)('is what the server goes by: $name', (place) => {
    const { shape, own, told, extraCountries } = place;
    if (shape.kind === 'count') {
      for (const [value, taken] of [
        [-1, false],
        [0, true],
        [2_147_483_647, true],
        [2_147_483_648, false],
      ] as const) {
        expect(value >= Number(told.min) && value <= Number(told.max)).toBe(taken);
        expect(judge(shape, value, own, { parts: [], extraCountries }).length === 0).toBe(taken);
      }
      return;
    }
    fc.assert(
      fc.property(typedInto(place), (typed) => {
        const text = tidyText(typed);
        const context = { parts: [], extraCountries, today: TODAY };
        const [problem] = judge(shape, tidy(shape, typed), own, context);
        if (formRefuses(place, text)) expect([text, problem?.rule.name]).toEqual([text, expect.any(String)]);
        else if (problem && !NOT_TOLD.includes(shape.kind))
          expect([text, OWN_RULES.includes(problem.rule.name)]).toEqual([text, false]);
      }),
      { numRuns: 60 },
    );
  });
});
