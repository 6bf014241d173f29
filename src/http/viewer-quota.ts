import { GraphQLError } from 'graphql';
import { isService, type Viewer } from '../auth/viewer.ts';

/** How much one token's `sub` may have open at a time on this replica. A service watches for all of its users. */
export type Quota = { endUser: number; service: number };

export const SOCKETS: Quota = { endUser: 50, service: 5_000 };
export const SUBSCRIPTIONS: Quota = { endUser: 200, service: 20_000 };

export type ViewerQuota = {
  /** Takes a place and gives what frees it, or `null` where the viewer has no more. */
  enter(viewer: Viewer): (() => void) | null;
};

export function createViewerQuota(quota: Quota): ViewerQuota {
  const open = new Map<string, number>();
  return {
    enter(viewer) {
      const { subject } = viewer;
      const taken = open.get(subject) ?? 0;
      if (taken >= (isService(viewer) ? quota.service : quota.endUser)) return null;
      open.set(subject, taken + 1);
      let freed = false;
      return () => {
        if (freed) return;
        freed = true;
        const left = (open.get(subject) ?? 1) - 1;
        if (left > 0) open.set(subject, left);
        else open.delete(subject);
      };
    },
  };
}

/** Seconds; a stream may end at any moment. */
const RETRY_AFTER = 10;

export function tooManySubscriptions(): GraphQLError {
  return new GraphQLError('The caller has too many open subscriptions. End some of them first.', {
    extensions: { code: 'RATE_LIMITED', retryAfter: RETRY_AFTER },
  });
}
