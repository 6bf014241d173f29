import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The postmaster's pid, from its own note. */
export function postmasterOf(base: string): number {
  return Number(readFileSync(join(base, 'cluster/pgdata/postmaster.pid'), 'utf8').split('\n')[0]);
}

export function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) [ZX] /.test(readFileSync(stat, 'utf8'));
}

export function parentOf(pid: number): number {
  return Number(/\) . (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
}

export function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
}

/** The SysV shared memory segments that a process made and that are still there. */
export function sharedMemoryOf(pid: number): string[] {
  const [, ...rows] = readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n');
  return rows.filter((row) => row.trim().split(/\s+/)[4] === String(pid));
}
