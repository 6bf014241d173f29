import type { UserRecord } from '../db/users/user-record.ts';
import { describePolicies, type FieldPolicy } from '../domain/policy/describe.ts';
import type { PolicyTable } from '../domain/policy-rules.ts';
import { PROFILE_FIELDS } from '../domain/profile-field.ts';
import { factsOf } from '../domain/user/actor.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { ProviderDescription, ReadServices } from './services.ts';

/** A policy, and whether it is of a business, which calls some fields otherwise. */
export type UserFieldPolicy = FieldPolicy & { ofBusiness: boolean };

const NOTHING_SUPPORTED = Object.fromEntries(
  PROFILE_FIELDS.map((field) => [field, { supported: false }]),
) as PolicyTable;

export function providerOf(services: ReadServices, id: ProviderId): ProviderDescription | undefined {
  return services.providers.find((provider) => provider.id === id);
}

/** By the record as it was read: an operation that reaches a user many times works them out once. */
const known = new WeakMap<UserRecord, Promise<UserFieldPolicy[]>>();

/** What may be changed now, from the table that `updateUser` enforces. */
export function policiesOf(services: ReadServices, record: UserRecord): Promise<UserFieldPolicy[]> {
  const policies = known.get(record) ?? workOut(services, record);
  known.set(record, policies);
  return policies;
}

async function workOut(services: ReadServices, record: UserRecord): Promise<UserFieldPolicy[]> {
  const module = providerOf(services, record.provider)?.module;
  const table = module?.policy[record.state.type] ?? NOTHING_SUPPORTED;
  const { open, closed, now } = record;
  const enumerations = await services.enumerationsOf(record.provider);
  const { values } = record.profile;
  const underWay = { open, closed, now };
  const extraCountries = module?.capabilities.extraCountries;
  const ofBusiness = record.state.type === 'BUSINESS';
  return describePolicies(table, factsOf(record), underWay, enumerations, values, extraCountries).map(
    (policy) => ({ ...policy, ofBusiness }),
  );
}
