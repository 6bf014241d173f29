import { isObject, type JsonObject, mergeOver, objectAt } from '../shared/json.ts';
import type { UserRecord } from './user-record.ts';

/** How somebody came through a hosted verification link. */
export type HostedOutcome = {
  /** Whose link: an associate's place in the list or reference; absent: the customer's own. */
  associate?: number | string | undefined;
  verificationStatus: string;
  status?: string | undefined;
  fields: JsonObject;
};

/** Brings a customer to where a used link leaves it. False: there is no such associate. */
export function completeHostedVerification(user: UserRecord, outcome: HostedOutcome): boolean {
  const profile = mergeOver(user.profile, outcome.fields);
  const company = objectAt(profile, 'company');
  const isAssociates = outcome.associate !== undefined;
  const holder = isAssociates ? associateOf(company, outcome.associate) : ownHolder(profile);
  if (!holder) return false;
  holder.verification = { ...objectAt(holder, 'verification'), status: outcome.verificationStatus };
  const status = outcome.status ?? (isAssociates ? undefined : 'VERIFIED');
  if (status !== undefined) profile.status = status;
  user.profile = profile;
  return true;
}

/** A company's verification is inside `company`, an individual's beside everything else. */
function ownHolder(profile: JsonObject): JsonObject {
  return isObject(profile.company) ? profile.company : profile;
}

function associateOf(company: JsonObject, wanted: number | string | undefined): JsonObject | undefined {
  const associates = Array.isArray(company.associates) ? company.associates.filter(isObject) : [];
  return associates.find(
    (associate, index) => index === wanted || objectAt(associate, 'person').reference === wanted,
  );
}
