import { createHash, timingSafeEqual } from 'node:crypto';

/** Checks in constant time whether the header `x-router-secret` has the router's secret. */
export type RouterCheck = {
  /** Whether a secret is asked for at all. */
  active: boolean;
  matches(header: string | string[] | undefined): boolean;
};

/** `secrets`: one, or two joined by a comma while one takes over from the other; `null` asks for none. */
export function createRouterCheck(secrets: string | null): RouterCheck {
  if (secrets === null) return { active: false, matches: () => false };
  const expected = secrets
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')
    .map(digest);
  return {
    active: true,
    matches(header) {
      if (typeof header !== 'string') return false;
      const given = digest(header);
      // Every one is compared, so that the time does not tell which it was.
      return expected.filter((one) => timingSafeEqual(given, one)).length > 0;
    },
  };
}

/** Digests have one length, so that the comparison takes any. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
