import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openDataFolder } from '../../../../src/db/embedded/data-folder.ts';
import { fastFolder } from '../../../support/data-folder.ts';

type WhenDone = (clean: () => void) => void;

/** A folder for one test: open to all, or closed to all but its owner. Goes with all that was made for it. */
export function temporaryFolder(
  mode = 0o755,
  { whenDone = onTestFinished, below = tmpdir() }: { whenDone?: WhenDone; below?: string } = {},
): string {
  const folder = mkdtempSync(join(below, 'ep-test-'));
  chmodSync(folder, mode);
  whenDone(() => {
    const relocated = relocatedTo(join(folder, 'data'));
    if (relocated !== undefined) rmSync(relocated, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A data folder, not made yet. */
export function temporaryDataDir(mode = 0o755): string {
  return join(temporaryFolder(mode, { below: fastFolder() }), 'data');
}

/** A data folder for all tests of a file, which each leave it with no server running: initdb takes long. */
export function dataDirOfThisFile(): string {
  return join(temporaryFolder(0o755, { whenDone: afterAll, below: fastFolder() }), 'data');
}

/** Puts a copy of a database at rest, where there is one yet, into a data folder: what initdb would make anew. */
export function copyDatabase(from: string, to: string): void {
  const cluster = join(from, 'cluster');
  // With its owner, who is PostgreSQL's user.
  if (existsSync(cluster)) execFileSync('cp', ['-Rp', cluster, openDataFolder(to)]);
}

/** A data folder that anyone may use. */
export function publicDataDir(): string {
  const folder = temporaryDataDir();
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  return folder;
}

export function relocatedTo(dataDir: string): string | undefined {
  const note = join(dataDir, 'relocated-to');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}
