import { sql } from 'kysely';
import type { Queryable, Tx } from '../connection.ts';
import type { MasterKey } from './keyring.ts';
import { seal, unseal, unwrapDataKey } from './seal.ts';

/** A master key that the database knows by its id. */
export type KnownMasterKey = { isOpenedBy(key: MasterKey): boolean };

const PROOF = 'profile-subgraph';
const proofContext = (id: string): string => `master-key:${id}`;

/** By id. */
export async function readMasterKeys(db: Queryable): Promise<Map<string, KnownMasterKey>> {
  const rows = await db.selectFrom('master_keys').select(['id', 'proof']).execute();
  return new Map(
    rows.map(({ id, proof }) => [
      id,
      { isOpenedBy: ({ key }) => succeeds(() => unseal(key, proofContext(id), proof) === PROOF) },
    ]),
  );
}

/** Notes keys, also in place of others of the same id. */
export async function writeMasterKeys(db: Queryable, keys: readonly MasterKey[]): Promise<void> {
  const values = keys.map(({ id, key }) => ({ id, proof: seal(key, proofContext(id), PROOF) }));
  if (values.length === 0) return;
  await db
    .insertInto('master_keys')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ proof: eb.ref('excluded.proof') })),
    )
    .execute();
}

/** Makes a noted key the one that wraps. */
export async function setCurrentMasterKey(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('master_keys').set({ is_current: false }).where('is_current', '=', true).execute();
  await tx.updateTable('master_keys').set({ is_current: true }).where('id', '=', id).execute();
}

export async function readCurrentMasterKeyId(db: Queryable): Promise<string | null> {
  const row = await db
    .selectFrom('master_keys')
    .select('id')
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** How many data keys each master key wraps; entries of users in the index of contacts count with them. */
export async function countDataKeys(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select master_key_id as id, count(*) as count from (
      select master_key_id from user_keys union all select master_key_id from callback_subscriptions
      union all select master_key_id from service_keys
      union all select contacts_key_id from user_keys
        where contacts_key_id is not null and contacts_key_id <> master_key_id
    ) wrapped group by master_key_id order by master_key_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** The master keys that wrap something, or that contacts are found by. */
export async function masterKeysInUse(db: Queryable): Promise<Set<string>> {
  // From one id to the next by the index: there are many data keys, and few master keys.
  const idsOf = (table: string, column = sql.ref('master_key_id')) => sql`
    (with recursive ids as (
      (select ${column} as id from ${sql.table(table)} order by 1 limit 1)
      union all
      select (select ${column} from ${sql.table(table)} where ${column} > ids.id order by 1 limit 1)
      from ids where ids.id is not null
    ) select id from ids where id is not null)`;
  const { rows } = await sql<{ id: string }>`
    ${idsOf('user_keys')} union ${idsOf('callback_subscriptions')} union ${idsOf('service_keys')}
    union ${idsOf('user_keys', sql.ref('contacts_key_id'))}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Whether a key opens a data key that is said to be wrapped by it; true where there is none of a user. */
export async function opensDataKey(db: Queryable, master: MasterKey): Promise<boolean> {
  const row = await db
    .selectFrom('user_keys')
    .select(['user_id', 'wrapped_key'])
    .where('master_key_id', '=', master.id)
    .limit(1)
    .executeTakeFirst();
  const keyring = { current: master, byId: new Map([[master.id, master]]) };
  return !row || succeeds(() => unwrapDataKey(keyring, row.user_id, master.id, row.wrapped_key).length > 0);
}

/** One replica at a time may judge and note keys. */
export async function lockMasterKeys(tx: Queryable): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('master_keys'))`.execute(tx);
}

function succeeds(attempt: () => boolean): boolean {
  try {
    return attempt();
  } catch {
    return false;
  }
}
