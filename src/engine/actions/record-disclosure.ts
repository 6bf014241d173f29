import type { Viewer } from '../../auth/viewer.ts';
import { noteAudit } from '../../domain/user/draft.ts';
import type { EngineDeps } from '../deps.ts';
import { mayAskFor } from './find-visible-user.ts';

/** Writes down that a viewer is shown identity numbers in full. False where there is no such user (any more). */
export async function recordDisclosure(deps: EngineDeps, viewer: Viewer, userId: string): Promise<boolean> {
  if (!mayAskFor(viewer, userId)) return false;
  const submitted = await deps.engine.submit(userId, { endUser: viewer.userId }, (draft) =>
    noteAudit(draft, { actor: viewer.subject, action: 'UNMASKED_READ', subject: draft.actor.provider }),
  );
  return submitted !== undefined;
}
