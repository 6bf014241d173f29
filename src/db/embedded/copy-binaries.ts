import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Binaries, completeLinks } from './binaries.ts';

/** What only a compiler needs, and half of what a copy would cost. */
const leaveOut = /\.a$|^pgxs$|^pkgconfig$/;

/**
 * Puts the binaries where the server's uid can reach them, once per version. To be called inside the start
 * lock.
 * @throws the file system's error
 */
export function copyBinaries(packaged: Binaries, base: string): Binaries {
  const root = join(base, `postgres-${packaged.version}`);
  if (existsSync(root)) return { root, version: packaged.version };
  // Renamed when complete, so that a start that died half-way leaves nothing that looks whole.
  const unfinished = `${root}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished);
  copyTree(join(packaged.root, 'native'), join(unfinished, 'native'));
  completeLinks(unfinished);
  renameSync(unfinished, root);
  return { root, version: packaged.version };
}

function copyTree(from: string, to: string): void {
  makeFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (leaveOut.test(entry.name)) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  const { mode } = lstatSync(source);
  const runs = (mode & 0o100) !== 0;
  const wanted = runs ? 0o755 : 0o644;
  // A hard link shares the mode: of a file closed by root's umask there must be a copy.
  if ((mode & wanted & 0o005) === (wanted & 0o005)) {
    try {
      linkSync(source, target);
      return;
    } catch {
      // Another file system, or one without hard links.
    }
  }
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  chmodSync(target, wanted);
}

function makeFolder(path: string): void {
  mkdirSync(path);
  chmodSync(path, 0o755);
}
