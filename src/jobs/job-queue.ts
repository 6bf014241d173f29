import { type ConstructorOptions, fromKysely, type Job, PgBoss } from 'pg-boss';
import { within } from '../actions/client-deadline.ts';
import type { ActionDeps, ActionLog } from '../actions/ports/action-deps.ts';
import type { JobData, JobName, JobSender } from '../actions/ports/job-sender.ts';
import { HANDLERS } from './handlers.ts';
import { QUEUE_NAMES, QUEUES } from './queues.ts';

const BATCH = 20;
const STOP_TIMEOUT_MS = 10_000;
/** The next batch is fetched when this one has ended: one slow job must not hold up other users' for longer. */
const HOLD_MS = 5_000;

/** pg-boss behind our own few words: a sender for actions, and workers that run them. */
export type JobQueue = {
  sender: JobSender;
  /** Starts working off jobs; before this, jobs can only be sent. */
  work(deps: ActionDeps): Promise<void>;
  /** Jobs that wait for their turn, by queue. */
  depths(): Promise<Map<string, number>>;
  /** Takes no more jobs and waits for those that run. */
  stop(): Promise<void>;
};

/** Where the queue's connections lead, and what each runs first. pg-boss hands both on to its pool. */
export type QueueConnection = {
  connectionString: string;
  onConnect?(client: { query(statement: string): Promise<unknown> }): Promise<void>;
};

/** Connects to the queue's own schema, making or migrating it when needed. */
export async function openJobQueue(connection: QueueConnection, log: ActionLog): Promise<JobQueue> {
  const options: ConstructorOptions & QueueConnection = {
    ...connection,
    max: 5,
    application_name: 'profile-subgraph-jobs',
    cronWorkerIntervalSeconds: 5,
  };
  const boss = new PgBoss(options);
  boss.on('error', (error) => log.error({ err: error }, 'the job queue had an error; it goes on'));
  await boss.start();
  for (const name of QUEUE_NAMES) {
    const { expireInSeconds, retryLimit } = QUEUES[name];
    await boss.createQueue(name, {
      // At most one waiting job per key; a running one may queue its own successor.
      policy: 'short',
      expireInSeconds,
      retryLimit,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      deleteAfterSeconds: 3600,
    });
  }
  return {
    sender: createSender(boss),
    async work(deps) {
      for (const name of QUEUE_NAMES) await startWorker(boss, name, deps, log);
      await boss.schedule('sweep', '* * * * *', {});
      await deps.jobs.send(deps.db, 'sweep', {}, { key: 'start' });
      for (const provider of deps.providers.keys()) {
        await boss.schedule('refresh-enumerations', '17 * * * *', { provider }, { key: provider });
        await deps.jobs.send(deps.db, 'refresh-enumerations', { provider }, { key: provider });
      }
    },
    async depths() {
      const queues = await Promise.all(QUEUE_NAMES.map((name) => boss.getQueueStats(name)));
      return new Map(
        queues.map((stats, index) => [QUEUE_NAMES[index] as string, stats[0]?.queuedCount ?? 0]),
      );
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
    },
  };
}

function createSender(boss: PgBoss): JobSender {
  return {
    async send(db, name, data, { key, delayMs }) {
      await boss.send(name, data, {
        db: fromKysely(db),
        singletonKey: key,
        ...(delayMs ? { startAfter: new Date(Date.now() + delayMs) } : {}),
      });
    },
  };
}

async function startWorker<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  deps: ActionDeps,
  log: ActionLog,
): Promise<void> {
  const { pollingIntervalSeconds } = QUEUES[name];
  await boss.work<JobData[Name]>(name, { batchSize: BATCH, pollingIntervalSeconds }, async (jobs) => {
    await Promise.all(jobs.map((job) => run(boss, name, job, deps, log)));
  });
}

/**
 * One job of a batch: its failure is its own and leaves the others completed. What takes long (a provider that does
 * not answer) goes on beside the queue, and the job comes again to see it through.
 */
async function run<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  job: Job<JobData[Name]>,
  deps: ActionDeps,
  log: ActionLog,
): Promise<void> {
  try {
    const work = HANDLERS[name](deps, job.data).then(() => 'ended' as const);
    if ((await within(HOLD_MS, work)) === 'ended') return;
    deps.background(work);
    await boss.fail(name, job.id, { error: 'still under way' });
  } catch (error) {
    log.warn({ err: error, queue: name, jobId: job.id }, 'a job failed; it runs again');
    // Only the name of the error: what an error says may hold values.
    await boss.fail(name, job.id, { error: error instanceof Error ? error.name : 'unknown' });
  }
}
