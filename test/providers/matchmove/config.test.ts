import { expect, test } from 'vitest';
import { matchmove } from '../../../src/providers/matchmove/index.ts';

const values = {
  MATCHMOVE_PROGRAM_CODE: 'demo',
  MATCHMOVE_USERNAME: 'partner',
  MATCHMOVE_PASSWORD: 'hunter2',
  MATCHMOVE_WEBHOOK_SECRET: 'signing',
};

test('the variables that are asked for are those that are needed', () => {
  expect([...matchmove.env.required].sort()).toEqual(Object.keys(values).sort());
  expect(matchmove.env.baseUrl).toBe('MATCHMOVE_BASE_URL');
  expect(matchmove.configure('https://identity.example/api//', values)).toEqual({
    baseUrl: 'https://identity.example/api',
    programCode: 'demo',
    username: 'partner',
    password: 'hunter2',
    webhookSecret: 'signing',
  });
});

test('every wrong variable is named at once, and no value is', () => {
  const wrong = { ...values, MATCHMOVE_USERNAME: 'part:ner', MATCHMOVE_PROGRAM_CODE: '' };
  const configure = () => matchmove.configure('ftp://identity.example', wrong);
  expect(configure).toThrow(/MATCHMOVE_BASE_URL .*MATCHMOVE_PROGRAM_CODE .*MATCHMOVE_USERNAME /);
  expect(configure).not.toThrow(/part:ner|identity\.example|hunter2/);
  expect(() => matchmove.configure('https://identity.example', {})).toThrow(
    /MATCHMOVE_WEBHOOK_SECRET is missing/,
  );
});

test('a user id that could leave its place in the path is no user id', () => {
  const isUserId = (id: string) => matchmove.providerUserIdPattern.test(id);
  expect(isUserId('34f7579b81ff462da64b6fa5e35198fe')).toBe(true);
  for (const id of ['', '..', 'a/b', 'a?b', 'verify/../x', 'a b', 'a\n', 'x'.repeat(65)])
    expect(isUserId(id)).toBe(false);
});
