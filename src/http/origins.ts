import type { IncomingHttpHeaders } from 'node:http';

/** Which pages may call this server from a browser. */
export type Origins = {
  /** Those of other sites that may. */
  listed: readonly string[];
  /** Whether the page that sent a request may: any but a page of another site that is not listed. */
  allow(headers: IncomingHttpHeaders): boolean;
};

export function createOrigins(listed: readonly string[]): Origins {
  return {
    listed,
    // Browsers name the page's origin, and nothing else has to.
    allow: ({ origin, host }) =>
      origin === undefined || listed.includes(origin) || URL.parse(origin)?.host === host,
  };
}
