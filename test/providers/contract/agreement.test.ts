import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEmpty } from '../../../src/domain/comparison.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { keyOf, shapeOf } from '../../../src/domain/profile-field.ts';
import type { Shape } from '../../../src/domain/shapes.ts';
import { isPlainObject } from '../../../src/domain/validation/tidy.ts';
import { registry } from '../../../src/providers/registry.ts';
import { service } from '../../support/replica.ts';
import { allDrivers } from './all-drivers.ts';
import type { DriverState, ProviderDriver } from './driver.ts';
import { type ProviderUnderTest, startProvider, unlikeCurrent } from './harness.ts';
import { oddValue, ROUNDS } from './odd-values.ts';

describe.each(allDrivers)('odd values at $provider', (driver) => {
  let under: ProviderUnderTest;
  /** Fields of which a value was taken. */
  const reached = new Set<string>();
  beforeAll(async () => {
    under = await startProvider(driver, {
      work: false,
      webhooks: false,
      ...(driver.anyWords && { switches: driver.anyWords }),
    });
  });
  afterAll(() => under.close());

  it.each(statesToTry(driver))(
    'find preview, update and provider of one mind about every field of a user like $like',
    async (state) => {
      const { userId, providerUserId } = await under.newUser(state.like);
      const found: unknown[] = [];
      reached.clear();
      for (let round = 0; round < ROUNDS; round += 1) {
        found.push(...(await tryRound(userId, state, round)));
      }
      // Every write belongs to a call of an accepted update: of what was refused, nothing was sent.
      const calls = await under.db
        .selectFrom('provider_calls')
        .innerJoin('profile_updates', 'profile_updates.id', 'provider_calls.update_id')
        .select('provider_calls.id')
        .where('profile_updates.user_id', '=', userId)
        .execute();
      expect((await under.simulator.writesOf(providerUserId)).length).toBeLessThanOrEqual(calls.length);
      expect(found).toEqual([]);
      const open = (await under.policiesOf(userId)).filter(
        ({ access }) => access !== 'LOCKED' && access !== 'UNSUPPORTED',
      );
      expect(open.map(({ field }) => field).filter((field) => !reached.has(field))).toEqual([]);
    },
    120_000,
  );

  it.each(statesToTry(driver))(
    'find them of one mind about what is there without one of its parts, for a user like $like',
    async (state) => {
      const { userId } = await under.newUser(state.like);
      const found: unknown[] = [];
      for (const { field, access } of await under.policiesOf(userId)) {
        const value = driver.samples[state.type]?.[field]?.value;
        if (access !== 'EDITABLE' || !isPlainObject(value)) continue;
        await under.update(userId, { [keyOf(field)]: value } as ProfileChanges);
        for (const part of Object.keys(value)) {
          const changes = { [keyOf(field)]: { ...value, [part]: null } };
          const { problems } = await under.previewUpdate(service, userId, changes as ProfileChanges);
          if (problems.length === 0) found.push(...(await disagreements(userId, changes, 0)));
          else await refusedAlike(userId, changes);
        }
      }
      expect(found).toEqual([]);
    },
  );

  /** All fields at once: first with the odd value in every place, then with what was refused taken back. */
  async function tryRound(userId: string, state: DriverState, round: number) {
    const record = await under.user(userId);
    const policies = await under.policiesOf(userId);
    const samples = driver.samples[state.type] ?? {};
    const good: Record<string, unknown> = {};
    const odd: Record<string, unknown> = {};
    for (const { field } of policies) {
      const own = samples[field];
      const sample = own ? unlikeCurrent(driver, record, field)(own) : undefined;
      odd[keyOf(field)] = withOdd(shapeOf(field), sample, round);
      if (own) good[keyOf(field)] = sample;
    }
    const problems = await refusedAlike(userId, odd);
    for (const { field, access } of policies) {
      const codes = problems.filter((one) => one.field === field).map(({ code }) => code);
      const expected = { LOCKED: ['FIELD_LOCKED'], UNSUPPORTED: ['FIELD_UNSUPPORTED'] }[access as 'LOCKED'];
      // A part may be locked or unsupported in a field that is open.
      const open = ['INVALID_VALUE', 'FIELD_LOCKED', 'FIELD_UNSUPPORTED'];
      const stray = codes.filter((code) => !(expected ?? open).includes(code));
      expect([round, field, stray]).toEqual([round, field, []]);
    }
    // In the first round every field goes, those with a list of words, too.
    const needed = new Set(
      policies.flatMap(({ field, requiredWith }) => (round === 0 ? [keyOf(field)] : requiredWith.map(keyOf))),
    );
    // What is too deep to be copied is taken back as a whole.
    const changes = { ...odd, ...structuredClone({ ...odd, metadata: null }), metadata: odd.metadata };
    let refused = problems;
    for (let attempt = 0; refused.length > 0; attempt += 1) {
      if (attempt > 5) throw new Error(`no end of refusals: ${JSON.stringify(refused)}`);
      for (const { path } of refused) takeBack(changes, good, needed, path ?? [], attempt);
      if (isEmpty(Object.values(changes).filter((value) => value !== undefined))) return [];
      refused = (await under.previewUpdate(service, userId, changes as ProfileChanges)).problems;
      if (refused.some(({ code }) => code === 'NOTHING_TO_CHANGE')) return [];
    }
    return disagreements(userId, changes, round);
  }

  /** Fields of an update that the preview lets through and that end differently, each with its value. */
  async function disagreements(
    userId: string,
    sent: Record<string, unknown>,
    round: number,
  ): Promise<unknown[]> {
    const { updateId, problems } = await under.update(userId, sent as ProfileChanges);
    const update = updateId ? await under.updateOf(updateId) : null;
    const wrong = update?.changes.filter(
      ({ status }) => status !== 'APPLIED' && status !== 'AWAITING_VERIFICATION',
    );
    if (update && problems.length === 0 && wrong?.length === 0) {
      for (const { field } of update.changes) reached.add(field);
      return [];
    }
    const fields = Object.entries(sent).filter(([, value]) => value !== undefined);
    if (fields.length === 1)
      return [[round, ...fields[0]!, problems.map(({ code }) => code), wrong?.map(({ status }) => status)]];
    // Told apart field by field, so that the one to blame is named.
    const each = [];
    for (const [key, value] of fields) each.push(...(await disagreements(userId, { [key]: value }, round)));
    return each.length > 0 ? each : [[round, 'together', Object.keys(sent)]];
  }

  /** Preview and update refuse with the very same problems. */
  async function refusedAlike(userId: string, changes: object): Promise<Problem[]> {
    const preview = await under.previewUpdate(service, userId, changes as ProfileChanges);
    expect(preview.problems.length).toBeGreaterThan(0);
    const { updateId, problems } = await under.update(userId, changes as ProfileChanges);
    expect([updateId, problems]).toEqual([null, preview.problems]);
    return problems;
  }
});

