import { readDatabaseClock } from '../db/clock.ts';
import type { Queryable } from '../db/connection.ts';
import { type Clocks, systemClocks } from '../engine/clocks.ts';

/** How far this machine's clock is behind the database's, and by how much that may be wrong. */
export type ClockOffset = { offsetMs: number; errorMs: number };

/** The database's clock as this process knows it: what all replicas agree on, whatever their machines say. */
export type DatabaseClock = {
  /** Milliseconds since 1970. */
  now(): number;
  offset(): ClockOffset | null;
  /** False when it could not be measured for a while, or not well enough to judge a signature by it. */
  isKnown(): boolean;
  /** Asks the database once more. */
  measure(): Promise<void>;
  stop(): void;
};

export type DatabaseClockOptions = {
  db: Queryable;
  log: ClockLog;
  /** After each measurement. */
  onMeasured?: (offset: ClockOffset) => void;
  clocks?: Pick<Clocks, 'steadyMs' | 'wallMs' | 'every'>;
};

type ClockLog = { warn(fields: { err?: unknown; offsetMs?: number }, message: string): void };

const EVERY_MS = 60_000;
/** Signatures are judged in windows of minutes. */
const LARGEST_ERROR_MS = 30_000;
const LONGEST_UNMEASURED_MS = 5 * EVERY_MS;
/** A measurement through a crowded pool says little: the one before is better for a while. */
const GOOD_ERROR_MS = 500;
const REMARKABLE_MS = 1_000;

/**
 * Measures the database's clock at once and every minute; half of the round trip is what it may be off. In between it
 * goes on by the steady clock, which nobody sets. Where this machine's clock moves otherwise (it was set, or the machine
 * was suspended), it is measured again.
 */
export async function startDatabaseClock(options: DatabaseClockOptions): Promise<DatabaseClock> {
  const { db, log, onMeasured, clocks = systemClocks } = options;
  let known: { databaseMs: number; steadyMs: number; wallMs: number; errorMs: number } | null = null;
  let warnedOf = 0;
  let measuring: Promise<void> | null = null;

  const ageMs = () => (known ? clocks.steadyMs() - known.steadyMs : Number.POSITIVE_INFINITY);

  function measure(): Promise<void> {
    measuring ??= ask().finally(() => {
      measuring = null;
    });
    return measuring;
  }

  async function ask(): Promise<void> {
    const before = clocks.steadyMs();
    try {
      const databaseMs = (await readDatabaseClock(db)).getTime();
      const steadyMs = clocks.steadyMs();
      const errorMs = (steadyMs - before) / 2;
      const isWorse = known && errorMs > GOOD_ERROR_MS && errorMs > known.errorMs;
      if (isWorse && ageMs() < LONGEST_UNMEASURED_MS && hasMovedOn()) return;
      known = { databaseMs: databaseMs + errorMs, steadyMs, wallMs: clocks.wallMs(), errorMs };
      report(known.databaseMs - known.wallMs, errorMs);
    } catch (error) {
      log.warn({ err: error }, "the database's clock could not be measured; the measurement is retried");
    }
  }

  function report(offsetMs: number, errorMs: number): void {
    onMeasured?.({ offsetMs, errorMs });
    const isOff = Math.abs(offsetMs) - errorMs > REMARKABLE_MS;
    if (!isOff) warnedOf = 0;
    else if (Math.abs(offsetMs - warnedOf) > REMARKABLE_MS) {
      warnedOf = offsetMs;
      log.warn(
        { offsetMs: Math.round(offsetMs) },
        "this machine's clock differs from the database's clock; times are corrected, but the clock should be set",
      );
    }
  }

  /** Whether both clocks of this machine say that as much time went by. */
  function hasMovedOn(): boolean {
    return known === null || Math.abs(clocks.wallMs() - known.wallMs - ageMs()) <= REMARKABLE_MS;
  }

  await measure();
  const end = clocks.every(EVERY_MS, () => void measure());
  return {
    now() {
      if (!known) return clocks.wallMs();
      if (!hasMovedOn()) void measure();
      return known.databaseMs + ageMs();
    },
    offset: () =>
      known && {
        offsetMs: Math.round(known.databaseMs + ageMs() - clocks.wallMs()),
        errorMs: Math.ceil(known.errorMs),
      },
    isKnown: () => known !== null && known.errorMs <= LARGEST_ERROR_MS && ageMs() <= LONGEST_UNMEASURED_MS,
    measure,
    stop: end,
  };
}
