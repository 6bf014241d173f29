/** Why a stream of events cannot begin, or has ended. */
export type FeedErrorCode = 'CURSOR_INVALID' | 'CURSOR_EXPIRED' | 'SLOW_CONSUMER' | 'TOKEN_EXPIRED';

const MESSAGES: Readonly<Record<FeedErrorCode, string>> = {
  CURSOR_INVALID: 'The cursor does not belong to this stream.',
  CURSOR_EXPIRED:
    'The cursor is too old, or the database was restored to an earlier time. Read the users again, then start from eventCursor.',
  SLOW_CONSUMER: 'The client did not keep up with the events. Subscribe again with your last cursor.',
  TOKEN_EXPIRED: 'The token has expired.',
};

export class FeedError extends Error {
  readonly code: FeedErrorCode;
  /** Where to go on without missing anything; `null` when there is no such place. */
  readonly after: string | null;

  constructor(code: FeedErrorCode, after: string | null = null) {
    super(after === null ? MESSAGES[code] : `${MESSAGES[code]} Resume with after: ${after}`);
    this.name = 'FeedError';
    this.code = code;
    this.after = after;
  }
}
