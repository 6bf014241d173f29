import type { OpenChangeRecord, UserRecord } from '../db/users/user-record.ts';

/** Changes of an update that the provider has not (visibly) got yet. */
export function unsentChanges(record: UserRecord, updateId: string): OpenChangeRecord[] {
  return record.open.filter((change) => change.updateId === updateId && change.status === 'SUBMITTING');
}
