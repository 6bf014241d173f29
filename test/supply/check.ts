import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AllowedAdvisory, type AuditReport, judgeAudit } from './audit.ts';
import { type Lock, licenceProblems } from './licences.ts';

/** `npm run check:supply`: known weaknesses and licences of the dependencies. Needs no network for the licences. */
const root = fileURLToPath(new URL('../..', import.meta.url));

function json<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;
}

function audit(): AuditReport {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
    cwd: root,
    encoding: 'utf8',
  });
  try {
    return JSON.parse(stdout) as AuditReport;
  } catch {
    return { message: 'npm audit printed no report' };
  }
}

const report = audit();
const today = new Date().toISOString().slice(0, 10);
const { answered, problems } = judgeAudit(report, json<AllowedAdvisory[]>('allowed-advisories.json'), today);
if (!answered) console.log(`npm audit was skipped, since the registry did not answer it: ${report.message}`);
problems.push(...licenceProblems(json<Lock>('../../package-lock.json')));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
