import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areAssociatesShown, completeAssociates } from '../../../src/domain/associates.ts';
import { shownAs } from '../../../src/domain/comparison.ts';
import { bringsImage } from '../../../src/domain/kept-items.ts';
import {
  ITEMISED_FIELDS,
  keyOf,
  PROFILE_FIELDS,
  type ProfileField,
  shapeOf,
} from '../../../src/domain/profile-field.ts';
import type { UserType } from '../../../src/domain/vocabulary.ts';
import { allDrivers } from './all-drivers.ts';
import { changesFor, type ProviderUnderTest, startProvider, unlikeCurrent } from './harness.ts';

describe.each(allDrivers)('updates of users of $provider', (driver) => {
  const types = [...new Set(driver.states.map(({ type }) => type))];
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(driver, { work: false, webhooks: false });
  });
  afterAll(() => under.close());

  it.each(types)('reach an %s field by field', async (type) => {
    const tried = new Set<ProfileField>();
    for (const state of driver.states.filter((one) => one.type === type)) {
      const { userId, providerUserId } = await under.newUser(state.like);
      for (const { field, access } of await under.policiesOf(userId)) {
        if (access !== 'EDITABLE' || tried.has(field)) continue;
        tried.add(field);
        await applyOne(userId, type, field);
      }
      const writes = await under.simulator.writesOf(providerUserId);
      expect(writes.every(({ status }) => status !== null && status < 300)).toBe(true);
    }
    expect(tried.size).toBeGreaterThan(0);
  });

  async function applyOne(userId: string, type: UserType, field: ProfileField): Promise<void> {
    const key = keyOf(field);
    const pick = unlikeCurrent(driver, await under.user(userId), field);
    const changes = changesFor(driver, under, type, field, pick);
    const { updateId, problems } = await under.update(userId, changes);
    expect([field, problems]).toEqual([field, []]);
    expect([field, await under.settled(updateId)]).toEqual([field, 'APPLIED']);
    const rule = await under.ruleOf(userId, field);
    const { changes: made } = await under.updateOf(updateId);
    for (const change of made.filter((one) => one.field === field)) {
      const sent = sentOf(changes[key], change.itemKey);
      expect([field, change.confirmation]).toEqual([field, confirmation(sent, rule)]);
    }
    if (ITEMISED_FIELDS.has(field)) return;
    const shown = under.valueOf(await under.user(userId), field);
    const isShown =
      field === 'ASSOCIATES'
        ? areAssociatesShown(completeAssociates(changes[key], shown, true).value, shown)
        : shownAs(shapeOf(field), changes[key], shown);
    expect([field, isShown]).toEqual([field, true]);
  }

  it('of what needs verification are parked, and leave the profile as it was', async () => {
    for (const state of driver.states) {
      const { userId } = await under.newUser(state.like);
      for (const { field, access, verification } of await under.policiesOf(userId)) {
        if (access !== 'REQUIRES_VERIFICATION') continue;
        const before = await under.user(userId);
        const changes = changesFor(driver, under, state.type, field, unlikeCurrent(driver, before, field));
        const { updateId, problems } = await under.update(userId, changes);
        expect([field, problems]).toEqual([field, []]);
        expect([field, await under.settled(updateId)]).toEqual([field, 'AWAITING_VERIFICATION']);
        const after = await under.user(userId);
        expect(under.valueOf(after, field)).toEqual(under.valueOf(before, field));
        const parked = after.open.find((change) => change.field === field);
        expect(parked?.verification).toMatchObject({ action: verification, status: 'AWAITING_EVIDENCE' });
        expect((await under.update(userId, changes)).problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE' }]);
      }
    }
  });

  it.each(driver.states)(
    'carry everything at once that is open to a user like $like',
    async ({ like, type }) => {
      const { userId } = await under.newUser(like);
      const record = await under.user(userId);
      const open = (await under.policiesOf(userId)).filter(({ access }) => access === 'EDITABLE');
      if (open.length === 0) return;
      const changes = Object.fromEntries(
        open.map(({ field }) => {
          const sample = driver.samples[type]?.[field];
          return [keyOf(field), sample && unlikeCurrent(driver, record, field)(sample)];
        }),
      );
      const { updateId, problems } = await under.update(userId, changes);
      expect(problems).toEqual([]);
      expect(await under.settled(updateId)).toBe('APPLIED');
    },
  );

  it('of values that are there already change nothing and send nothing, where they can be compared', async () => {
    for (const state of driver.states) {
      const { userId, providerUserId } = await under.newUser(state.like);
      const record = await under.user(userId);
      const comparable = PROFILE_FIELDS.filter((field) => {
        const rule = under.module.policy[record.state.type][field];
        return rule.supported && rule.confirmation === 'READ_BACK';
      });
      const changes = Object.fromEntries(
        comparable
          .map((field) => [keyOf(field), under.valueOf(record, field)])
          .filter(([, value]) => value != null),
      );
      if (Object.keys(changes).length === 0) continue;
      const { updateId, problems } = await under.update(userId, changes);
      expect([state.like, updateId, problems.map(({ code, field }) => [code, field])]).toEqual([
        state.like,
        null,
        [['NOTHING_TO_CHANGE', null]],
      ]);
      expect(await under.simulator.writesOf(providerUserId)).toEqual([]);
    }
  });
});

/** What was asked for; a stored change holds no image once it was sent. */
function sentOf(value: unknown, itemKey: string): unknown {
  return itemKey !== '' && Array.isArray(value) ? value[Number(itemKey)] : value;
}

function confirmation(requested: unknown, rule: Awaited<ReturnType<ProviderUnderTest['ruleOf']>>) {
  if (!rule.supported) return 'NONE';
  if (bringsImage(requested)) return 'UNVERIFIABLE';
  const type = (requested as { type?: unknown } | null)?.type;
  const kind = rule.parts?.find((part) => part.path.length === 0 && part.itemType && part.itemType === type);
  return kind?.confirmation ?? rule.confirmation;
}
