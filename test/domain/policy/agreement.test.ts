import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/domain/comparison.ts';
import { decide } from '../../../src/domain/policy/decide.ts';
import { describePolicies } from '../../../src/domain/policy/describe.ts';
import type { OpenChange } from '../../../src/domain/policy/open-change.ts';
import type { PolicyTable } from '../../../src/domain/policy-rules.ts';
import type { ProfileChanges, ProfileValues } from '../../../src/domain/profile.ts';
import {
  fieldOf,
  keyOf,
  PROFILE_FIELDS,
  type ProfileField,
  shapeOf,
} from '../../../src/domain/profile-field.ts';
import type { OpenChangeStatus, OpenVerificationStatus } from '../../../src/domain/user/lifecycle.ts';
import { IDLE, LISTS } from '../support/decisions.ts';
import { aChange, aVerification, EARLIER, LATER, NOW } from '../support/open-changes.ts';
import { ALL_FACTS, INVENTED, MATCHMOVE } from '../support/policies.ts';
import { anyValue, validValue } from '../support/values.ts';

const TABLES: [string, PolicyTable][] = [
  ['MatchMove', MATCHMOVE],
  ['an invented provider', INVENTED],
];

/** Everything that could be wrong with a value, or needs another, taken out: only access is left to decide. */
function accessOnly(table: PolicyTable): PolicyTable {
  const bare = PROFILE_FIELDS.map((field) => {
    const rule = table[field];
    if (!rule.supported) return [field, rule];
    return [field, { ...rule, constraints: {}, parts: [], requiredWith: [] }];
  });
  return Object.fromEntries(bare) as PolicyTable;
}

const STATES: [OpenChangeStatus, OpenVerificationStatus | null, boolean][] = [
  ['SUBMITTING', null, false],
  ['SUBMITTING', null, true],
  ['AWAITING_VERIFICATION', 'AWAITING_EVIDENCE', true],
  ['AWAITING_VERIFICATION', 'SUBMITTING_EVIDENCE', true],
  ['AWAITING_APPROVAL', 'AWAITING_APPROVAL', true],
];

function opened(table: PolicyTable): fc.Arbitrary<OpenChange> {
  const fields = PROFILE_FIELDS.filter((field) => table[field].supported);
  return fc
    .record({
      field: fc.constantFrom(...fields),
      state: fc.constantFrom(...STATES),
      expiresAt: fc.constantFrom(EARLIER, LATER, null),
    })
    .map(({ field, state: [status, verification, sent], expiresAt }) => {
      const rule = table[field];
      return aChange({
        id: `open-${field}`,
        field,
        status,
        sent,
        requested: 'pending',
        conflictGroup: rule.supported ? (rule.conflictGroup ?? null) : null,
        verification: verification && aVerification({ id: field, status: verification, expiresAt }),
      });
    });
}

