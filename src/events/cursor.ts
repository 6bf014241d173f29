import type { LogState } from '../db/events/event.repository.ts';
import { FeedError } from './feed-error.ts';

/** For how many days a cursor is good, unless the operator says otherwise. */
export const EVENT_RETENTION_DAYS = 30;

const FORMAT = 1;
const ID_BYTES = 16;
const LENGTH = 1 + ID_BYTES + 8;

/**
 * A place in the log of events, for clients opaque: format byte, log id, position. It names no user and no
 * replica, so that it holds for every stream of this database.
 */
export function encodeCursor(logId: string, position: number): string {
  const bytes = Buffer.alloc(LENGTH);
  bytes.writeUInt8(FORMAT, 0);
  bytes.write(logId.replaceAll('-', ''), 1, 'hex');
  bytes.writeBigUInt64BE(BigInt(position), 1 + ID_BYTES);
  return bytes.toString('base64url');
}

/**
 * The position behind which to go on.
 *
 * @param log read after the cursor came in, or one that another replica made just now is taken for nonsense
 * @throws FeedError `CURSOR_INVALID` for what this log never gave out, `CURSOR_EXPIRED` where an event behind it is
 *   older than what is kept for cursors
 */
export function decodeCursor(text: string, log: LogState): number {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== LENGTH || bytes[0] !== FORMAT) throw new FeedError('CURSOR_INVALID');
  const position = Number(bytes.readBigUInt64BE(1 + ID_BYTES));
  // Also catches another log, and text that base64 reads leniently.
  if (position > log.head || encodeCursor(log.logId, position) !== text)
    throw new FeedError('CURSOR_INVALID');
  if (position < log.prunedThrough) throw new FeedError('CURSOR_EXPIRED');
  return position;
}
