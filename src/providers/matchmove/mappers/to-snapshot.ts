import type { ProfileValues } from '../../../domain/profile.ts';
import { fieldOf, type ProfileField } from '../../../domain/profile-field.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import type { WireProfile } from '../wire.ts';
import { readDue } from './due.ts';
import { FIELD_MAPPINGS, SUPPORTED_KEYS } from './fields.ts';
import { readPending } from './pending.ts';
import { readRecord } from './record.ts';
import { readState } from './statuses.ts';

/** MatchMove's profile in the common model. Covers what the answer holds, and nothing else. */
export function toSnapshot(profile: WireProfile): Snapshot {
  const covers: ProfileField[] = [];
  const values: Record<string, unknown> = {};
  for (const key of SUPPORTED_KEYS) {
    const value: unknown = FIELD_MAPPINGS[key].read(profile);
    if (value === undefined) continue;
    covers.push(fieldOf(key));
    values[key] = value;
  }
  const pending = readPending(profile);
  return {
    covers,
    values: values as ProfileValues,
    readOnly: { record: readRecord(profile) },
    state: readState(profile),
    due: {
      immediately: readDue(profile.requirements?.immediately_due, pending),
      eventually: readDue(profile.requirements?.eventually_due, pending),
    },
    pending,
  };
}
