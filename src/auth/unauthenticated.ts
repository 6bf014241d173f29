/** No valid token. The `reason` is for logs and contains nothing of the token. Clients do not receive it. */
export class Unauthenticated extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('A valid access token is required.');
    this.name = 'Unauthenticated';
    this.reason = reason;
  }
}
