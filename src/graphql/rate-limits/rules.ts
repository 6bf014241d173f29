import type { MutationResolvers, QueryResolvers, SubscriptionResolvers } from '../types.generated.ts';

/** Calls in a minute by one token's `sub`. A service asks for all of its users. */
export type RateLimit = { endUser: number; service: number };

export const WINDOW_MS = 60_000;

/** Every mutation, and what is as dear as one. A subscription counts when it is opened. */
export const RATE_LIMITS = {
  linkUser: { endUser: 60, service: 6_000 },
  updateUser: { endUser: 300, service: 6_000 },
  selfVerify: { endUser: 60, service: 6_000 },
  cancelUpdate: { endUser: 300, service: 6_000 },
  retryUpdate: { endUser: 60, service: 3_000 },
  refreshUser: { endUser: 60, service: 3_000 },
  submitKyc: { endUser: 60, service: 3_000 },
  setUserStatus: { endUser: 60, service: 3_000 },
  exportUser: { endUser: 6, service: 600 },
  findUsers: { endUser: 6, service: 600 },
  eraseUser: { endUser: 60, service: 3_000 },
  previewUpdate: { endUser: 600, service: 12_000 },
  userUpdateStatus: { endUser: 300, service: 30_000 },
} as const satisfies Record<
  | Exclude<keyof MutationResolvers, symbol>
  | Extract<keyof QueryResolvers, 'previewUpdate'>
  | Extract<keyof SubscriptionResolvers, 'userUpdateStatus'>,
  RateLimit
>;

export type LimitedField = keyof typeof RATE_LIMITS;

/** Evidence for one verification, from any caller: nobody may guess a document's id or a password. */
export const GUESSES = { count: 30, windowMs: 600_000 };
