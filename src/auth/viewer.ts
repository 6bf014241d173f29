/** What a token may do; see the scope table in docs/tokens.md. */
export type Scope = 'users:read' | 'users:write' | 'users:verify' | 'users:admin' | 'users:pii';

/** The caller. A viewer with a `userId` is an end user and sees only that user. A viewer without one is a service. */
export type Viewer = {
  /** The token's `sub`: whose idempotency keys these are, and who the audit trail names. */
  subject: string;
  scopes: ReadonlySet<string>;
  userId: string | null;
  /**
   * Until when the server accepts the token and serves its holder: its `exp` plus the clock tolerance, by this machine's
   * clock. New requests and open streams use the same moment. `null` for a token without an end.
   */
  expiresAt: Date | null;
};

export function hasScope(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.has(scope);
}

/** Ownership: every other user is as if it did not exist. */
export function mayTouchUser(viewer: Viewer, userId: string): boolean {
  return viewer.userId === null || viewer.userId === userId;
}

export function isService(viewer: Viewer): boolean {
  return viewer.userId === null;
}
