import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { VerifyToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

export type Memory = {
  /** Tokens remembered at most; the least recently used go first. */
  most?: number;
  /** How long one is remembered, in milliseconds: a key that was withdrawn is trusted for that much longer. */
  forMs?: number;
  now?: () => number;
};

/**
 * Verifies each token once and remembers who it is for a while, by its digest: a signature costs more than everything
 * else that a small read does. Only good tokens are remembered, and none beyond its end.
 */
export function rememberTokens(
  verify: VerifyToken,
  { most = 10_000, forMs = 30_000, now = Date.now }: Memory = {},
): VerifyToken {
  const known = new LRUCache<string, { viewer: Viewer; until: number }>({ max: most });
  return async (token) => {
    const digest = hash('sha256', token, 'base64');
    const found = known.get(digest);
    if (found && found.until > now()) return found.viewer;
    known.delete(digest);
    const viewer = await verify(token);
    const end = viewer.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    known.set(digest, { viewer, until: Math.min(end, now() + forMs) });
    return viewer;
  };
}
