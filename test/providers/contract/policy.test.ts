import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEmpty } from '../../../src/domain/comparison.ts';
import type { FieldPolicy } from '../../../src/domain/policy/describe.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { keyOf, PROFILE_FIELDS, shapeOf } from '../../../src/domain/profile-field.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { service } from '../../support/replica.ts';
import { allDrivers } from './all-drivers.ts';
import { changesFor, type ProviderUnderTest, startProvider, unlikeCurrent } from './harness.ts';

describe.each(allDrivers)('the policy of $provider', (driver) => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(driver, { work: false, webhooks: false });
  });
  afterAll(() => under.close());

  it.each(driver.states)(
    'is what preview and update do with every field of a user like $like',
    async (state) => {
      const { userId, providerUserId } = await under.newUser(state.like);
      const refused: ProfileChanges = {};
      const told: Problem[] = [];
      const record = await under.user(userId);
      for (const policy of await under.policiesOf(userId)) {
        const { field, access } = policy;
        const key = keyOf(field);
        const supported = under.module.policy[state.type][field].supported;
        const changes = supported
          ? changesFor(driver, under, state.type, field, unlikeCurrent(driver, record, field))
          : { [key]: valueOfKind(shapeOf(field).kind) };
        const preview = await under.previewUpdate(service, userId, changes);
        const outcome = preview.changes.find((change) => change.field === field)?.outcome;
        const codes = preview.problems.filter((one) => one.field === field).map(({ code }) => code);
        const expected = {
          EDITABLE: ['WOULD_APPLY', []],
          REQUIRES_VERIFICATION: ['WOULD_AWAIT_VERIFICATION', []],
          LOCKED: [undefined, ['FIELD_LOCKED']],
          UNSUPPORTED: [undefined, ['FIELD_UNSUPPORTED']],
        }[access];
        expect([field, access, outcome, codes]).toEqual([field, access, ...expected]);
        if (access !== 'LOCKED' && access !== 'UNSUPPORTED') continue;
        Object.assign(refused, { [key]: changes[key as keyof ProfileChanges] });
        told.push(...preview.problems.filter((one) => one.field === field));
      }
      // All of them at once are refused for the very same reasons.
      const { updateId, problems } = await under.update(userId, refused);
      expect(updateId).toBeNull();
      expect(problems).toEqual(told);
      expect(await under.simulator.writesOf(providerUserId)).toEqual([]);
    },
  );

  it('has a sample for every supported field, and every sample keeps the limits that forms are told', () => {
    for (const [type, samples] of Object.entries(driver.samples)) {
      const table = under.module.policy[type as 'INDIVIDUAL'];
      for (const field of PROFILE_FIELDS) {
        const rule = table[field];
        expect([field, samples[field] !== undefined]).toEqual([field, rule.supported]);
        if (!rule.supported) continue;
        const context = {
          parts: rule.parts ?? [],
          extraCountries: under.module.capabilities.extraCountries,
          itemNeedsOneOf: rule.itemNeedsOneOf,
        };
        for (const value of [samples[field]?.value, samples[field]?.other]) {
          expect([field, judge(shapeOf(field), value, rule.constraints, context)]).toEqual([field, []]);
        }
      }
    }
  });

  it('refuses what is no valid value, naming the field, and sends nothing', async () => {
    for (const [type, samples] of Object.entries(driver.samples)) {
      const state = driver.states.find((one) => one.type === type);
      if (!state) continue;
      const { userId, providerUserId } = await under.newUser(state.like);
      for (const policy of await under.policiesOf(userId)) {
        const { field, access } = policy;
        if (access !== 'EDITABLE' && access !== 'REQUIRES_VERIFICATION') continue;
        for (const [index, wrong] of (samples[field]?.invalid ?? []).entries()) {
          // Nothing where nothing is known is what a form posts back.
          if (wrong === null && isEmpty(under.valueOf(await under.user(userId), field))) continue;
          const changes = changesFor(driver, under, state.type, field, ({ invalid }) => invalid[index]);
          const { updateId, problems } = await under.update(userId, changes);
          const own = problems.filter((one) => one.field === field);
          expect([field, index, updateId, own.map(({ code }) => code)]).toEqual([
            field,
            index,
            null,
            own.map(({ path }) => (isUnsupported(policy, path) ? 'FIELD_UNSUPPORTED' : 'INVALID_VALUE')),
          ]);
          expect([field, index, own.length > 0]).toEqual([field, index, true]);
          expect(own[0]?.path?.slice(0, 2)).toEqual(['changes', keyOf(field)]);
        }
      }
      expect(await under.simulator.writesOf(providerUserId)).toEqual([]);
    }
  });

  it('refuses an update whole: one locked or unsupported field beside good ones', async () => {
    for (const state of driver.states) {
      const { userId, providerUserId } = await under.newUser(state.like);
      const policies = await under.policiesOf(userId);
      const good = policies.find(({ access }) => access === 'EDITABLE');
      const bad = policies.find(({ access }) => access === 'UNSUPPORTED');
      if (!good || !bad) continue;
      const changes = {
        ...changesFor(
          driver,
          under,
          state.type,
          good.field,
          unlikeCurrent(driver, await under.user(userId), good.field),
        ),
        [keyOf(bad.field)]: valueOfKind(shapeOf(bad.field).kind),
      };
      const { updateId, problems } = await under.update(userId, changes);
      expect(updateId).toBeNull();
      expect(problems).toMatchObject([{ code: 'FIELD_UNSUPPORTED', field: bad.field }]);
      expect(await under.simulator.writesOf(providerUserId)).toEqual([]);
    }
  });
});

/** Anything that is not nothing: what an unsupported field is given does not matter. */
function valueOfKind(kind: string): unknown {
  if (kind === 'flag') return true;
  if (kind === 'count') return 1;
  if (kind === 'json') return { a: 1 };
  if (kind === 'object')
    return { line1: '1 Main St', city: 'Cebu', firstName: 'Ann', name: 'Acme', ip: '::1', type: 'x' };
  if (kind === 'list') return [{ type: 'x', number: '1', firstName: 'Ann' }];
  return 'x';
}

/** Whether a path of the input leads to a part that the policy calls unsupported. */
function isUnsupported({ field, parts }: FieldPolicy, path: readonly string[] | null): boolean {
  const below = path?.slice(path.indexOf(keyOf(field)) + 1).filter((step) => !/^\d+$/.test(step));
  return parts.some((part) => part.access === 'UNSUPPORTED' && part.path.join('.') === below?.join('.'));
}
