import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/events/cursor.ts';

const logId = randomUUID();
const log = { logId, head: 100, prunedThrough: 10 };
const refusal = (code: string) => expect.objectContaining({ code });

describe('a cursor', () => {
  it.each([10, 11, 57, 100])('leads back to position %i', (position) => {
    expect(decodeCursor(encodeCursor(logId, position), log)).toBe(position);
  });

  it('does not show its position', () => {
    expect(encodeCursor(logId, 57)).toMatch(/^[\w-]{34}$/);
  });

  it('holds positions beyond 32 bits', () => {
    const head = Number.MAX_SAFE_INTEGER;
    expect(decodeCursor(encodeCursor(logId, head), { ...log, head })).toBe(head);
  });

  it('is expired where the next event is no longer kept', () => {
    expect(() => decodeCursor(encodeCursor(logId, 9), log)).toThrow(refusal('CURSOR_EXPIRED'));
  });

  it('of another log is invalid, even where that position would be expired', () => {
    expect(() => decodeCursor(encodeCursor(randomUUID(), 9), log)).toThrow(refusal('CURSOR_INVALID'));
  });

  it('beyond the head is invalid', () => {
    expect(() => decodeCursor(encodeCursor(logId, 101), log)).toThrow(refusal('CURSOR_INVALID'));
  });

  const valid = encodeCursor(logId, 57);
  it.each([
    ['nothing', ''],
    ['a word', 'abc'],
    ['text in other letters', 'żółw🐢'],
    ['a number', '57'],
    ['one letter less', valid.slice(0, -1)],
    ['one letter more', `${valid}A`],
    ['padding', `${valid}==`],
    ['white space', ` ${valid}`],
    ['another format byte', `B${valid.slice(1)}`],
    ['bits behind the end', `${valid.slice(0, -1)}_`],
    [
      'a huge position',
      Buffer.from([1, ...Buffer.from(logId.replaceAll('-', ''), 'hex'), ...Buffer.alloc(8, 255)]).toString(
        'base64url',
      ),
    ],
    ['very much', 'A'.repeat(100_000)],
  ])('that is %s is invalid', (_what, text) => {
    expect(() => decodeCursor(text, log)).toThrow(refusal('CURSOR_INVALID'));
  });
});
