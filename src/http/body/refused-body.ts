/** A body that is not taken. `message` says what would be right and is safe to show. */
export class RefusedBody extends Error {
  readonly statusCode: 400 | 415;
  /** What the answer must say beside it. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(statusCode: 400 | 415, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'RefusedBody';
    this.statusCode = statusCode;
    this.headers = headers;
  }
}
