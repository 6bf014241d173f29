import type { Clock } from '../../db/clock.ts';
import type { Database, Queryable } from '../../db/connection.ts';
import type { Keyring } from '../../db/sealing/keyring.ts';
import type { Enumerations } from '../../domain/policy/constraints.ts';
import type { ProviderId, UpdateStatus } from '../../domain/vocabulary.ts';
import type { JobSender } from './job-sender.ts';
import type { RunningProvider } from './running-provider.ts';

/** A structured logger; only allow-listed keys reach the output. */
export type ActionLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

/** Everything that actions use of the world. Made once, in the composition root. */
export type ActionDeps = {
  db: Database;
  keyring: Keyring;
  clock: Clock;
  providers: ReadonlyMap<ProviderId, RunningProvider>;
  /** `db`: the caller's transaction, so that a full pool does not make it wait for a second connection. */
  enumerationsOf(provider: ProviderId, db?: Queryable): Promise<Enumerations>;
  jobs: JobSender;
  /** Tells the relay that an event may have been committed. */
  eventsCommitted(): void;
  onUpdateMoved(provider: ProviderId, status: UpdateStatus): void;
  log: ActionLog;
  /** How long a client waits for a provider before it gets the state as it is. The call itself goes on. */
  clientWaitMs: number;
  /** How long the job of something just accepted waits: the first call is made at once, without it. */
  firstJobDelayMs: number;
  /** How far back a cursor may resume. */
  eventRetentionDays: number;
  /** Aborted when the process stops: calls end with an unknown outcome and another replica goes on. */
  stopping: AbortSignal;
  /** Runs work that outlives the request; a stop waits for it. */
  background(work: Promise<unknown>): void;
};
