import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../../src/auth/viewer.ts';
import { maskProfile } from '../../../src/domain/masking.ts';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { PROFILE_SHAPES, type Shape } from '../../../src/domain/shapes.ts';
import { isPlainObject } from '../../../src/domain/validation/tidy.ts';
import { profileChanges } from '../../../src/graphql/inputs/profile-changes.ts';
import { unmaskedFor } from '../../../src/graphql/unmasked.ts';
import { simulators } from '../../../src/sandbox/simulators.ts';
import { service } from '../../support/replica.ts';
import { allDrivers } from './all-drivers.ts';
import { type ProviderUnderTest, startProvider } from './harness.ts';

const VIEWERS: readonly Viewer[] = [service, { ...service, scopes: new Set(['users:pii', 'users:admin']) }];

const simulated = allDrivers.flatMap((driver) => {
  const simulator = simulators[driver.provider];
  return simulator ? [{ ...driver, demoUsers: simulator.demoUsers }] : [];
});

describe.each(simulated)('the profile that $provider shows', ({ demoUsers, ...driver }) => {
  let under: ProviderUnderTest;
  beforeAll(async () => {
    under = await startProvider(driver, { work: false, webhooks: false });
  });
  afterAll(() => under.close());

  it.each([...demoUsers])('of $label is posted back unchanged, and nothing is to change', async (demo) => {
    const { id, accountId, profile: known } = demo;
    const { userId, problems } = await under.link(id, {
      providerAccountId: accountId ?? null,
      profile: known ?? null,
    });
    expect(problems).toEqual([]);
    const { profile } = await under.user(userId ?? '');
    for (const viewer of VIEWERS) {
      const changes = posted(viewer, profile.values);
      for (const answer of [
        await under.previewUpdate(viewer, userId ?? '', changes),
        await under.update(userId ?? '', changes, {}, viewer),
      ]) {
        expect(answer.problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE', path: ['changes'] }]);
      }
    }
    expect(await under.simulator.writesOf(id)).toEqual([]);
  });
});

/** What a form posts that has every field of the profile as it is shown, and null where null is shown. */
function posted(viewer: Viewer, values: ProfileValues) {
  const shown = maskProfile(values, unmaskedFor(viewer));
  const input = onlyInputs({ kind: 'object', parts: PROFILE_SHAPES }, shown);
  return profileChanges({ viewer } as Parameters<typeof profileChanges>[0], input as object);
}

/** Without what only answers hold: ids and verifications that the provider adds. */
function onlyInputs(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => onlyInputs(shape.of, item));
  if (shape.kind !== 'object' || !isPlainObject(value)) return value ?? null;
  const parts = Object.entries(shape.parts).map(([name, part]) => [name, onlyInputs(part, value[name])]);
  return Object.fromEntries(parts);
}
