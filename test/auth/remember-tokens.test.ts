import { expect, it } from 'vitest';
import { rememberTokens } from '../../src/auth/remember-tokens.ts';
import { Unauthenticated } from '../../src/auth/unauthenticated.ts';
import type { Viewer } from '../../src/auth/viewer.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

function world(memory: { most?: number; forMs?: number } = {}) {
  const asked: string[] = [];
  let now = START;
  const verify = rememberTokens(
    async (token): Promise<Viewer> => {
      asked.push(token);
      if (token.startsWith('bad')) throw new Unauthenticated('bad');
      const expiresAt = token === 'short' ? new Date(START + 1_000) : null;
      return { subject: token, scopes: new Set(), userId: null, expiresAt };
    },
    { ...memory, now: () => now },
  );
  return { asked, verify, later: (ms: number) => (now += ms) };
}

it('a token is verified once while it is remembered, and again afterwards', async () => {
  const { asked, verify, later } = world({ forMs: 10_000 });
  expect([(await verify('a')).subject, (await verify('a')).subject]).toEqual(['a', 'a']);
  later(9_999);
  await verify('a');
  expect(asked).toEqual(['a']);
  later(1);
  await verify('a');
  expect(asked).toEqual(['a', 'a']);
});

it('none is remembered beyond its end', async () => {
  const { asked, verify, later } = world();
  await verify('short');
  later(1_000);
  await verify('short');
  expect(asked).toEqual(['short', 'short']);
});

it('a refused token is refused anew each time', async () => {
  const { asked, verify } = world();
  for (let turn = 0; turn < 3; turn += 1) await expect(verify('bad')).rejects.toThrow(Unauthenticated);
  expect(asked).toHaveLength(3);
});

it('the oldest go when there are too many', async () => {
  const { asked, verify } = world({ most: 2 });
  for (const token of ['a', 'b', 'c', 'c', 'b', 'a']) await verify(token);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
