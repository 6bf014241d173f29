import type { LogState } from '../db/events/event.repository.ts';
import { otherEpochs } from '../db/events/log-epoch.ts';
import { FeedError } from './feed-error.ts';
import { openPlace, sealPlace } from './sealed-place.ts';

/** For how many days a cursor is good, unless the operator says otherwise. */
export const EVENT_RETENTION_DAYS = 30;

const KIND = 'event';

/**
 * A place in the log of events, for clients opaque. It names no user and no replica, so that it holds for every stream
 * of this database.
 */
export function encodeCursor(logId: string, position: number): string {
  return sealPlace(logId, KIND, position);
}

/**
 * The position behind which to go on.
 *
 * @param log read after the cursor came in, or one that another replica made just now seems to be of the future
 * @throws FeedError `CURSOR_INVALID` for what this log never gave out; `CURSOR_EXPIRED` where an event behind it is
 *   older than what is kept for cursors, or where the log no longer reaches it since the database was restored
 */
export function decodeCursor(text: string, log: LogState): number {
  const epochs = [{ logId: log.logId, last: log.head }, ...log.former];
  for (const { logId, last } of epochs) {
    const position = openPlace(logId, KIND, text);
    if (position === null) continue;
    if (position > Math.min(last, log.head)) throw new FeedError('CURSOR_EXPIRED');
    if (position < log.prunedThrough) throw new FeedError('CURSOR_EXPIRED');
    return position;
  }
  if (otherEpochs(log.secret, log.epoch, log.former).some((logId) => openPlace(logId, KIND, text) !== null))
    throw new FeedError('CURSOR_EXPIRED');
  return decodeFormer(text, log);
}

const FORMER_FORMAT = 1;
const ID_BYTES = 16;
const FORMER_LENGTH = 1 + ID_BYTES + 8;

/** Cursors that were given out before they were sealed: format byte, the id of that time, position. */
function decodeFormer(text: string, { formerId, former, head, prunedThrough }: LogState): number {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== FORMER_LENGTH || bytes[0] !== FORMER_FORMAT) throw new FeedError('CURSOR_INVALID');
  const isOfLog = bytes.toString('hex', 1, 1 + ID_BYTES) === formerId.replaceAll('-', '');
  const position = Number(bytes.readBigUInt64BE(1 + ID_BYTES));
  // The comparison also catches text that base64 reads leniently.
  if (!isOfLog || position > head || bytes.toString('base64url') !== text)
    throw new FeedError('CURSOR_INVALID');
  if (former.some(({ last }) => position > last)) throw new FeedError('CURSOR_EXPIRED');
  if (position < prunedThrough) throw new FeedError('CURSOR_EXPIRED');
  return position;
}
