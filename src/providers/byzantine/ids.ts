/**
 * Users and accounts have UUIDs, of different meaning though the samples show the same one. In lower case only, so
 * that one user is not linked under two spellings.
 */
export const PROVIDER_USER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** UUIDs are the same in either case. */
export function sameId(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
