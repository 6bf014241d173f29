import type { UserRecord } from '../../../src/db/users/user-record.ts';
import { shownAs } from '../../../src/domain/comparison.ts';
import { describePolicies, type FieldPolicy } from '../../../src/domain/policy/describe.ts';
import type { Rule } from '../../../src/domain/policy-rules.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { keyOf, type ProfileField, shapeOf } from '../../../src/domain/profile-field.ts';
import { factsOf } from '../../../src/domain/user/actor.ts';
import { isOpen } from '../../../src/domain/user/lifecycle.ts';
import { until } from '../../support/condition.ts';
import { type ReplicaOptions, service, startReplica } from '../../support/replica.ts';
import type { FieldSample, ProviderDriver } from './driver.ts';

export type ProviderUnderTest = Awaited<ReturnType<typeof startProvider>>;

/** One provider behind a replica, with everything real but the provider, which is its simulator. */
export async function startProvider(
  driver: ProviderDriver,
  { switches, ...options }: Partial<ReplicaOptions> & { switches?: object } = {},
) {
  const simulator = await driver.start(switches);
  const replica = await startReplica({
    ...options,
    provider: driver.provider,
    values: driver.values,
    simulator,
    ...(driver.knownProviders ? { knownProviders: driver.knownProviders } : {}),
  });
  const module = replica.providers.get(driver.provider)?.module;
  if (!module) throw new Error(`${driver.provider} is not connected`);
  const profile = driver.profile ?? null;

  async function newUser(like: string, fields: object = {}) {
    const providerUserId = await simulator.newUser(like, fields);
    const { userId, problems } = await replica.link(providerUserId, { profile });
    if (!userId) throw new Error(`not linked: ${problems[0]?.message}`);
    return { userId, providerUserId };
  }

  return {
    ...replica,
    simulator,
    module,
    service,
    newUser,
    valueOf: (record: UserRecord, field: ProfileField): unknown =>
      record.profile.values[keyOf(field)] ?? null,
    ruleOf: async (userId: string, field: ProfileField): Promise<Rule> =>
      module.policy[(await replica.user(userId)).state.type][field],
    /** What a form is told about every field now. */
    async policiesOf(userId: string): Promise<FieldPolicy[]> {
      const record = await replica.user(userId);
      const underWay = { open: record.open, closed: record.closed, now: record.now };
      const lists = await replica.enumerationsOf(driver.provider);
      return describePolicies(module.policy[record.state.type], factsOf(record), underWay, lists);
    },
    /** The status of an update once nothing of it is being sent any more. */
    settled: (updateId: string | null, patienceMs?: number) =>
      until(async () => {
        const { status } = await replica.updateOf(updateId);
        return status !== 'SUBMITTING' && status;
      }, patienceMs),
    ended: (updateId: string | null) =>
      until(async () => {
        const { status } = await replica.updateOf(updateId);
        return !isOpen(status) && status;
      }),
    async close() {
      await replica.close();
      await simulator.close();
    },
  };
}

let given = 0;

/** A sample's value that the user does not have, nor anybody else where no two may share it. */
export function unlikeCurrent(driver: ProviderDriver, record: UserRecord, field: ProfileField) {
  const current = record.profile.values[keyOf(field)] ?? null;
  const unique = driver.unique?.[field];
  given += 1;
  const nth = given;
  if (unique) return () => unique(nth);
  return ({ value, other }: FieldSample) => (shownAs(shapeOf(field), value, current) ? other : value);
}

/** The changes that try one field: its sample, with samples of what must come along. */
export function changesFor(
  driver: ProviderDriver,
  under: ProviderUnderTest,
  type: 'INDIVIDUAL' | 'BUSINESS',
  field: ProfileField,
  pick: (sample: FieldSample) => unknown = ({ value }) => value,
): ProfileChanges {
  const samples = driver.samples[type] ?? {};
  const rule = under.module.policy[type][field];
  const along = rule.supported ? (rule.requiredWith ?? []) : [];
  const entries = along.map((other) => [keyOf(other), samples[other]?.value]);
  const own = samples[field];
  if (!own) throw new Error(`${driver.provider} has no sample of ${type} ${field}`);
  return Object.fromEntries([...entries, [keyOf(field), pick(own)]]);
}
