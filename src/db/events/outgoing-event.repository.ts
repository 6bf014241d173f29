import type { ProviderId, UpdateStatus } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';

/** What other services learn of a numbered event. */
export type OutgoingEvent = {
  position: number;
  userId: string;
  provider: ProviderId;
  /** `null` for the last event of a user, who was erased. */
  updateId: string | null;
  occurredAt: Date;
  previousStatus: UpdateStatus | null;
  status: UpdateStatus;
};

/** Events after one position and up to another, oldest first; of one user, or of all. */
export async function readOutgoingEvents(
  db: Queryable,
  { after, through, userId, limit }: { after: number; through: number; userId: string | null; limit: number },
): Promise<OutgoingEvent[]> {
  const rows = await db
    .selectFrom('update_events as e')
    .innerJoin('users as u', 'u.id', 'e.user_id')
    .select([
      'e.position',
      'e.user_id',
      'u.provider',
      'e.update_id',
      'e.occurred_at',
      'e.previous_status',
      'e.status',
    ])
    .where('e.position', '>', after)
    .where('e.position', '<=', through)
    .$if(userId !== null, (query) => query.where('e.user_id', '=', userId))
    .orderBy('e.position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position as number,
    userId: row.user_id,
    provider: row.provider,
    updateId: row.update_id,
    occurredAt: row.occurred_at,
    previousStatus: row.previous_status,
    status: row.status,
  }));
}

/** The position behind which all events since a moment are found, among those that are still kept. */
export async function positionBefore(db: Queryable, moment: Date): Promise<number> {
  const { head, first } = await db
    .selectFrom('event_log as l')
    .leftJoin('update_events as e', (join) =>
      join
        .onRef('e.position', '>', 'l.pruned_through')
        .onRef('e.position', '<=', 'l.head')
        .on('e.occurred_at', '>=', moment),
    )
    .select(['l.head', ({ fn }) => fn.min('e.position').as('first')])
    .groupBy('l.head')
    .executeTakeFirstOrThrow();
  return first === null ? head : Number(first) - 1;
}
