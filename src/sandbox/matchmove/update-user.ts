import { rfc3339Seconds } from '../shared/clock.ts';
import type { ApiAnswer } from '../shared/exchange.ts';
import { type JsonObject, sameJson, textAt } from '../shared/json.ts';
import { bankDeadline } from './bank.ts';
import { refuse } from './errors.ts';
import { mergeProfile } from './merge-profile.ts';
import { park, parkedEntry, resolveRequiredAttributes } from './pending-verifications.ts';
import { readUpdate } from './read-update.ts';
import { meetsRefusalValue } from './refusal-values.ts';
import { type SpecialField, specialFieldNames, specialFields } from './special-fields.ts';
import { takenContacts } from './uniqueness.ts';
import type { MatchmoveWorld, UserRecord } from './user-record.ts';

const CRITICAL_FIELDS = ['first_name', 'middle_name', 'last_name', 'preferred_name'];

/** PUT /v2/users/{id}: refused whole, or applied at once except for what needs verification after KYC. */
export function updateUser(id: string, user: UserRecord, body: unknown, world: MatchmoveWorld): ApiAnswer {
  const read = readUpdate(body, world);
  if ('refused' in read) return read.refused;
  const { profile } = user;
  const wanted = mergeProfile(profile, read.fields, world.switches.objectMerge);
  const frozen = frozenFields(profile, read.fields, wanted, world);
  if (frozen.length > 0) {
    const detail = `fields that may not change any more: ${frozen.join(', ')}`;
    return refuse(world, { status: 400, code: 'invalid_model', detail, source: frozen });
  }
  const changed = specialFieldNames.filter(
    (field) => !sameJson(specialFields[field].read(profile), specialFields[field].read(wanted)),
  );
  const taken = takenContacts(world, id, onlyChanged(wanted, changed));
  if (taken.length > 0) {
    const detail = `already in use: ${taken.join(', ')}`;
    return refuse(world, { status: 409, code: 'record_not_unique', detail, source: taken });
  }

  if (isKycApproved(profile)) {
    const toPark = changed.map((field) => ({ field, data: specialFields[field].read(wanted) }));
    for (const { field } of toPark) specialFields[field].write(wanted, specialFields[field].read(profile));
    user.profile = wanted;
    for (const { field, data } of toPark) parkChange(user, field, data, world);
  } else {
    user.profile = wanted;
    if (changed.includes('email')) wanted.is_email_verified = '0';
    if (changed.includes('mobile')) wanted.is_mobile_verified = '0';
  }
  resolveRequiredAttributes(user.profile);
  user.profile.date_updated = rfc3339Seconds(world.now());
  return updateAnswer(id, user, world);
}

/** `completed/approved` on the V2 wire. */
export function isKycApproved(profile: JsonObject): boolean {
  return textAt(profile, 'kyc_status') === 'completed' && textAt(profile, 'kyc_sub_status') === 'approved';
}

function frozenFields(
  profile: JsonObject,
  sent: JsonObject,
  wanted: JsonObject,
  world: MatchmoveWorld,
): string[] {
  const namesFrozen =
    isKycApproved(profile) ||
    textAt(profile, 'status') === 'active' ||
    textAt(profile, 'provider_account_number') !== '';
  if (!namesFrozen) return [];
  const evenSame = world.switches.frozenSameValue === 'refused';
  return CRITICAL_FIELDS.filter((field) => field in sent && (evenSame || wanted[field] !== profile[field]));
}

function onlyChanged(wanted: JsonObject, changed: SpecialField[]): JsonObject {
  return {
    ...(changed.includes('email') ? specialFields.email.read(wanted) : {}),
    ...(changed.includes('mobile') ? specialFields.mobile.read(wanted) : {}),
  };
}

function parkChange(user: UserRecord, field: SpecialField, data: JsonObject, world: MatchmoveWorld): void {
  const parked = parkedEntry(user, field);
  if (world.switches.samePendingValue === 'keeps' && parked && sameJson(parked.verification_data, data))
    return;
  const entry = park(user, field, data, world.now(), world.switches.verificationLifetimeMs);
  if (world.switches.addressEvidence === 'none' && field.endsWith('_address')) {
    user.atBank.push({
      field,
      verificationId: textAt(entry, 'verification_id'),
      entry,
      decideAt: bankDeadline(world),
      refuse: meetsRefusalValue(data, ''),
    });
  }
}

function updateAnswer(id: string, user: UserRecord, world: MatchmoveWorld): ApiAnswer {
  switch (world.switches.putAnswer) {
    case 'profile':
      return { status: 200, body: user.profile };
    case 'id':
      return { status: 200, body: { id } };
    case 'nothing':
      return { status: 204 };
  }
}
