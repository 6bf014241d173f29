import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';
import own from './package.json' with { type: 'json' };

const PACKAGE = fileURLToPath(new URL('../../src/client', import.meta.url));
const STRICT = '--strict --exactOptionalPropertyTypes --module nodenext --target es2022 --outDir built';

let folder: string;
let archive: string;
let server: ServerProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile-subgraph-client-'));
  await cp(new URL('./fresh-project', import.meta.url), folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const packed = await run(PACKAGE, 'npm', 'pack', '--silent', '--pack-destination', folder);
  archive = packed.trim().split('\n').at(-1) ?? '';
  server = await startServerProcess({});
});
afterAll(async () => {
  await server?.remove();
  await rm(folder, { recursive: true, force: true });
});

async function run(cwd: string, command: string, ...words: string[]): Promise<string> {
  try {
    return (await promisify(execFile)(command, words, { cwd })).stdout;
  } catch (error) {
    throw new Error(`${command} ${words.join(' ')}: ${(error as { stdout?: string }).stdout}`, {
      cause: error,
    });
  }
}

const versioned = (name: keyof typeof own.devDependencies) => `${name}@${own.devDependencies[name]}`;

async function install(...packages: string[]): Promise<void> {
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await run(folder, 'npm', 'install', ...quietly, ...packages);
}

async function compileAndRun(name: string, ...words: string[]): Promise<unknown> {
  await run(folder, join(folder, 'node_modules/.bin/tsc'), ...STRICT.split(' '), `${name}.ts`);
  return JSON.parse(await run(folder, process.execPath, `built/${name}.js`, ...words));
}

it('documents, ids and forms need `graphql` beside the package, and nothing else', async () => {
  await install(`./${archive}`, versioned('graphql'), versioned('typescript'));
  expect(await compileAndRun('documents')).toEqual({
    kind: 'Document',
    errors: expect.any(Number),
    id: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    changes: {},
  });
});

it('an edit form of a fresh project sends what has changed, is told, and shows what is pending', async () => {
  const more = ['graphql-ws', 'graphql-sse', 'react', '@types/react'] as const;
  await install(...more.map(versioned));
  expect(await compileAndRun('edit-form', server.url, server.token)).toEqual({
    verification: 'EMAIL_VERIFICATION',
    rules: ['FORMAT'],
    changes: { email: 'maria.new@example.ph' },
    userErrors: [],
    pending: 'maria.new@example.ph',
    told: [true, true],
    hook: 'function',
  });
});

it('brings the schema that ordinary tools read, and the manifest of its documents', async () => {
  const installed = join(folder, 'node_modules/profile-subgraph-client');
  const schema = buildSchema(await readFile(join(installed, 'dist/schema.graphql'), 'utf8'));
  expect(schema.getQueryType()?.getFields()).toHaveProperty('user');
  const manifest = JSON.parse(await readFile(join(installed, 'trusted-documents.json'), 'utf8'));
  expect(Object.values(manifest).join('\n')).toContain('mutation UpdateUser(');
});
