import { sql } from 'kysely';
import type { Database, Queryable, Tx } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type DataKey, unwrapDataKey } from '../sealing/seal.ts';
import { serviceKey } from '../sealing/service-key.ts';
import { storedOrigin } from './request-origin.ts';

/** For so long after the last replica of the version before, it can come back and still find what was asked of us. */
const KEPT_FOR = "interval '1 hour'";
const BATCH = 500;

/** Whether callers and idempotency keys are written in clear text, too, as a condition. */
export const CLEAR_TEXT_IS_NEEDED = '(select needed_until > clock_timestamp() from clear_text)';

/** Puts off the end of the clear text while a replica runs that knows nothing else. */
export async function keepClearTextForFormerVersion(db: Queryable): Promise<void> {
  await sql`
    update clear_text set needed_until = clock_timestamp() + ${sql.raw(KEPT_FOR)}
    where exists (select from replica_keys where schema_version is null
      and seen_at > clock_timestamp() - interval '30 seconds')`.execute(db);
}

/**
 * Seals callers and idempotency keys that are in clear text, once no replica needs that any more. Safe to run on several
 * replicas and to break off at any point. What belongs to a user that cannot be opened is left as it is.
 */
export async function sealClearText(
  db: Database,
  keyring: Keyring,
  { signal }: { signal?: AbortSignal } = {},
): Promise<void> {
  const key = await serviceKey(db, keyring);
  const unreadable = new Set<string>();
  let sealed = BATCH;
  while (sealed === BATCH && !signal?.aborted)
    sealed = await db.transaction().execute((tx) => sealBatch(tx, keyring, key, unreadable));
}

type ClearRow = {
  id: string;
  user_id: string;
  caller: string;
  idempotency_key: string | null;
  master_key_id: string | null;
  wrapped_key: Buffer | null;
};

async function sealBatch(
  tx: Tx,
  keyring: Keyring,
  service: DataKey,
  unreadable: Set<string>,
): Promise<number> {
  const { rows } = await sql<ClearRow>`
    select p.id, p.user_id, p.caller, p.idempotency_key, k.master_key_id, k.wrapped_key
    from profile_updates p left join user_keys k on k.user_id = p.user_id
    where p.caller is not null and not ${sql.raw(CLEAR_TEXT_IS_NEEDED)}
      and not (p.user_id = any(${[...unreadable]}::uuid[]))
    limit ${BATCH} for update of p skip locked`.execute(tx);
  const written = rows.flatMap((row) => {
    const dataKey = opened(keyring, row);
    if (dataKey) return [{ id: row.id, ...sealedForm(row, service, dataKey) }];
    unreadable.add(row.user_id);
    return [];
  });
  await sql`
    update profile_updates p set caller = null, idempotency_key = null,
      caller_digest = decode(r.caller_digest, 'base64'), sealed_caller = decode(r.sealed_caller, 'base64'),
      key_digest = decode(r.key_digest, 'base64'), sealed_key = decode(r.sealed_key, 'base64')
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as r(id uuid, caller_digest text, sealed_caller text, key_digest text, sealed_key text)
    where p.id = r.id`.execute(tx);
  return rows.length;
}

function sealedForm(row: ClearRow, service: DataKey, dataKey: DataKey) {
  const update = { id: row.id, userId: row.user_id };
  const origin = { caller: row.caller, key: row.idempotency_key };
  const stored = storedOrigin({ serviceKey: service, dataKey }, update, origin);
  return {
    caller_digest: stored.callerDigest?.toString('base64') ?? null,
    sealed_caller: stored.sealedCaller?.toString('base64') ?? null,
    key_digest: stored.keyDigest?.toString('base64') ?? null,
    sealed_key: stored.sealedKey?.toString('base64') ?? null,
  };
}

/** One that cannot be opened must not keep the others in clear text. */
function opened(keyring: Keyring, { user_id, master_key_id, wrapped_key }: ClearRow): DataKey | null {
  try {
    return master_key_id && wrapped_key ? unwrapDataKey(keyring, user_id, master_key_id, wrapped_key) : null;
  } catch {
    return null;
  }
}
