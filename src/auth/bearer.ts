/** RFC 6750: the scheme in any case, spaces, one token of the characters that a token may have. */
const BEARER = /^bearer +([A-Za-z0-9._~+/-]+=*) *$/i;
const BARE = /^[A-Za-z0-9._~+/-]+=*$/;

/** The token of an `Authorization` header, or `null` when there is none or it is of another scheme. */
export function bearerToken(header: string | undefined): string | null {
  return BEARER.exec(header ?? '')?.[1] ?? null;
}

/** The token of a WebSocket's `connectionParams.authorization`: with the scheme, or the bare token. */
export function connectionToken(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return bearerToken(value) ?? (BARE.test(value) ? value : null);
}
