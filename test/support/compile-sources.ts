import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { COMPILE_CACHE } from './compile-cache.ts';

const APP = new URL('../../src/app.ts', import.meta.url).href;

/** Compiles our sources once, beside everything else, for the servers that tests start: most are killed before they could. */
export default function setup(_project: TestProject): () => void {
  const child = startCompiling();
  return () => void child.kill();
}

/** The same for scripts that start servers; resolves when it is done. */
export async function compileSources(): Promise<void> {
  await once(startCompiling(), 'exit');
}

function startCompiling() {
  return spawn(
    process.execPath,
    ['--input-type=module', '--eval', `await import('${APP}'); process.exit()`],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { PATH: process.env.PATH ?? '', ...COMPILE_CACHE },
      stdio: 'ignore',
    },
  );
}
