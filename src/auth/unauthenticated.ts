/** No valid token. The `reason` is for logs and holds nothing of the token; clients are told no more than that. */
export class Unauthenticated extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('A valid access token is required.');
    this.name = 'Unauthenticated';
    this.reason = reason;
  }
}
