import { type SpawnOptions, spawn } from 'node:child_process';
import { systemCode } from './errors.ts';
import type { Identity } from './identity.ts';

/** What became of a program: `code` is the system's code when it could not even be started. */
export type Outcome = { ok: true; stdout: string } | { ok: false; code: string | undefined; reason: string };

/** Options under which every program of ours is spawned, so that nothing of our surroundings leaks in. */
export function spawnOptions(identity: Identity): SpawnOptions {
  return {
    ...identity.account,
    cwd: '/',
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  };
}

/** Runs a program to its end. Never rejects. */
export async function runAs(identity: Identity, command: readonly string[]): Promise<Outcome> {
  const [file = '', ...args] = [...identity.prefix, ...command];
  return new Promise((resolve) => {
    const fail = (code: string | undefined, reason: string) => resolve({ ok: false, code, reason });
    try {
      const child = spawn(file, args, { ...spawnOptions(identity), stdio: ['ignore', 'pipe', 'pipe'] });
      let stdout = '';
      let stderr = '';
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('error', (error) => fail(systemCode(error), `${file}: ${error.message}`));
      child.on('close', (status, signal) => {
        if (status === 0) resolve({ ok: true, stdout });
        else fail(undefined, stderr.trim() || `${file} ended with ${signal ?? `status ${status}`}`);
      });
    } catch (error) {
      // Some refusals are thrown instead of emitted, EPERM of setuid among them.
      fail(systemCode(error), `${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}
