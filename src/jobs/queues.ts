import type { JobName } from '../actions/ports/job-sender.ts';

type QueueSettings = {
  /** A job that runs longer is taken to be lost with its process and run again. */
  expireInSeconds: number;
  retryLimit: number;
  pollingIntervalSeconds: number;
};

const PROMPT: QueueSettings = { expireInSeconds: 90, retryLimit: 20, pollingIntervalSeconds: 0.5 };
const RELAXED: QueueSettings = { expireInSeconds: 120, retryLimit: 3, pollingIntervalSeconds: 2 };

export const QUEUES: Readonly<Record<JobName, QueueSettings>> = {
  'deliver-update': PROMPT,
  'deliver-evidence': PROMPT,
  'deliver-status': PROMPT,
  'interpret-webhook': PROMPT,
  'expire-verifications': PROMPT,
  'reconcile-user': { ...RELAXED, pollingIntervalSeconds: 1 },
  'refresh-user': RELAXED,
  'refresh-enumerations': RELAXED,
  sweep: RELAXED,
};

export const QUEUE_NAMES = Object.keys(QUEUES) as JobName[];
