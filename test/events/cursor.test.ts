import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/events/cursor.ts';
import { updateCursor } from '../../src/graphql/connections/update-cursor.ts';

const logId = randomUUID();
const formerId = randomUUID();
const log = { secret: logId, logId, epoch: 0, former: [], formerId, head: 100, prunedThrough: 10 };
const refusal = (code: string) => expect.objectContaining({ code });

describe('a cursor', () => {
  it.each([10, 11, 57, 100])('leads back to position %i', (position) => {
    expect(decodeCursor(encodeCursor(logId, position), log)).toBe(position);
  });

  it('shows nothing of its position: not the number, not how far apart two are', () => {
    const cursors = Array.from({ length: 300 }, (_, position) => encodeCursor(logId, position));
    for (const cursor of cursors) expect(cursor).toMatch(/^[\w-]{23}$/);
    const bytes = cursors.map((cursor) => Buffer.from(cursor, 'base64url'));
    for (const [at, one] of bytes.entries()) {
      const differing = one.filter((byte, index) => byte !== bytes[at - 1]?.[index]).length;
      expect(differing).toBeGreaterThan(5);
      expect(one.includes(Buffer.from(logId.replaceAll('-', ''), 'hex').subarray(0, 4))).toBe(false);
    }
    expect(new Set(cursors).size).toBe(300);
  });

  it('is the same on every replica', () => {
    expect(encodeCursor(logId, 57)).toBe(encodeCursor(logId, 57));
  });

  it('cannot be made without the secret', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (block) => {
        const made = Buffer.concat([Buffer.of(2), block]).toString('base64url');
        expect(() => decodeCursor(made, log)).toThrow(refusal('CURSOR_INVALID'));
      }),
    );
  });

  it('of the updates of a user leads nowhere among events', () => {
    expect(() => decodeCursor(updateCursor(logId, 57), log)).toThrow(refusal('CURSOR_INVALID'));
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

  it('beyond the head is expired: the database was restored since', () => {
    expect(() => decodeCursor(encodeCursor(logId, 101), log)).toThrow(refusal('CURSOR_EXPIRED'));
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
    ['one bit away', flipped(valid)],
    ['bits behind the end', `${valid.slice(0, -1)}_`],
    ['very much', 'A'.repeat(100_000)],
  ])('that is %s is invalid', (_what, text) => {
    expect(() => decodeCursor(text, log)).toThrow(refusal('CURSOR_INVALID'));
  });
});

describe('a cursor from before cursors were sealed', () => {
  const former = (id: string, position: bigint) => {
    const bytes = Buffer.alloc(25);
    bytes.writeUInt8(1, 0);
    bytes.write(id.replaceAll('-', ''), 1, 'hex');
    bytes.writeBigUInt64BE(position, 17);
    return bytes.toString('base64url');
  };

  it.each([10n, 57n, 100n])('still leads back to position %i', (position) => {
    expect(decodeCursor(former(formerId, position), log)).toBe(Number(position));
  });

  it('expires like every other', () => {
    expect(() => decodeCursor(former(formerId, 9n), log)).toThrow(refusal('CURSOR_EXPIRED'));
  });

  it.each([
    ['another log', former(randomUUID(), 57n)],
    ['the key of the cursors', former(logId, 57n)],
    ['the future', former(formerId, 101n)],
    ['a far future', former(formerId, 2n ** 64n - 1n)],
    ['lenient base64', `${former(formerId, 57n)}=`],
  ])('that names %s is invalid', (_what, text) => {
    expect(() => decodeCursor(text, log)).toThrow(refusal('CURSOR_INVALID'));
  });
});

function flipped(cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5);
  return bytes.toString('base64url');
}
