import type { OutgoingEvent } from '../../db/events/outgoing-event.repository.ts';
import { encodeCursor } from '../cursor.ts';

/** An event as it is delivered. */
export type OutgoingMessage = { id: string; event: OutgoingEvent; body: string };

/**
 * The message of an event: ids and statuses, no personal data. `logId` is the key of the log's cursors. The id is the
 * same at each attempt and replay. The position alone would not do: after a restore, other events get the same ones.
 */
export function messageOf(event: OutgoingEvent, logId: string): OutgoingMessage {
  const { position, userId, provider, updateId, previousStatus, status } = event;
  const occurredAt = event.occurredAt.toISOString();
  return {
    id: `evt_${position}_${event.occurredAt.getTime().toString(36)}`,
    event,
    body: JSON.stringify({
      type: updateId === null ? 'user.erased' : 'profile_update.moved',
      timestamp: occurredAt,
      data: {
        userId,
        updateId,
        provider,
        status,
        previousStatus,
        occurredAt,
        cursor: encodeCursor(logId, position),
      },
    }),
  };
}
