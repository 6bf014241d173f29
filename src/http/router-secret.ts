import { createHash, timingSafeEqual } from 'node:crypto';

/** Tells whether the header `x-router-secret` holds the router's secret, in a time that says nothing about it. */
export type RouterCheck = {
  /** Whether a secret is asked for at all. */
  active: boolean;
  matches(header: string | string[] | undefined): boolean;
};

export function createRouterCheck(secret: string | null): RouterCheck {
  if (secret === null) return { active: false, matches: () => false };
  const expected = digest(secret);
  return {
    active: true,
    matches: (header) => typeof header === 'string' && timingSafeEqual(digest(header), expected),
  };
}

/** Digests have one length, so that the comparison takes any. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
