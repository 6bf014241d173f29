import { expect, test } from 'vitest';
import { bearerToken, connectionToken } from '../../src/auth/bearer.ts';

test.each([
  ['Bearer abc.def-1_2', 'abc.def-1_2'],
  ['bearer abc', 'abc'],
  ['BEARER   abc== ', 'abc=='],
])('the header %j holds the token %j', (header, token) => {
  expect(bearerToken(header)).toBe(token);
});

test.each([
  undefined,
  '',
  'abc',
  'Bearer',
  'Bearer ',
  'Basic abc',
  'Bearer a b',
  'Bearer a,Bearer b',
  'Bearerabc',
])('the header %j holds no token', (header) => {
  expect(bearerToken(header)).toBeNull();
});

test('connection parameters hold the token with the scheme or bare', () => {
  expect(connectionToken('Bearer abc')).toBe('abc');
  expect(connectionToken('abc.def')).toBe('abc.def');
});

test.each([undefined, null, 7, {}, ['abc'], '', 'Basic abc', 'a b'])(
  'the connection parameter %j is no token',
  (value) => {
    expect(connectionToken(value)).toBeNull();
  },
);
