import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Another version beside ours, with the dependencies of its own lock file, until `remove`. */
export function checkOut(ref: string): { folder: string; remove(): void } {
  const folder = join(mkdtempSync(join(tmpdir(), 'profile-subgraph-bench-')), 'before');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', ROOT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  git('worktree', 'add', '--detach', folder, ref);
  const ours = git('diff', '--name-only', ref, 'HEAD', '--', 'package-lock.json').length === 0;
  if (ours) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  else execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  return { folder, remove: () => git('worktree', 'remove', '--force', folder) };
}
