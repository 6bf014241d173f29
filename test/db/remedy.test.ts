import { expect, it } from 'vitest';
import { DatabaseUnusable, withRemedy } from '../../src/db/unusable.ts';

const URL = 'postgres://user:secret@db.example:5433/profiles';

it.each([
  [new Error('timeout exceeded when trying to connect'), /db\.example:5433 does not answer in time\. Check/],
  [new Error('Connection terminated unexpectedly'), /db\.example:5433 closed the connection/],
  [Object.assign(new Error('x'), { code: '53300' }), /no connection left\. Raise max_connections/],
])('a database that fails in a later part of the start is named with a remedy: %s', (error, message) => {
  const explained = withRemedy(error, URL) as Error;
  expect(explained).toBeInstanceOf(DatabaseUnusable);
  expect(explained.message).toMatch(message);
  expect(explained.message).not.toContain('secret');
});

it('another error stays as it is', () => {
  const error = new Error('PORT 4000 is in use');
  expect(withRemedy(error, URL)).toBe(error);
});
