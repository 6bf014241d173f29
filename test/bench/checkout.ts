import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The sources of another version beside ours, with our dependencies, until `remove`. */
export function checkOut(ref: string): { folder: string; remove(): void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'profile-subgraph-bench-')), 'before');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', ROOT, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  git('worktree', 'add', '--detach', folder, ref);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => git('worktree', 'remove', '--force', folder) };
}
