import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacMatches } from '../../../src/providers/shared/hmac.ts';

const body = Buffer.from('{"id":"wh_1"}');
const digest = createHmac('sha256', 'secret').update(body).digest();
const hex = { algorithm: 'sha256', encoding: 'hex' } as const;
const base64 = { algorithm: 'sha256', encoding: 'base64' } as const;

test('the right signature matches, hex in either case', () => {
  expect(hmacMatches(hex, 'secret', body, digest.toString('hex'))).toBe(true);
  expect(hmacMatches(hex, 'secret', body, digest.toString('hex').toUpperCase())).toBe(true);
  expect(hmacMatches(base64, 'secret', body, digest.toString('base64'))).toBe(true);
});

test('another key, other bytes, another algorithm or another encoding do not match', () => {
  const right = digest.toString('hex');
  expect(hmacMatches(hex, 'secret2', body, right)).toBe(false);
  expect(hmacMatches(hex, 'secret', Buffer.from('{"id":"wh_2"}'), right)).toBe(false);
  expect(hmacMatches({ algorithm: 'sha512', encoding: 'hex' }, 'secret', body, right)).toBe(false);
  expect(hmacMatches(base64, 'secret', body, right)).toBe(false);
});

test('what is not exactly one digest never matches', () => {
  const right = digest.toString('hex');
  const right64 = digest.toString('base64');
  for (const wrong of [
    undefined,
    '',
    right.slice(2),
    `${right}00`,
    `${right} `,
    ` ${right}`,
    `${right}zz`,
    `sha256=${right}`,
  ])
    expect(hmacMatches(hex, 'secret', body, wrong)).toBe(false);
  // The last letter before the padding has bits that a lenient decoder throws away.
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const neighbour = letters[letters.indexOf(right64.at(-2) as string) ^ 1];
  for (const wrong of [right64.slice(0, -1), `${right64}\n`, `${right64.slice(0, -2)}${neighbour}=`])
    expect(hmacMatches(base64, 'secret', body, wrong)).toBe(false);
});

test('no text at all makes it throw or match', () => {
  fc.assert(fc.property(fc.string(), (text) => !hmacMatches(hex, 'secret', body, text)));
});
