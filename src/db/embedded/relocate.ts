import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { systemCode } from './errors.ts';
import { hasCluster, layout } from './layout.ts';
import type { Log } from './log.ts';

const prefix = 'pgapp-';

/**
 * Folders that may hold the database when the server's uid cannot enter the data folder, best first. They
 * belong to root, so they are of use to root alone.
 */
export function relocationBases(dataDir: string): string[] {
  const name = prefix + createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return [...new Set(['/var/lib', '/var/tmp', tmpdir(), '/dev/shm'])].map((parent) => join(parent, name));
}

/**
 * Where the database of this data folder was put by an earlier start, by the note in the data folder: so it
 * is found again although another place would be chosen today, and deleting the data folder starts afresh.
 */
export function relocatedTo(dataDir: string): string | undefined {
  const base = readLine(join(dataDir, 'relocated-to'));
  if (base === undefined || !basename(base).startsWith(prefix) || !hasCluster(base)) return undefined;
  const home = readLine(join(base, 'belongs-to'));
  // A copied project keeps off its original's database; a moved one takes it along.
  return home === dataDir || home === undefined || readLine(join(home, 'relocated-to')) !== base
    ? base
    : undefined;
}

/**
 * Makes a relocation base, open for reading, writable by root alone.
 * @returns why it cannot be used, or undefined
 */
export function openBase(base: string): string | undefined {
  try {
    mkdirSync(base, { mode: 0o755 });
    chmodSync(base, 0o755);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') return error instanceof Error ? error.message : String(error);
  }
  // In a folder where anyone may write, the name may have been taken before us.
  const { uid, mode } = lstatSync(base);
  const ours = lstatSync(base).isDirectory() && uid === 0 && (mode & 0o022) === 0;
  return ours ? undefined : `${base} is not a folder that root alone may write`;
}

/** Removes a base that turned out to be unusable, unless something is in it. */
export function dropBase(base: string): void {
  try {
    rmdirSync(base);
  } catch {
    // Not empty, or never made.
  }
}

/** Binds base and data folder to each other. To be called inside the start lock, with no server running. */
export function bindBase(base: string, dataDir: string, log: Log): void {
  if (hasCluster(base) && relocatedTo(dataDir) !== base) {
    // Its data folder was deleted: the keys and files that go with this database are gone.
    const aside = join(base, 'cluster-set-aside');
    rmSync(aside, { recursive: true, force: true });
    renameSync(layout(base).cluster, aside);
    log(`the database in ${base} belongs to a data folder that no longer exists: it is kept as ${aside}`);
  }
  writeLine(join(base, 'belongs-to'), dataDir);
  writeLine(join(dataDir, 'relocated-to'), base);
}

function readLine(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').replace(/\n$/, '') : undefined;
}

function writeLine(path: string, line: string): void {
  writeFileSync(`${path}.new`, `${line}\n`, { mode: 0o644 });
  renameSync(`${path}.new`, path);
}
