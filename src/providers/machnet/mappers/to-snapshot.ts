import type { ProfileValues } from '../../../domain/profile.ts';
import { fieldOf, type ProfileField } from '../../../domain/profile-field.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import type { UserType } from '../../../domain/vocabulary.ts';
import type { WireUser } from '../wire.ts';
import { readerOf, SUPPORTED_KEYS } from './fields.ts';
import { readState } from './statuses.ts';
import { readTime } from './times.ts';
import { userTypeOf } from './user-type.ts';

/**
 * Machnet's user in the common model. Covers what the answer holds, and nothing else. What is due stands in an answer
 * of its own.
 */
export function toSnapshot(user: WireUser, known: UserType | null): Snapshot {
  const type = userTypeOf(user, known);
  const covers: ProfileField[] = [];
  const values: Record<string, unknown> = {};
  for (const key of SUPPORTED_KEYS[type]) {
    const value = readerOf(key)(user);
    if (value === undefined) continue;
    covers.push(fieldOf(key));
    values[key] = value;
  }
  return {
    covers,
    values: values as ProfileValues,
    readOnly: { record: { createdAt: readTime(user.created_at) } },
    state: readState(type, user.status),
    due: null,
    pending: [],
  };
}
