import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export type Answer =
  | { url: string; error?: never; log: string[] }
  | { url?: never; error: string; log: string[] };

export type Child = {
  process: ChildProcess;
  answer: Promise<Answer>;
  stop(): Promise<void>;
  kill(): Promise<void>;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Starts a server in a Node process of its own, with next to nothing in its environment. */
export function startInChild(
  dataDir: string,
  options: {
    uid?: number;
    project?: string;
    /** A command to run it under, such as `unshare -m`. */
    prefix?: string[];
  } = {},
): Child {
  const { uid, project, prefix = [] } = options;
  const module = project
    ? `${project}/src/db/embedded/server.ts`
    : here('../../../../src/db/embedded/server.ts');
  const script = project ? `${project}/start-child.ts` : here('start-child.ts');
  const [file = '', ...args] = [...prefix, process.execPath, script, module, dataDir];
  const child = spawn(file, args, {
    ...(uid === undefined ? {} : { uid, gid: uid }),
    cwd: '/',
    env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const answer = (async (): Promise<Answer> => {
    for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
    throw new Error('the child said nothing');
  })();
  answer.catch(() => undefined);
  const stop = async () => {
    child.stdin.end();
    await closed;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  onTestFinished(stop);
  return { process: child, answer, stop, kill };
}

/** The URL of a server that must have started. */
export async function urlOf(child: Child): Promise<string> {
  const { url, error } = await child.answer;
  if (url === undefined) throw new Error(error);
  return url;
}
