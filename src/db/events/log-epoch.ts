import { randomInt } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database, Queryable } from '../connection.ts';

/** What the cursors of one epoch are sealed under. */
export function logIdOf(secret: string, epoch: number): string {
  return epoch === 0 ? secret : `${secret}#${epoch}`;
}

/**
 * An epoch's number is ahead of the one before by at most so much, at random: a backup that is restored twice begins two
 * epochs, and a cursor of the first must not be taken for one of the second.
 */
const LONGEST_STEP = 255;

/** Epochs that another restore of a former state may have begun, and that this log knows nothing of. */
export function otherEpochs(secret: string, epoch: number, former: readonly FormerEpoch[]): string[] {
  if (epoch === 0) return [];
  const known = new Set([logIdOf(secret, epoch), ...former.map(({ logId }) => logId)]);
  const numbers = Array.from({ length: epoch + LONGEST_STEP }, (_, index) => index + 1);
  return numbers.map((number) => logIdOf(secret, number)).filter((logId) => !known.has(logId));
}

/** A new one is given when the table is restored from a dump. */
const OF_TABLE = sql<string>`(select oid from pg_database where datname = current_database())::text
  || '/' || 'event_log'::regclass::oid`;

/** The timeline is another after a failover and after a recovery to an earlier moment. */
const OF_SERVER = sql<string>`(select system_identifier from pg_control_system())::text
  || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || ${OF_TABLE}`;

/** PostgreSQL: not allowed, not supported, no such function. */
const NOT_TOLD = new Set(['42501', '0A000', '42883']);

const expressions = new WeakMap<Database, Promise<RawBuilder<string>>>();

/** What distinguishes this log from a restored copy, as an expression. Some services hide the server's identity. */
export function identityOf(db: Database): Promise<RawBuilder<string>> {
  const known = expressions.get(db);
  if (known) return known;
  const trying = sql`select ${OF_SERVER}`.execute(db).then(
    () => OF_SERVER,
    (error: unknown) => {
      if (NOT_TOLD.has(String(Reflect.get(error as object, 'code')))) return OF_TABLE;
      expressions.delete(db);
      throw error;
    },
  );
  expressions.set(db, trying);
  return trying;
}

/** The newest position, and the epoch in which it was given. */
export type LogHead = { head: number; epoch: number };

/** A replica that is stopped or lost in the transaction must not block the others. */
const PAUSE_WITH_LOCK = '2s';

/**
 * Begins a new epoch where the log is a restored one, under the head row's lock and before anything is numbered. It costs
 * nobody anything: cursors up to where it begins stay good. Does nothing while another transaction has the lock.
 *
 * @param identity what `identityOf` gives
 */
export async function keepEpoch(db: Database, identity: RawBuilder<string>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const log = await tx
      .selectFrom('event_log')
      .select([
        'head',
        'epoch',
        'identity',
        identity.as('actual'),
        sql`set_config('idle_in_transaction_session_timeout', ${PAUSE_WITH_LOCK}, true)`.as('set'),
      ])
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!log || log.identity === log.actual) return;
    const { head, epoch, identity: former, actual } = log;
    if (former === null) {
      await tx.updateTable('event_log').set({ identity: actual }).execute();
      return;
    }
    await tx.insertInto('event_log_epochs').values({ epoch, last_position: head }).execute();
    const next = epoch + randomInt(1, LONGEST_STEP + 1);
    await tx.updateTable('event_log').set({ identity: actual, epoch: next }).execute();
  });
}

/** An epoch that is over, and up to where its cursors are good. */
export type FormerEpoch = { logId: string; last: number };

/** The newest first. What a later restore took back is gone for earlier epochs, too. */
export async function readFormerEpochs(db: Queryable, secret: string): Promise<FormerEpoch[]> {
  const rows = await db
    .selectFrom('event_log_epochs')
    .select(['epoch', 'last_position'])
    .orderBy('epoch', 'desc')
    .execute();
  let last = Number.POSITIVE_INFINITY;
  return rows.map((row) => {
    last = Math.min(last, row.last_position);
    return { logId: logIdOf(secret, row.epoch), last };
  });
}
