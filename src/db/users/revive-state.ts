import type { ProfileState } from '../../domain/user/actor.ts';

/** Puts the dates back into a state that was stored as JSON. */
export function reviveState(stored: unknown): ProfileState {
  const state = stored as ProfileState;
  const date = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));
  return {
    ...state,
    unknownEntries: state.unknownEntries.map((entry) => ({
      ...entry,
      createdAt: date(entry.createdAt),
      expiresAt: date(entry.expiresAt),
    })),
  };
}
