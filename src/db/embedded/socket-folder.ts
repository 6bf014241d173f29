import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';
import type { Identity } from './identity.ts';
import type { Layout } from './layout.ts';

/** The port is only part of the socket's name: the folder is the server's own. */
export const port = 5432;

/** Bytes. macOS allows 103, and PostgreSQL makes a name with `.lock` beside the socket. */
const longestSocketPath = 90;

/**
 * The folder for the server's socket, which its uid alone may enter: in the data folder, or, where that
 * path is too long for a socket, a short one in a temporary folder with a link to it in the data folder.
 */
export function openSocketFolder(at: Layout, identity: Identity): string {
  closeSocketFolder(at);
  if (fits(at.run)) {
    mkdirSync(at.run, { mode: 0o700 });
    return closeToOthers(at.run, identity);
  }
  const errors: unknown[] = [];
  for (const parent of new Set(['/tmp', tmpdir(), '/var/tmp', '/dev/shm'])) {
    if (!fits(join(parent, 'pgapp-XXXXXX'))) continue;
    try {
      const folder = closeToOthers(mkdtempSync(join(parent, 'pgapp-')), identity);
      symlinkSync(folder, at.run);
      return folder;
    } catch (error) {
      errors.push(error);
    }
  }
  throw new EmbeddedPostgresError(
    `The path ${at.run} is too long for a socket, and there is no temporary folder to write to. Set DATA_DIR to a shorter path.`,
    { cause: new AggregateError(errors) },
  );
}

/** Removes what openSocketFolder made, now or in an earlier run. To be called with no server running. */
export function closeSocketFolder(at: Layout): void {
  const linked = shortFolder(at);
  if (linked !== undefined) rmSync(linked, { recursive: true, force: true });
  rmSync(at.run, { recursive: true, force: true });
}

function shortFolder(at: Layout): string | undefined {
  try {
    const target = readlinkSync(at.run);
    // Only what looks like ours is deleted on the word of a link.
    return /\/pgapp-\w{6}$/.test(target) && lstatSync(target).isDirectory() ? target : undefined;
  } catch {
    return undefined;
  }
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestSocketPath;
}

function closeToOthers(folder: string, identity: Identity): string {
  chmodSync(folder, 0o700);
  if (identity.account !== undefined) chownSync(folder, identity.account.uid, identity.account.gid);
  return folder;
}
