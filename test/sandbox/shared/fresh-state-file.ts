import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The path of a state file that does not exist yet, in a folder that goes when the test has finished. */
export function freshStateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  // The latest hook runs first: whoever serves the state has stopped by then.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'state.json');
}
