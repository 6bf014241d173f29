import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { relocatedTo } from '../../src/db/embedded/relocate.ts';

/** A file system in memory. */
const SHARED_MEMORY = '/dev/shm';
/** More than the databases of a whole run need at any time. */
const ENOUGH_BYTES = 2 * 1024 ** 3;

/**
 * Where tests keep databases: in memory where there is room. PostgreSQL makes 300 files for each database, and on a disk
 * that takes ten times as long. Programs may not run there.
 */
export function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    return bavail * bsize < ENOUGH_BYTES ? tmpdir() : SHARED_MEMORY;
  } catch {
    return tmpdir();
  }
}

/** A new folder for an embedded PostgreSQL, whose user may enter it. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(fastFolder(), 'profile-tests-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Removes a data folder, and its database where that had to be elsewhere. */
export function removeDataFolder(folder: string): void {
  // A server that is just ending may still write.
  const thoroughly = { recursive: true, force: true, maxRetries: 5 };
  const elsewhere = relocatedTo(folder);
  if (elsewhere) rmSync(elsewhere, thoroughly);
  rmSync(folder, thoroughly);
}
