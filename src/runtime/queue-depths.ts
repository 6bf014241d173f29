import type { JobQueue } from '../jobs/job-queue.ts';

const EVERY_MS = 10_000;

/** Keeps the gauge of waiting jobs up to date. A look that fails is left out; the next one tells. */
export function watchQueueDepths(
  jobs: JobQueue,
  report: (queue: string, depth: number) => void,
): { stop(): void } {
  const look = async () => {
    for (const [queue, depth] of await jobs.depths()) report(queue, depth);
  };
  const tick = () => void look().catch(() => undefined);
  tick();
  const timer = setInterval(tick, EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
