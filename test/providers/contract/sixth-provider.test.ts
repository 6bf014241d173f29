import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readEnvironment } from '../../../src/env.ts';
import { connectProviders } from '../../../src/providers/connect.ts';
import { register, registry } from '../../../src/providers/registry.ts';
import { simulators } from '../../../src/sandbox/simulators.ts';
import { harbour } from '../../fixtures/sixth-provider/provider/index.ts';
import { harbourSandbox } from '../../fixtures/sixth-provider/simulator/sandbox.ts';
import { matchmoveValues } from '../../support/matchmove.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FIXTURE = 'test/fixtures/sixth-provider';
const sixth = register(harbour);

/** Files below a folder, as paths from the top of the repository. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
}

const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** What the files of a folder import from elsewhere in the repository. */
function importsOf(folder: string): string[] {
  const found = filesIn(folder).flatMap((file) =>
    [...textOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, specifier = '']) =>
      path.normalize(path.join(path.dirname(file), specifier)),
    ),
  );
  return [...new Set(found)].filter((file) => !file.startsWith(`${folder}/`)).sort();
}

test('its provider folder imports the contract of a provider, what providers share, and the domain', () => {
  const imports = importsOf(`${FIXTURE}/provider`);
  expect(imports).toContain('src/providers/module.ts');
  const beyond = /^src\/(?:providers\/module\.ts|providers\/shared\/[\w-]+\.ts|domain\/.+)$/;
  expect(imports.filter((file) => !beyond.test(file))).toEqual([]);
});

test('its simulator imports what simulators share, and nothing of what it stands in for', () => {
  const imports = importsOf(`${FIXTURE}/simulator`);
  expect(imports).toContain('src/sandbox/shared/simulator.ts');
  const beyond = /^src\/sandbox\/(?:sandbox-provider\.ts|shared\/[\w-]+\.ts)$/;
  expect(imports.filter((file) => !beyond.test(file))).toEqual([]);
});

test('nothing that runs knows of it', () => {
  const knowing = ['src', 'schema', 'migrations']
    .flatMap(filesIn)
    .filter((file) => /\bHARBOUR|\bharbour(?:[A-Z/]|\b)|sixth-provider/.test(textOf(file)));
  expect(knowing).toEqual([]);
  expect(Object.keys(registry)).not.toContain('HARBOUR');
  expect(Object.keys(simulators)).not.toContain('HARBOUR');
});

test('connects beside the others and leaves them as they are', async () => {
  const settings = new Map([
    ['MATCHMOVE' as const, { baseUrl: 'http://127.0.0.1:9', values: matchmoveValues }],
    [sixth.id, { baseUrl: 'http://127.0.0.1:9', values: harbourSandbox.values }],
  ]);
  const nonces = { serialise: () => Promise.reject(new Error('no turn')), skipAhead: async () => {} };
  const { providers, close } = connectProviders(settings, {
    report() {},
    ports: { nonces },
    known: { ...registry, [sixth.id]: sixth },
  });
  try {
    expect([...providers.keys()]).toEqual(['MATCHMOVE', 'HARBOUR']);
    expect(providers.get('MATCHMOVE')?.module).toBe(registry.MATCHMOVE);
    expect(providers.get(sixth.id)?.module).toBe(sixth);
  } finally {
    await close();
  }
});

test('is configured by its own block of the environment, missing names and all', () => {
  const all = [...Object.values(registry), sixth];
  const block = { SANDBOX_TOKENS: 'on', HARBOUR_BASE_URL: 'https://harbour.test/', ...harbourSandbox.values };
  expect([...readEnvironment(block, all).providers.keys()]).toEqual(['HARBOUR']);
  expect(() => readEnvironment({ HARBOUR_BASE_URL: 'https://harbour.test' }, all)).toThrow(
    /HARBOUR_TOKEN[\s\S]*HARBOUR_WEBHOOK_SECRET/,
  );
  expect(() => readEnvironment({ ...block, HARBOUR_TOKEN: 'two words' }, all)).toThrow(/HARBOUR_TOKEN/);
  expect(readEnvironment({}, all)).toEqual(readEnvironment({}, Object.values(registry)));
});

test('is divided into the files that docs/providers.md names, as every provider is', () => {
  const [, named = ''] =
    // The first list of names behind the folder of step 1, however the sentence reads.
    /^1\. [^`]*`src\/providers\/<name>\/`[^`]*`([^`]+)`/m.exec(textOf('docs/providers.md')) ?? [];
  const parts = named.split(/\s+/);
  expect(parts).toContain('index');
  const folders = Object.keys(registry).map((id) => `src/providers/${id.toLowerCase()}`);
  for (const folder of [...folders, `${FIXTURE}/provider`]) {
    const present = readdirSync(path.join(ROOT, folder)).map((name) => path.parse(name).name);
    expect([folder, parts.filter((part) => !present.includes(part))]).toEqual([folder, []]);
  }
});
