import { expect, it } from 'vitest';
import { namedStatement } from '../../src/db/statement-names.ts';

const nameOf = (text: string) => namedStatement(text, ['value']).name;

it('a text that comes again has a name, however many came once before it', () => {
  for (let one = 0; one < 2_000; one += 1) expect(nameOf(`select $1 as once_${one}`)).toBeUndefined();
  expect(nameOf('select $1 as again')).toBeUndefined();
  const name = nameOf('select $1 as again');
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(nameOf('select $1 as again')).toBe(name);
});

it('no more than a few hundred texts have names, which PostgreSQL keeps for each connection', () => {
  const texts = Array.from({ length: 1_000 }, (_, index) => `select $1 as again_${index}`);
  for (const text of texts) for (let times = 0; times < 2; times += 1) nameOf(text);
  expect(texts.filter(nameOf).length).toBeLessThanOrEqual(300);
});

it('what has no values has no name: it may be several statements', () => {
  for (let times = 0; times < 3; times += 1)
    expect(namedStatement('select 1; select 2', [])).not.toHaveProperty('name');
});
