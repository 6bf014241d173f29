import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROVIDERS } from '../../../src/domain/vocabulary.ts';
import { registry } from '../../../src/providers/registry.ts';
import { simulators } from '../../../src/sandbox/simulators.ts';

// The steps of docs/providers.md for a new provider that the compiler does not check.

test('every provider has a simulator, which is called as in its webhook address', () => {
  expect(Object.keys(simulators)).toEqual([...PROVIDERS]);
  for (const [id, { name }] of Object.entries(simulators)) expect(name).toBe(id.toLowerCase());
});

test('a simulator gives values for what its provider’s environment requires, and for nothing unknown', () => {
  for (const [id, { env }] of Object.entries(registry)) {
    const values = Object.keys(simulators[id]?.values ?? {});
    expect([id, env.required.filter((name) => !values.includes(name))]).toEqual([id, []]);
    const known: readonly string[] = [...env.required, ...env.optional];
    expect([id, values.filter((name) => !known.includes(name))]).toEqual([id, []]);
  }
});

test('.env.example has every variable of every provider, each with a word about it', () => {
  const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').split('\n');
  for (const { env } of Object.values(registry)) {
    for (const name of [env.baseUrl, ...env.required, ...env.optional]) {
      const at = lines.indexOf(`${name}=`);
      expect([name, lines[at - 1]]).toEqual([name, expect.stringMatching(/^# .{10}/)]);
    }
  }
});
