const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether text can be one of our ids, in either case. What cannot exists no more than an unknown one. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** The id of no user: what stands in for a token's user that cannot exist. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
