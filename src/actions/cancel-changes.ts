import type { Tx } from '../db/connection.ts';
import { advanceUpdate, writeChange } from '../db/updates/update.repository.ts';
import { moveVerification } from '../db/updates/verification.repository.ts';
import { changePath } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import type { OpenChange } from '../domain/policy/open-change.ts';
import { keepMasked } from './keep-masked.ts';
import type { ActionDeps } from './ports/action-deps.ts';

/** Ends open changes of a user as `CANCELLED`, with their verifications and one event per update. */
export async function cancelChanges(
  deps: ActionDeps,
  tx: Tx,
  record: UserRecord,
  changes: readonly OpenChange[],
  supersededBy: string | null,
): Promise<void> {
  for (const [updateId, own] of Map.groupBy(changes, (change) => change.updateId)) {
    for (const change of own) {
      await writeChange(tx, {
        id: change.id,
        status: 'CANCELLED',
        confirmation: 'NONE',
        failure: null,
        supersededBy,
      });
      await keepMasked(tx, record.dataKey, change);
      if (change.verification) await moveVerification(tx, change.verification.id, 'CANCELLED');
    }
    const transitions = own.map((change) => ({
      field: change.field,
      path: changePath(change.field, change.itemKey),
      previousStatus: change.status,
      status: 'CANCELLED' as const,
    }));
    const note = supersededBy ? 'superseded by a newer update' : 'taken back by the client';
    const status = await advanceUpdate(tx, updateId, transitions, note, record.now);
    deps.onUpdateMoved(record.provider, status);
  }
}