describe.each(TABLES)('policies and decisions at %s', (_, table) => {
  const underWays = fc
    .record({
      open: fc.uniqueArray(opened(table), { selector: (one) => one.field, maxLength: 6 }),
      closed: fc.array(
        fc.record({
          field: fc.constantFrom(...PROFILE_FIELDS),
          conflictGroup: fc.constantFrom(null, 'birth'),
          until: fc.constantFrom(EARLIER, LATER),
        }),
        { maxLength: 2 },
      ),
    })
    .map((both) => ({ ...both, now: NOW }));

  it('agree about the access to every field under every state of the user and of what is under way', () => {
    const bare = accessOnly(table);
    for (const facts of ALL_FACTS) {
      fc.assert(
        fc.property(underWays, fc.record(validRecord()), (underWay, values) => {
          for (const policy of describePolicies(bare, facts, underWay, {})) {
            const changes = { [keyOf(policy.field)]: values[policy.field] };
            const { planned, problems } = decide({
              table: bare,
              facts,
              current: {},
              underWay,
              enumerations: {},
              extraCountries: new Set(),
              changes,
            });
            const got = problems[0]?.code ?? planned[0]?.outcome;
            const expected = {
              EDITABLE: ['WOULD_APPLY', 'WOULD_SUPERSEDE'],
              REQUIRES_VERIFICATION: ['WOULD_AWAIT_VERIFICATION', 'WOULD_SUPERSEDE'],
              LOCKED: [policy.reason === 'UPDATE_IN_PROGRESS' ? 'UPDATE_IN_PROGRESS' : 'FIELD_LOCKED'],
              UNSUPPORTED: ['FIELD_UNSUPPORTED'],
            }[policy.access];
            expect([policy.field, policy.access, expected.includes(got ?? '')]).toEqual([
              policy.field,
              policy.access,
              true,
            ]);
            if (problems[0]?.code === 'FIELD_LOCKED') expect(problems[0].reason).toBe(policy.reason);
            expect(policy.message === null).toBe(policy.access === 'EDITABLE');
          }
        }),
        { numRuns: 8 },
      );
    }
  });

  it('put every field that was sent into exactly one of planned, unchanged and problems, and never plan beside a problem', () => {
    const sentFields = fc.record(anyRecord(), { requiredKeys: [] });
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_FACTS),
        underWays,
        sentFields,
        fc.record(anyRecord()),
        (facts, underWay, sent, known) => {
          const changes = byKey(sent) as ProfileChanges;
          const { planned, unchanged, problems } = decide({
            table,
            facts,
            current: byKey(known) as ProfileValues,
            underWay,
            enumerations: LISTS,
            extraCountries: new Set(),
            changes,
          });
          expect(problems.length > 0 && planned.length > 0).toBe(false);
          const inputs = Object.keys(changes).filter(
            (key) => changes[key as keyof ProfileChanges] !== undefined,
          );
          for (const field of inputs.map((key) => fieldOf(key as keyof ProfileChanges))) {
            const homes = [planned, problems].filter((list) =>
              list.some((one) => one.field === field),
            ).length;
            const isUnchanged = unchanged.filter((one) => one === field).length;
            expect(homes + isUnchanged).toBeLessThanOrEqual(1);
            if (problems.length === 0) expect([field, homes + isUnchanged]).toEqual([field, 1]);
          }
          for (const one of problems)
            expect(one.path?.slice(0, 2)).toEqual(['changes', one.field && keyOf(one.field)]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never refuse a value that is the current one, whatever is locked, limited or under way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ALL_FACTS),
        underWays,
        fc.record(validRecord()),
        (facts, underWay, known) => {
          const current = byKey(known) as ProfileValues;
          const comparable = PROFILE_FIELDS.filter((field) => {
            const rule = table[field];
            return !rule.supported || rule.confirmation === 'READ_BACK';
          });
          const changes = Object.fromEntries(
            comparable.map((field) => [keyOf(field), current[keyOf(field)]]),
          );
          const decision = decide({
            table,
            facts,
            current,
            underWay,
            enumerations: LISTS,
            extraCountries: new Set(),
            changes,
          });
          expect(decision).toEqual({ planned: [], unchanged: comparable, problems: [] });
        },
      ),
      { numRuns: 100 },
    );
  });

  it('plan nothing that is the current value, and each field and item once', () => {
    fc.assert(
      fc.property(fc.record(validRecord()), fc.record(validRecord()), (sent, known) => {
        const current = byKey(known) as ProfileValues;
        const { planned } = decide({
          table: accessOnly(table),
          facts: ALL_FACTS[0] as (typeof ALL_FACTS)[number],
          current,
          underWay: IDLE,
          enumerations: {},
          extraCountries: new Set(),
          changes: byKey(
            Object.fromEntries(
              PROFILE_FIELDS.filter((field) => table[field].supported).map((field) => [field, sent[field]]),
            ),
          ) as ProfileChanges,
        });
        expect(new Set(planned.map((one) => `${one.field} ${one.itemKey}`)).size).toBe(planned.length);
        for (const one of planned) {
          const rule = table[one.field];
          if (rule.supported && rule.confirmation === 'READ_BACK' && one.itemKey === '') {
            expect(sameValue(shapeOf(one.field), one.value, current[keyOf(one.field)])).toBe(false);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

function validRecord() {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, validValue(shapeOf(field))]));
}

function anyRecord() {
  return Object.fromEntries(PROFILE_FIELDS.map((field) => [field, anyValue(shapeOf(field))]));
}

function byKey(values: Partial<Record<ProfileField, unknown>>): object {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [keyOf(field as ProfileField), value]),
  );
}