/** One state of each policy table, and one in which a new value is parked. */
function statesToTry({ provider, knownProviders = registry, states }: ProviderDriver): DriverState[] {
  const policy = knownProviders[provider]?.policy;
  const tables = new Set([policy?.INDIVIDUAL, policy?.BUSINESS]);
  const firsts = [...tables].map((table) => states.find(({ type }) => policy?.[type] === table));
  const parks = [...tables].some(
    (table) => table && Object.values(table).some((rule) => rule.supported && rule.verification),
  );
  const parking = parks
    ? states.find(({ kycStatus, status }) => kycStatus === 'APPROVED' && status === 'ACTIVE')
    : undefined;
  return [...firsts, parking].filter((one) => one !== undefined);
}

/** The sample with the round's odd value in every place; a sample that is missing is made up of odd values. */
function withOdd(shape: Shape, sample: unknown, round: number): unknown {
  if (shape.kind === 'object') {
    const parts = isPlainObject(sample) ? Object.keys(sample) : Object.keys(shape.parts);
    return Object.fromEntries(
      parts.flatMap((name, index) => {
        const part = shape.parts[name];
        const before = isPlainObject(sample) ? sample[name] : undefined;
        return part ? [[name, withOdd(part, before, round + index)]] : [];
      }),
    );
  }
  if (shape.kind === 'list') {
    return (Array.isArray(sample) ? sample : [undefined]).map((item) => withOdd(shape.of, item, round));
  }
  return oddValue(shape.kind, round);
}

/** What was refused gives way to its sample where others need it or stand beside it, and is left out elsewhere. */
function takeBack(
  changes: Record<string, unknown>,
  good: Record<string, unknown>,
  needed: ReadonlySet<string>,
  [, key = '', ...rest]: readonly string[],
  attempt: number,
): void {
  if (attempt < 3 && rest.length > 0 && putBack(changes, good, [key, ...rest])) return;
  if (attempt < 4 && needed.has(key) && changes[key] !== good[key]) changes[key] = good[key];
  else delete changes[key];
}

function putBack(changes: unknown, good: unknown, [name = '', ...rest]: readonly string[]): boolean {
  if (typeof changes !== 'object' || changes === null || typeof good !== 'object' || good === null)
    return false;
  const [target, source] = [changes as Record<string, unknown>, good as Record<string, unknown>];
  if (source[name] === undefined) {
    delete target[name];
    return true;
  }
  if (rest.length > 0 && putBack(target[name], source[name], rest)) return true;
  if (target[name] === source[name]) return false;
  target[name] = source[name];
  return true;
}
