import type { OutgoingEvent } from '../../db/events/outgoing-event.repository.ts';
import type { ProviderId, UpdateStatus } from '../../domain/vocabulary.ts';
import { encodeCursor } from '../cursor.ts';

/** An event as it is delivered: ids and statuses, no personal data. */
export type OutgoingMessage = {
  /** The same at each attempt and replay. */
  id: string;
  type: 'profile_update.moved' | 'user.erased';
  event: OutgoingEvent;
  data: {
    userId: string;
    updateId: string | null;
    provider: ProviderId;
    status: UpdateStatus;
    previousStatus: UpdateStatus | null;
    occurredAt: string;
    cursor: string;
  };
};

/**
 * The message of an event. `logId` is the key of the log's cursors. The position alone would not do as an id: after a
 * restore, other events get the same ones.
 */
export function messageOf(event: OutgoingEvent, logId: string): OutgoingMessage {
  const { position, userId, provider, updateId, previousStatus, status, occurredAt } = event;
  return {
    id: `evt_${position}_${occurredAt.getTime().toString(36)}`,
    type: updateId === null ? 'user.erased' : 'profile_update.moved',
    event,
    data: {
      userId,
      updateId,
      provider,
      status,
      previousStatus,
      occurredAt: occurredAt.toISOString(),
      cursor: encodeCursor(logId, position),
    },
  };
}
