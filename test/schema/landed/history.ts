import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { breakingChanges } from './breaking-changes.ts';

const FILE = 'schema/landed/subgraph.graphql';
const TOP = fileURLToPath(new URL('../../..', import.meta.url));

/** The last version of the landed schema that was another one, as git has it; `null` without git or history. */
export function readLandedBefore(landed: string): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: TOP, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    for (const commit of git('log', '--format=%H', '-n', '20', '--', FILE).split('\n')) {
      if (commit === '') continue;
      const version = git('show', `${commit}:${FILE}`);
      if (version !== landed) return version;
    }
  } catch {
    // Not a repository, or a clone without history: there is nothing to compare with.
  }
  return null;
}

/** What broke clients when the landed schema last changed, and is on no line of the page that announces it. */
export function unannouncedChanges(before: string, landed: string, announced: string): string[] {
  const lines = new Set(announced.split('\n'));
  return breakingChanges(before, landed).filter((change) => !lines.has(`- ${change}`));
}
