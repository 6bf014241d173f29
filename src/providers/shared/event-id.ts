import { createHash } from 'node:crypto';

/** The id of an event that brings none: the same body again is the same event. */
export function idOfBody(rawBody: Buffer): string {
  return `sha256:${createHash('sha256').update(rawBody).digest('hex')}`;
}
