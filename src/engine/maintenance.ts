import type { Database } from '../db/connection.ts';
import { registerTask, takeDueTasks } from '../db/maintenance/periodic-tasks.ts';
import { inSpan } from '../tracing/spans.ts';
import type { EngineLog } from './engine.ts';

/** Work that is about no one user. It comes late and twice: every task bears that. */
export type PeriodicTask = { name: string; everyMs: number; run(): Promise<void> };

export type Maintenance = {
  /** Runs what is due now, and resolves when it has run. */
  runDue(): Promise<void>;
  stop(): Promise<void>;
};

const POLL_MS = 15_000;

/** Runs periodic tasks, each on one replica at a time. */
export async function startMaintenance(
  db: Database,
  tasks: readonly PeriodicTask[],
  log: EngineLog,
): Promise<Maintenance> {
  for (const { name } of tasks) await registerTask(db, name);
  const periods = new Map(tasks.map(({ name, everyMs }) => [name, everyMs]));
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  async function runDue(): Promise<void> {
    for (const name of await takeDueTasks(db, periods)) {
      if (stopped) return;
      const task = tasks.find((one) => one.name === name);
      if (!task) continue;
      await inSpan(`task ${name}`, { parent: null }, task.run).catch((error) =>
        log.warn({ err: error, job: name }, 'a periodic task failed; it runs again as scheduled'),
      );
    }
  }

  function tick(): void {
    running = running
      .then(runDue)
      .catch((error) => log.warn({ err: error }, 'reading the periodic tasks failed; it is retried'));
  }

  const timer = setInterval(tick, POLL_MS);
  timer.unref();
  tick();
  return {
    runDue,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
