import { expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '../../src/env.ts';

const CREDENTIALS = '-----BEGIN NATS USER JWT-----\nx\n------END NATS USER JWT------';

const read = (env: Record<string, string>) => readEnvironment(env, []).nats;

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems.filter((one) => one.startsWith('NATS'));
    throw error;
  }
  return [];
}

it.each([
  ['nats://broker', { servers: ['broker:4222'], tls: false, user: null, password: null }],
  ['nats://a%40b:p%3Aw@broker:5222', { servers: ['broker:5222'], user: 'a@b', password: 'p:w' }],
  ['tls://token@one, tls://two:5222', { servers: ['one:4222', 'two:5222'], tls: true, user: 'token' }],
])('reads %s', (url, expected) => {
  expect(read({ NATS_URL: url })).toMatchObject({ credentials: null, ...expected });
});

it('reads credentials', () => {
  expect(read({ NATS_URL: 'tls://broker', NATS_CREDENTIALS: CREDENTIALS })?.credentials).toBe(CREDENTIALS);
});

it.each([
  [{ NATS_URL: 'https://u:hunter2@broker' }, /^NATS_URL must be addresses of one cluster/],
  [{ NATS_URL: 'nats://one,tls://two' }, /^NATS_URL must be addresses of one cluster/],
  [{ NATS_URL: 'nats://broker/path' }, /^NATS_URL must be addresses of one cluster/],
  [{ NATS_CREDENTIALS: CREDENTIALS }, /without NATS_URL/],
  [{ NATS_URL: 'tls://broker', NATS_CREDENTIALS: 'hunter2' }, /must be the content of a credentials file/],
  [{ NATS_URL: 'nats://broker', MODE: 'production' }, /must be tls:\/\/ in production/],
  [{ NATS_URL: 'nats://127.0.0.1,nats://broker', MODE: 'production' }, /must be tls:\/\/ in production/],
])('refuses %j', (env, problem) => {
  const problems = problemsOf(env as Record<string, string>).join('\n');
  expect(problems).toMatch(problem);
  expect(problems).not.toContain('hunter2');
});

it('takes tls, and a broker beside the server, in production', () => {
  expect(problemsOf({ NATS_URL: 'tls://broker', MODE: 'production' })).toEqual([]);
  expect(problemsOf({ NATS_URL: 'nats://127.0.0.1:4222', MODE: 'production' })).toEqual([]);
});
