import { mayTouchUser, type Viewer } from '../../auth/viewer.ts';
import { ownerOfUpdate } from '../../db/updates/update-owner.ts';
import { problem } from '../../domain/problem.ts';
import { retryUpdate as retry } from '../../domain/user/retry.ts';
import { isUuid } from '../../domain/uuid.ts';
import { type EngineDeps, providerDisabled } from '../deps.ts';
import type { CancelResult } from './results.ts';
import { waitFor } from './wait.ts';

/** Tries again at once what waits for a provider that was in trouble. */
export async function retryUpdate(deps: EngineDeps, viewer: Viewer, updateId: string): Promise<CancelResult> {
  const userId = isUuid(updateId) ? await ownerOfUpdate(deps.seenBy(viewer), updateId) : undefined;
  if (!userId || !mayTouchUser(viewer, userId)) return notFound();
  const submitted = await deps.engine.submit(userId, { endUser: viewer.userId }, (draft, rules) =>
    rules
      ? { calls: retry(draft, { updateId, caller: viewer.subject }) }
      : { problem: providerDisabled(draft.actor.provider) },
  );
  if (!submitted) return notFound();
  const { result } = submitted;
  if ('problem' in result) return { updateId, problems: [result.problem] };
  const attempts = new Map(result.calls.map((call) => [call.id, call.attempts]));
  if (attempts.size > 0) {
    await waitFor(deps, submitted, ({ calls }) =>
      calls.every(({ id, attempts: now }) => now > (attempts.get(id) ?? -1)),
    );
  }
  return { updateId, problems: [] };
}

function notFound(): CancelResult {
  return {
    updateId: null,
    problems: [problem('NOT_FOUND', 'There is no such update.', { path: ['updateId'] })],
  };
}
