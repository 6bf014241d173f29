import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.ts';
import type { Log } from './log.ts';
import { isRunning, ownMark, type ProcessMark } from './process-table.ts';

const longestWaitMs = 120_000;

/**
 * Lets one start at a time work on a data folder.
 *
 * One lock file for all cannot be taken over safely from a dead holder: between seeing that it is dead and
 * removing the file, another process may have done the same and hold it. So every process announces itself
 * with a file of its own, whose name says which process it is, and enters only if it then sees no other
 * living one. The files of the dead can be removed by anyone, since no name is ever used twice.
 * @returns the function that leaves the lock
 */
export async function enterStart(folder: string, log: Log): Promise<() => void> {
  const deadline = Date.now() + longestWaitMs;
  let isLogged = false;
  for (;;) {
    const { pid, startedAt } = ownMark();
    const mine = `start-${pid}-${startedAt}-${randomBytes(6).toString('hex')}.lock`;
    closeSync(openSync(join(folder, mine), 'wx', 0o600));
    const other = livingAnnouncements(folder).find((name) => name !== mine);
    if (other === undefined) return () => rmSync(join(folder, mine), { force: true });
    rmSync(join(folder, mine), { force: true });
    const holder = markIn(other)?.pid;
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        `Process ${holder} has been starting PostgreSQL in ${folder} for ${longestWaitMs / 1000} s. Stop it (kill ${holder}) and start again.`,
      );
    }
    if (!isLogged) log(`waiting for process ${holder}, which is starting PostgreSQL in ${folder}`);
    isLogged = true;
    // Uneven, or two that saw each other would do so again.
    await delay(10 + Math.random() * 40);
  }
}

function livingAnnouncements(folder: string): string[] {
  return readdirSync(folder).filter((name) => {
    const mark = markIn(name);
    if (mark === undefined) return false;
    if (isRunning(mark)) return true;
    rmSync(join(folder, name), { force: true });
    return false;
  });
}

function markIn(name: string): ProcessMark | undefined {
  const [, pid, startedAt] = /^start-(\d+)-(\d+)-[0-9a-f]+\.lock$/.exec(name) ?? [];
  return pid === undefined || startedAt === undefined ? undefined : { pid: Number(pid), startedAt };
}
