import { sql } from 'kysely';
import { isSomethingDue } from '../../domain/due.ts';
import type { Database, Tx } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { contactDigests } from './contact-digests.ts';
import { dataKeyOf, openUser, type UserRow } from './user-row.ts';

const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

export type IndexOptions = {
  /** Ends it between two batches. */
  signal?: AbortSignal | undefined;
};

/**
 * Makes the entries of users who have none, and those that an older master key made, under the current one. Safe to run
 * on several replicas and to break off at any point. A user that cannot be opened is left as it is.
 */
export async function indexContacts(
  db: Database,
  keyring: Keyring,
  { signal }: IndexOptions = {},
): Promise<void> {
  const older = [...keyring.byId.keys()].filter((id) => id !== keyring.current.id);
  // Each by itself, so that the index gives their users in order.
  for (const keyId of [null, ...older]) {
    let after: string | undefined = FIRST_ID;
    while (after !== undefined && !signal?.aborted) {
      const from: string = after;
      after = await db.transaction().execute((tx) => indexBatch(tx, keyring, keyId, from));
    }
  }
}

/** Gives the last of a full batch, behind which there may be more. */
async function indexBatch(
  tx: Tx,
  keyring: Keyring,
  keyId: string | null,
  after: string,
): Promise<string | undefined> {
  // Every commit locks this row first: the holder reads what the last one wrote, and the next one waits.
  const held = await tx
    .selectFrom('user_keys as k')
    .innerJoin('user_actors as a', 'a.user_id', 'k.user_id')
    .select('k.user_id')
    .where('k.contacts_key_id', keyId === null ? 'is' : '=', keyId)
    .where('k.user_id', '>', after)
    .orderBy('k.user_id')
    .limit(BATCH)
    .forUpdate('a')
    .skipLocked()
    .execute();
  const ids = held.map(({ user_id }) => user_id);
  const { rows } = await sql<UserRow>`
    select u.*, k.master_key_id, k.wrapped_key, null as closed_fields
    from users u join user_keys k on k.user_id = u.id where u.id = any(${ids}::uuid[])`.execute(tx);
  for (const row of rows) await indexUser(tx, keyring, row);
  return ids.length < BATCH ? undefined : ids.at(-1);
}

async function indexUser(tx: Tx, keyring: Keyring, row: UserRow): Promise<void> {
  const user = opened(keyring, row);
  if (!user) return;
  const { keyId, email, phone } = contactDigests(keyring, user.profile);
  await tx
    .updateTable('user_keys')
    .set({ email_digest: email, phone_digest: phone, contacts_key_id: keyId })
    .where('user_id', '=', row.id)
    .execute();
  await tx
    .updateTable('users')
    .set({ is_due: isSomethingDue(user.profile, user.state) })
    .where('id', '=', row.id)
    .execute();
}

/** One that cannot be opened must not keep the others out of the index. */
function opened(keyring: Keyring, row: UserRow) {
  try {
    return openUser(row, dataKeyOf(row, keyring));
  } catch {
    return null;
  }
}
