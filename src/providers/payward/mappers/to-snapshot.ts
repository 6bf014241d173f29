import type { Snapshot } from '../../../domain/snapshot.ts';
import type { WireStatus, WireUser } from '../wire.ts';
import { readActions } from './due.ts';
import { readState } from './statuses.ts';

const NOTHING = { requiredAttributes: [], requiredActions: [] };

/** A user as Payward shows it: what is due and how it stands. Of the profile, only the partner's own reference. */
export function toSnapshot(user: WireUser, status: WireStatus): Snapshot {
  const reference = user.external_reference;
  const actions = readActions(status);
  return {
    covers: reference === undefined ? [] : ['CLIENT_REFERENCE'],
    values: reference === undefined ? {} : { clientReference: reference || null },
    readOnly: { record: { createdAt: user.created_at || null } },
    state: readState(user, status, actions),
    due: actions && {
      immediately: { requiredAttributes: [], requiredActions: actions.map(({ due }) => due) },
      eventually: NOTHING,
    },
    // Nothing is ever parked.
    pending: [],
  };
}
