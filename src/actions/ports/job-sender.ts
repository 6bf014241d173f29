import type { Queryable } from '../../db/connection.ts';

/** Every queue and what its jobs carry: ids, never personal data. */
export type JobData = {
  /** Sends an update that is still `SUBMITTING`. */
  'deliver-update': { userId: string; updateId: string };
  /** Sends evidence that is still `SUBMITTING_EVIDENCE`. */
  'deliver-evidence': { userId: string; verificationId: string };
  /** Carries out a status request that is still `SUBMITTING`. */
  'deliver-status': { userId: string; requestId: string };
  'interpret-webhook': { provider: string; eventId: string };
  'expire-verifications': { userId: string };
  /** Looks at the provider although no webhook came; backs off with each round. */
  'reconcile-user': { userId: string; round: number };
  'refresh-user': { userId: string };
  'refresh-enumerations': { provider: string };
  /** Finds what fell through every other net. */
  sweep: Record<string, never>;
};

export type JobName = keyof JobData;

export type SendOptions = {
  /** Milliseconds from now until the job may run. */
  delayMs?: number;
  /** At most one queued job per key: a second one is dropped. */
  key: string;
};

/** Puts a job into its queue, in the caller's transaction when one is given. */
export type JobSender = {
  send<Name extends JobName>(
    db: Queryable,
    name: Name,
    data: JobData[Name],
    options: SendOptions,
  ): Promise<void>;
};
