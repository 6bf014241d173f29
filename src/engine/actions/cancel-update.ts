import { mayTouchUser, type Viewer } from '../../auth/viewer.ts';
import { ownerOfUpdate } from '../../db/updates/update-owner.ts';
import { problem } from '../../domain/problem.ts';
import { cancelUpdate as cancel } from '../../domain/user/cancel-changes.ts';
import { isUuid } from '../../domain/uuid.ts';
import { type EngineDeps, providerDisabled } from '../deps.ts';
import type { CancelResult } from './results.ts';

/** Takes back what was not sent yet or still awaits evidence; the rest of the update goes on. */
export async function cancelUpdate(
  deps: EngineDeps,
  viewer: Viewer,
  updateId: string,
): Promise<CancelResult> {
  const userId = isUuid(updateId) ? await ownerOfUpdate(deps.seenBy(viewer), updateId) : undefined;
  // Before anything of the user is touched: a stranger neither waits for it nor can tell that it exists.
  if (!userId || !mayTouchUser(viewer, userId)) return notFound();
  const submitted = await deps.engine.submit(userId, { endUser: viewer.userId }, (draft, rules) =>
    rules
      ? cancel(draft, rules, { updateId, caller: viewer.subject })
      : [providerDisabled(draft.actor.provider)],
  );
  return submitted ? { updateId, problems: submitted.result } : notFound();
}

function notFound(): CancelResult {
  return {
    updateId: null,
    problems: [problem('NOT_FOUND', 'There is no such update.', { path: ['updateId'] })],
  };
}
