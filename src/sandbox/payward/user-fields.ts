import { rfc3339Seconds } from '../shared/clock.ts';
import type { JsonObject } from '../shared/json.ts';
import type { UserRecord } from './user-record.ts';

/** The fields of a user as `/_sandbox` takes them: those that GET shows, and under `profile` those that it hides. */
export function fieldsOf({ shown, profile }: UserRecord): JsonObject {
  return { ...shown, profile };
}

export function recordOf(fields: JsonObject): UserRecord {
  const { profile, ...shown } = fields;
  const isProfile = typeof profile === 'object' && profile !== null && !Array.isArray(profile);
  return { shown, profile: isProfile ? profile : {} };
}

/** A verified user of whom nothing is known. */
export function blankUser(id: string, at: number): JsonObject {
  return {
    id,
    external_reference: `sandbox-${id}`,
    type: 'individual',
    status: { state: 'ok', required_actions: [] },
    created_at: rfc3339Seconds(at),
    accounts: [{ id: `W${id.slice(1)}`, name: 'main' }],
    profile: {},
  };
}
