import type { Viewer } from '../../auth/viewer.ts';
import { type Problem, problem } from '../../domain/problem.ts';
import type { ProviderError } from '../../domain/provider-error.ts';
import { requestRead } from '../../domain/user/advance.ts';
import { noteAudit } from '../../domain/user/draft.ts';
import { type EngineDeps, providerDisabled } from '../deps.ts';
import { mayAskFor, userNotFound } from './find-visible-user.ts';
import type { UserResult } from './results.ts';
import { waitFor } from './wait.ts';

/** Reads the provider's state again, now, and applies what it shows. */
export async function refreshUser(deps: EngineDeps, viewer: Viewer, userId: string): Promise<UserResult> {
  if (!mayAskFor(viewer, userId)) return { userId: null, problems: [userNotFound(['userId'])] };
  const submitted = await deps.engine.submit(userId, { endUser: viewer.userId }, (draft, rules) => {
    if (rules) {
      requestRead(draft);
      noteAudit(draft, { actor: viewer.subject, action: 'USER_REFRESHED', subject: draft.actor.provider });
    }
    return { enabled: rules !== undefined, provider: draft.actor.provider, since: draft.now };
  });
  if (!submitted) return { userId: null, problems: [userNotFound(['userId'])] };
  const { enabled, provider, since } = submitted.result;
  if (!enabled) return { userId, problems: [providerDisabled(provider)] };
  const wasRead = (readAt: Date | null) => readAt !== null && readAt >= since;
  const run = await waitFor(
    deps,
    submitted,
    ({ reading }) => wasRead(reading.readAt) || reading.retryAt !== null,
  );
  const answer = run?.answers.findLast((one) => one.kind === 'READ' || one.kind === 'READ_FAILED');
  if (answer?.kind === 'READ') return { userId, problems: [] };
  if (answer?.kind === 'READ_FAILED') return { userId, problems: [readProblem(answer.error)] };
  const current = run ? undefined : await deps.store.load(userId);
  return { userId, problems: wasRead(current?.actor.reading.readAt ?? null) ? [] : [busy()] };
}

function busy(): Problem {
  return problem(
    'PROVIDER_UNAVAILABLE',
    'The provider did not answer in time; the stored state is shown instead.',
  );
}

/** What a failed read means to a client. */
export function readProblem(error: ProviderError): Problem {
  switch (error.kind) {
    case 'not_found':
      return problem('NOT_FOUND', 'The provider has no such user.');
    case 'rate_limited': {
      const { retryAfterMs } = error.details;
      return {
        code: 'RATE_LIMITED',
        message: 'The rate limit of the provider is exceeded; try again later.',
        field: null,
        path: null,
        retryAfterSeconds: retryAfterMs === undefined ? null : Math.ceil(retryAfterMs / 1000),
      };
    }
    case 'rejected':
    case 'conflict':
      return {
        code: 'PROVIDER_REJECTED',
        message: 'The provider refused to return this user.',
        field: null,
        path: null,
        providerCode: error.details.providerCode ?? null,
      };
    default:
      return problem(
        'PROVIDER_UNAVAILABLE',
        'The provider cannot be reached at the moment; try again later.',
      );
  }
}
