import type { Queryable } from '../db/connection.ts';
import type { ActionDeps } from './ports/action-deps.ts';

const WITHOUT_EVIDENCE_MS = 60_000;

/** Pauses between looks at the provider while an approval is awaited and no webhook comes. */
const RECONCILE_PAUSES_MS = [
  3_000, 5_000, 10_000, 20_000, 40_000, 60_000, 120_000, 300_000, 900_000, 3_600_000,
];

/** A verification began: let it expire on time, and look now and then whether the provider moved it without us. */
export async function scheduleVerificationWatch(
  deps: ActionDeps,
  db: Queryable,
  userId: string,
  expiresAt: Date | null,
  now: Date,
): Promise<void> {
  if (expiresAt) {
    const delayMs = Math.max(0, expiresAt.getTime() - now.getTime()) + 50;
    await deps.jobs.send(
      db,
      'expire-verifications',
      { userId },
      { key: `${userId}:${expiresAt.getTime()}`, delayMs },
    );
  }
  await deps.jobs.send(
    db,
    'reconcile-user',
    { userId, round: RECONCILE_PAUSES_MS.length },
    { key: `${userId}:parked`, delayMs: WITHOUT_EVIDENCE_MS },
  );
}

/** The next look at the provider; rounds get rarer up to one an hour. */
export async function scheduleReconciliation(
  deps: ActionDeps,
  db: Queryable,
  userId: string,
  round: number,
): Promise<void> {
  const pause = RECONCILE_PAUSES_MS[Math.min(round, RECONCILE_PAUSES_MS.length - 1)] as number;
  await deps.jobs.send(
    db,
    'reconcile-user',
    { userId, round },
    { key: `${userId}:approval`, delayMs: pause },
  );
}
