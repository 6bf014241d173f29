import type { Viewer } from '../auth/viewer.ts';
import { findUser } from '../db/users/read-users.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { ProviderError } from '../domain/provider-error.ts';
import { within } from './client-deadline.ts';
import { findVisibleUser, userNotFound } from './find-visible-user.ts';
import { observeUser } from './observe-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { providerDisabled } from './provider-of.ts';
import type { UserResult } from './results.ts';
import { withUserLease } from './user-lease.ts';

/** Reads the provider's state again, now, and settles what it shows. */
export async function refreshUser(deps: ActionDeps, viewer: Viewer, userId: string): Promise<UserResult> {
  const record = await findVisibleUser(deps, deps.db, viewer, userId);
  if (!record) return { userId: null, problems: [userNotFound(['userId'])] };
  if (!deps.providers.has(record.provider)) return { userId, problems: [providerDisabled(record.provider)] };
  const look = lookAtUser(deps, userId, deps.clientWaitMs);
  deps.background(look);
  try {
    const looked = await within(deps.clientWaitMs, look);
    return { userId, problems: looked ? [] : [busy()] };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { userId, problems: [readProblem(error)] };
  }
}

/** One read under the user's lease, settled. False when the turn did not come in time. Throws `ProviderError`. */
export async function lookAtUser(deps: ActionDeps, userId: string, leaseWaitMs: number): Promise<boolean> {
  const looked = await withUserLease(deps, userId, leaseWaitMs, async (turn) => {
    const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
    const provider = record && deps.providers.get(record.provider);
    if (record && provider) await observeUser(deps, provider, record, turn);
    return true;
  });
  return looked ?? false;
}

function busy(): Problem {
  return problem(
    'PROVIDER_UNAVAILABLE',
    'The provider has not answered in time; what is stored is shown instead.',
  );
}

/** What a failed read means to a client. */
export function readProblem(error: ProviderError): Problem {
  switch (error.kind) {
    case 'not_found':
      return problem('NOT_FOUND', 'The provider knows no such user.');
    case 'rate_limited': {
      const { retryAfterMs } = error.details;
      return {
        code: 'RATE_LIMITED',
        message: 'The provider takes no more calls for now; try again later.',
        field: null,
        path: null,
        retryAfterSeconds: retryAfterMs === undefined ? null : Math.ceil(retryAfterMs / 1000),
      };
    }
    case 'rejected':
    case 'conflict':
      return {
        code: 'PROVIDER_REJECTED',
        message: 'The provider refused to show this user.',
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
