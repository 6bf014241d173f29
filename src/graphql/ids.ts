import type { Viewer } from '../auth/viewer.ts';
import { isStorable } from '../domain/storable-text.ts';
import { isUuid, NOBODY } from '../domain/uuid.ts';
import { PROVIDERS, type ProviderId } from '../domain/vocabulary.ts';

/** One of our ids as the database writes it, or `null` for what cannot be one: that exists no more than an unknown one. */
export function ownId(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  return isUuid(text) ? text.toLowerCase() : null;
}

/** The one user whom the viewer may see, `null` for a service. A token's word that is no id of ours is nobody's. */
export function boundUserId(viewer: Viewer): string | null {
  return viewer.userId === null ? null : (ownId(viewer.userId) ?? NOBODY);
}

/** Whether this can be a provider's id, and be looked up. */
export function isProviderId(text: unknown): text is string {
  return typeof text === 'string' && text !== '' && isStorable(text);
}

/** Whether this names a provider: the schema checks arguments, and nothing checks what a representation holds. */
export function isProvider(value: unknown): value is ProviderId {
  return PROVIDERS.some((provider) => provider === value);
}
