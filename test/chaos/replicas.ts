import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';

export type Replicas = {
  token: string;
  count: number;
  url(index: number): string;
  /** The address of one of them by chance, as a load balancer that does not look whether it is up. */
  any(): string;
  pid(index: number): number;
  /** Kills one by SIGKILL, and starts it again after a while; waits until it serves. */
  kill(index: number, awayMs: number): Promise<void>;
  /** Stops one by SIGSTOP, for so long. */
  pause(index: number, ms: number): Promise<void>;
  kills(): number;
  pauses(): readonly { from: number; to: number }[];
  /** Starts those that are down, and waits for all of them. */
  recover(): Promise<void>;
  /** Replicas that ended by themselves, by what they said last. */
  ended(): string[];
  /** Everything that they have said, of those that were killed too. */
  output(): string;
  remove(): Promise<void>;
};

const STARTS = 60;
const BETWEEN_STARTS_MS = 1_000;
const LAST_WORDS = 2_000;

/**
 * As an orchestrator does: one that does not come up (its port is not free yet, the database cannot be reached) is
 * started again.
 */
async function startAgain(environment: Record<string, string>, dataDir: string): Promise<ServerProcess> {
  for (let start = 1; ; start += 1) {
    try {
      return await startServerProcess(environment, dataDir);
    } catch (error) {
      if (start === STARTS) throw error;
      await sleep(BETWEEN_STARTS_MS);
    }
  }
}

/** Server processes, each with an environment of its own. One that starts again keeps its address and its data folder. */
export async function startReplicas(environments: readonly Record<string, string>[]): Promise<Replicas> {
  const started = await Promise.allSettled(
    environments.map((environment) => startServerProcess(environment)),
  );
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all(running.map((one) => one.remove()));
    throw failed.reason;
  }
  const urls = running.map(({ url }) => url);
  // Whatever ends this process, none of them is left behind.
  const endAll = () => {
    for (const one of running) if (!one.hasEnded()) process.kill(one.pid, 'SIGKILL');
  };
  process.once('exit', endAll);
  const work = environments.map((): Promise<void> => Promise.resolve());
  const said: string[] = [];
  const ended: string[] = [];
  const pauses: { from: number; to: number }[] = [];
  let kills = 0;

  /** One thing at a time happens to a replica. */
  function inTurn(index: number, task: (replica: ServerProcess) => Promise<void>): Promise<void> {
    const next = (work[index] as Promise<void>).then(() => task(running[index] as ServerProcess));
    // A start that failed for good is what `recover` reports.
    work[index] = next.catch(() => undefined);
    return next;
  }

  async function replace(index: number, replica: ServerProcess): Promise<void> {
    said.push(replica.output());
    const { port } = new URL(replica.url);
    running[index] = await startAgain({ ...environments[index], PORT: port }, replica.dataDir);
  }

  function noteEnd(replica: ServerProcess): void {
    if (replica.hasEnded()) ended.push(replica.output().slice(-LAST_WORDS));
  }

  return {
    token: running[0]?.token ?? '',
    count: running.length,
    url: (index) => urls[index % urls.length] ?? '',
    any: () => urls[Math.floor(Math.random() * urls.length)] ?? '',
    pid: (index) => running[index]?.pid ?? 0,
    kills: () => kills,
    pauses: () => pauses,
    kill: (index, awayMs) =>
      inTurn(index, async (replica) => {
        noteEnd(replica);
        await replica.end('SIGKILL');
        kills += 1;
        await sleep(awayMs);
        await replace(index, replica);
      }),
    pause: (index, ms) =>
      inTurn(index, async (replica) => {
        if (replica.hasEnded()) return;
        const from = Date.now();
        process.kill(replica.pid, 'SIGSTOP');
        await sleep(ms);
        process.kill(replica.pid, 'SIGCONT');
        pauses.push({ from, to: Date.now() });
      }),
    async recover() {
      await Promise.all(
        running.map((_, index) =>
          inTurn(index, async (replica) => {
            noteEnd(replica);
            if (replica.hasEnded()) await replace(index, replica);
          }),
        ),
      );
    },
    ended: () => ended,
    output: () => [...said, ...running.map((one) => one.output())].join('\n'),
    async remove() {
      for (const one of running) if (!one.hasEnded()) process.kill(one.pid, 'SIGCONT');
      await Promise.all(work);
      await Promise.all(running.map((one) => one.remove()));
      process.removeListener('exit', endAll);
    },
  };
}
