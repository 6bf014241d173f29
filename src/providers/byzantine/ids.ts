/** Users and accounts have UUIDs, of different meaning though the samples show the same one. */
export const PROVIDER_USER_ID = /^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$/;

/** UUIDs are the same in either case: one user is not linked under two spellings. */
export function ownForm(id: string): string {
  return id.trim().toLowerCase();
}

export function sameId(left: string, right: string): boolean {
  return ownForm(left) === ownForm(right);
}
