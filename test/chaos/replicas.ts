import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerProcess, startServerProcess } from '../app/support/server-process.ts';

export type Replicas = {
  token: string;
  /** The address of one of them by chance, as a load balancer that does not look whether it is up. */
  any(): string;
  kills(): number;
  /** Kills each of them by SIGKILL and starts it again, at random and apart from the others, until the signal. */
  killUntil(signal: AbortSignal, aliveMs: readonly [number, number]): Promise<void>;
  remove(): Promise<void>;
};

const between = (least: number, most: number) => least + Math.random() * (most - least);
const LONGEST_AWAY_MS = 1_000;

const STARTS = 20;

/** Somebody's own end of a connection may have been given the port meanwhile: then it starts once that is closed. */
async function startAgain(environment: Record<string, string>, dataDir: string): Promise<ServerProcess> {
  for (let start = 1; ; start += 1) {
    try {
      return await startServerProcess(environment, dataDir);
    } catch (error) {
      if (!`${error}`.includes(`PORT ${environment.PORT} is in use`) || start === STARTS) throw error;
      await sleep(LONGEST_AWAY_MS);
    }
  }
}

/** Server processes on one database. One that starts again keeps its address and its data folder. */
export async function startReplicas(environment: Record<string, string>, count: number): Promise<Replicas> {
  const started = await Promise.allSettled(
    Array.from({ length: count }, () => startServerProcess(environment)),
  );
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all(running.map((one) => one.remove()));
    throw failed.reason;
  }
  const urls = running.map(({ url }) => url);
  let kills = 0;

  async function killOne(index: number, signal: AbortSignal, aliveMs: readonly [number, number]) {
    while (!signal.aborted) {
      await sleep(between(...aliveMs), undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const before = running[index];
      if (!before) return;
      await before.end('SIGKILL');
      kills += 1;
      await sleep(between(0, LONGEST_AWAY_MS));
      const { port } = new URL(before.url);
      running[index] = await startAgain({ ...environment, PORT: port }, before.dataDir);
    }
  }

  return {
    token: running[0]?.token ?? '',
    any: () => urls[Math.floor(Math.random() * urls.length)] ?? '',
    kills: () => kills,
    async killUntil(signal, aliveMs) {
      await Promise.all(running.map((_, index) => killOne(index, signal, aliveMs)));
    },
    async remove() {
      await Promise.all(running.map((one) => one.remove()));
    },
  };
}
