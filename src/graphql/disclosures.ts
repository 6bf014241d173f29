import type { Viewer } from '../auth/viewer.ts';
import type { Actions } from '../engine/actions/actions.ts';

/** Users whose identity numbers an operation shows in full. */
export type Disclosures = {
  /** Writes it down, once per user. False: it could not be, because the user is gone. */
  record(userId: string): Promise<boolean>;
};

export function createDisclosures(viewer: Viewer, actions: Pick<Actions, 'recordDisclosure'>): Disclosures {
  const recorded = new Map<string, Promise<boolean>>();
  return {
    record(userId) {
      const known = recorded.get(userId) ?? actions.recordDisclosure(viewer, userId);
      recorded.set(userId, known);
      return known;
    },
  };
}
