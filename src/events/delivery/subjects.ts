import type { OutgoingEvent } from '../../db/events/outgoing-event.repository.ts';

/** What subjects of a broker begin with; provider and user follow. Erasures belong to no update, and have their own. */
export const BROKER_SUBJECTS = { updates: 'profile.events', erasures: 'profile.erasures' } as const;

/** The subject of an event, such as `profile.events.MATCHMOVE.<userId>`. */
export function subjectOf({ updateId, provider, userId }: OutgoingEvent): string {
  const prefix = updateId === null ? BROKER_SUBJECTS.erasures : BROKER_SUBJECTS.updates;
  return `${prefix}.${provider}.${userId}`;
}
