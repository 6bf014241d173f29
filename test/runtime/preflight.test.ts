import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PREFLIGHT = fileURLToPath(new URL('../../src/preflight.cjs', import.meta.url));

let project: string;

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-preflight-'));
  await mkdir(path.join(project, 'src'));
  await copyFile(PREFLIGHT, path.join(project, 'src/preflight.cjs'));
  await writeFile(
    path.join(project, 'old.cjs'),
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.1.0' } });",
  );
});
afterAll(() => rm(project, { recursive: true, force: true }));

/** What the preflight says; empty where the start goes on. */
async function said({ old = false } = {}): Promise<string> {
  const preloaded = [...(old ? ['./old.cjs'] : []), './src/preflight.cjs'];
  const args = [...preloaded.flatMap((file) => ['--require', file]), '--eval', '0'];
  return promisify(execFile)(process.execPath, args, { cwd: project }).then(
    () => '',
    ({ stderr }) => stderr,
  );
}

test('a start without dependencies, or by too old a Node, says what to do, and never the same again', async () => {
  expect(await said()).toBe('The dependencies are not installed. Run "npm ci", then "npm start".\n');

  await mkdir(path.join(project, 'node_modules/fastify'), { recursive: true });
  expect(await said()).toBe('');
  // As `npm ci --omit=dev` leaves it: to be told to run `npm ci` would lead here again.
  expect(await said({ old: true })).toMatch(
    /^This is Node 22\.1\.0, which is too old\.\nInstall Node 24\.9 or newer, or run "npm ci" without --omit=dev/,
  );

  await mkdir(path.join(project, 'node_modules/node/bin'), { recursive: true });
  await writeFile(path.join(project, 'node_modules/node/bin/node'), '');
  expect(await said({ old: true })).toContain('Start with npm ("npm start")');
});
