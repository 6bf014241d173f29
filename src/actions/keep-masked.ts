import type { Tx } from '../db/connection.ts';
import type { DataKey } from '../db/sealing/seal.ts';
import { writeChangeValues } from '../db/updates/update.repository.ts';
import { maskValue } from '../domain/masking.ts';
import type { OpenChange } from '../domain/policy/open-change.ts';
import type { ProfileField } from '../domain/profile-field.ts';

/** Fields that can hold numbers or images of which nothing more is kept once they have been sent. */
const WITH_SECRETS: ReadonlySet<ProfileField> = new Set(['TAX_IDENTIFIERS', 'DOCUMENTS', 'ASSOCIATES']);

/** What may be kept of a value: no number in full, no image. */
export function masked(field: ProfileField, itemKey: string, value: unknown): unknown {
  return WITH_SECRETS.has(field) ? maskValue(field, itemKey, value, { numbers: false, risk: true }) : value;
}

/** A change will not be sent (again): from now on its masked form is all that is kept. */
export async function keepMasked(tx: Tx, dataKey: DataKey, change: OpenChange): Promise<void> {
  if (change.status !== 'SUBMITTING' || !WITH_SECRETS.has(change.field)) return;
  const { field, itemKey, requested, previous } = change;
  await writeChangeValues(
    tx,
    dataKey,
    change.id,
    masked(field, itemKey, requested),
    masked(field, itemKey, previous),
  );
}
