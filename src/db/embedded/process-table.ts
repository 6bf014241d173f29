import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { systemCode } from './errors.ts';

const hasProc = existsSync('/proc/self/stat');

/** Names one run of one process: a pid alone is used again after a crash or in the next container. */
export type ProcessMark = { readonly pid: number; readonly startedAt: string };

export function ownMark(): ProcessMark {
  return { pid: process.pid, startedAt: startedAt(process.pid) ?? '0' };
}

/** Whether that very process still runs. A zombie does not. Without /proc the pid alone decides. */
export function isRunning(mark: ProcessMark): boolean {
  return hasProc ? startedAt(mark.pid) === mark.startedAt : pidExists(mark.pid);
}

/**
 * The pids of PostgreSQL's processes whose data folder this is, backends that outlived their postmaster
 * included. A pid file is not asked where /proc exists: it may be stale, empty or gone.
 * @param pgdata path of the data folder
 * @param recorded the pid in its postmaster.pid, for systems without /proc
 */
export function serversIn(pgdata: string, recorded: number | undefined): number[] {
  if (!hasProc) return recorded !== undefined && isPostgres(recorded) ? [recorded] : [];
  if (!existsSync(pgdata)) return [];
  const folder = realpathSync(pgdata);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && worksIn(name, folder))
    .map(Number);
}

function worksIn(pid: string, folder: string): boolean {
  try {
    // The name as well: a shell may stand in the folder.
    return (
      readlinkSync(`/proc/${pid}/cwd`) === folder &&
      readFileSync(`/proc/${pid}/comm`, 'utf8') === 'postgres\n'
    );
  } catch {
    return false;
  }
}

/** Start time in clock ticks since boot (field 22 of /proc/pid/stat); undefined for a dead or zombie pid. */
function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets, which may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function isPostgres(pid: number): boolean {
  if (!pidExists(pid)) return false;
  try {
    return /(^|\/)postgres$/m.test(
      execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim(),
    );
  } catch {
    return false;
  }
}
