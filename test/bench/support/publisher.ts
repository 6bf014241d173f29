import { CompiledQuery } from 'kysely';
import { openDatabase } from '../../../src/db/connection.ts';
import { numberCommittedEvents } from '../../../src/db/events/event.repository.ts';
import { parseKeyring } from '../../../src/db/sealing/keyring.ts';
import { anUpdate } from '../../support/builders.ts';
import type { BenchDatabase } from './database.ts';
import { ENCRYPTION_KEYS } from './users.ts';

export type Publisher = {
  /**
   * Commits one event for each of the users, and has them numbered as the replica that commits them would. Calls back
   * behind the commit, before anybody can hear of it.
   */
  publish(userIds: readonly string[], committed?: () => void): Promise<void>;
  end(): Promise<void>;
};

const AT_ONCE = 8;

/** Writes events of users into a database, each user's of one update. */
export async function createPublisher(
  database: BenchDatabase,
  userIds: readonly string[],
): Promise<Publisher> {
  const { db } = openDatabase({ url: database.url, maxConnections: AT_ONCE, onError() {} });
  const keys = parseKeyring(ENCRYPTION_KEYS);
  const waiting = [...userIds];
  const prepare = async () => {
    for (let id = waiting.pop(); id; id = waiting.pop())
      await anUpdate(db, id, [{ field: 'JOB_TITLE' }], { keys });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, prepare));
  // Nothing is to be sent for these updates.
  await database.pool.query('update user_actors set wake_at = null');
  const { rows } = await database.pool.query<{ user_id: string; id: string }>(
    'select user_id, min(id)::text as id from update_events group by user_id',
  );
  const models = new Map(rows.map(({ user_id, id }) => [user_id, id]));
  let numbering: Promise<unknown> = Promise.resolve();

  async function number(): Promise<void> {
    while ((await numberCommittedEvents(db)) === null);
  }
  await number();

  return {
    async publish(ids, committed = () => undefined) {
      await db.executeQuery(
        CompiledQuery.raw(
          `insert into update_events (user_id, update_id, occurred_at, previous_status, status, transitions, note)
            select user_id, update_id, clock_timestamp(), previous_status, status, transitions, note
            from update_events where id = any($1::bigint[])`,
          [ids.map((id) => models.get(id))],
        ),
      );
      committed();
      numbering = numbering.then(number);
      await numbering;
    },
    end: () => db.destroy(),
  };
}
