import { describe, expect, test } from 'vitest';
import { createLogger, type LogFields } from '../../src/http/log.ts';

function logOf(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLogger('debug', { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '');
}

describe('a log line', () => {
  test('carries what is on the list and drops everything else', () => {
    const careless = { updateId: 'u', email: 'a@b.c', changes: { phone: '+63' } } as LogFields;
    const line = logOf((log) => log.info(careless, 'an update was accepted'));
    expect(line).toMatchObject({ updateId: 'u', msg: 'an update was accepted' });
    expect(line).not.toHaveProperty('email');
    expect(line).not.toHaveProperty('changes');
  });

  test('carries no object under a name that is on the list', () => {
    const careless = { outcome: { email: 'a@b.c' }, fields: ['email', 'phone'] } as unknown as LogFields;
    const line = logOf((log) => log.info(careless, 'text'));
    expect(line).not.toHaveProperty('outcome');
    expect(line.fields).toEqual(['email', 'phone']);
  });

  test('of a child is held to the same list', () => {
    const careless = { provider: 'BVNK', email: 'a@b.c' } as LogFields;
    const line = logOf((log) => log.child(careless).warn({ attempt: 2 }, 'text'));
    expect(line).toMatchObject({ provider: 'BVNK', attempt: 2 });
    expect(line).not.toHaveProperty('email');
  });
});

describe('an error in a log line', () => {
  const pgError = Object.assign(new Error('duplicate key value\n    at least "a@b.c"'), {
    name: 'error',
    code: '23505',
    constraint: 'users_key',
    table: 'users',
    detail: 'Key (email)=(a@b.c) already exists.',
  });

  test('is told by kind, codes and place, never by its message', () => {
    const { err } = logOf((log) => log.error({ err: pgError }, 'text')) as { err: Record<string, unknown> };
    expect(err).toMatchObject({ code: '23505', constraint: 'users_key', table: 'users' });
    expect(err.stack).toEqual(expect.arrayContaining([expect.stringContaining('log.test.ts')]));
    expect(JSON.stringify(err)).not.toContain('a@b.c');
  });

  test('brings its causes along, told the same way', () => {
    const outer = new Error('a@b.c failed', { cause: pgError });
    const line = logOf((log) => log.error({ err: outer }, 'text'));
    expect(line).toHaveProperty('err.cause.code', '23505');
    expect(JSON.stringify(line)).not.toContain('a@b.c');
  });

  test.each([
    ['text', 'a@b.c'],
    ['an object', { email: 'a@b.c' }],
    ['nothing', undefined],
  ])('that is %s and no error is not shown', (_, thrown) => {
    const line = logOf((log) => log.error({ err: thrown }, 'text'));
    expect(line).toHaveProperty('err.name');
    expect(JSON.stringify(line)).not.toContain('a@b.c');
  });

  test('with a code that is free text is not told by it', () => {
    const line = logOf((log) =>
      log.error({ err: Object.assign(new Error('x'), { code: 'no a@b.c' }) }, 'text'),
    );
    expect(line).not.toHaveProperty('err.code');
  });
});
