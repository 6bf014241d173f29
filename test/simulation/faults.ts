import type { Random } from './random.ts';

/** How often what goes wrong, in one history: most histories have a few kinds of faults, some have none. */
export type Faults = {
  /** A replica dies, or stands still, right at one of its steps. */
  crash: number;
  pause: number;
  stop: number;
  /** Wall clocks are set. */
  clockSteps: number;
  provider: Record<ProviderFault, number>;
  database: { before: number; after: number; slow: number };
  providerOutage: { from: number; to: number } | null;
  databaseOutage: { from: number; to: number } | null;
};

export type ProviderFault =
  | 'NOT_SENT'
  | 'LIMITED'
  | 'AUTH'
  | 'FAILED_BEFORE'
  | 'FAILED_AFTER'
  | 'LOST_BEFORE'
  | 'LOST_AFTER'
  | 'LANDS_LATE'
  | 'SLOW';

const PROVIDER_FAULTS: readonly ProviderFault[] = [
  'NOT_SENT',
  'LIMITED',
  'AUTH',
  'FAILED_BEFORE',
  'FAILED_AFTER',
  'LOST_BEFORE',
  'LOST_AFTER',
  'LANDS_LATE',
  'SLOW',
];

export function drawFaults({ chance, pick, int }: Random, activeMs: number): Faults {
  const calm = chance(0.05);
  const rate = (often: readonly number[]) => (calm || chance(0.5) ? 0 : pick(often));
  const outage = (probability: number, longest: number) => {
    if (calm || !chance(probability)) return null;
    const from = int(0, activeMs);
    return { from, to: from + int(1_000, longest) };
  };
  const provider = Object.fromEntries(
    PROVIDER_FAULTS.map((fault) => [fault, rate([0.02, 0.1, 0.3])]),
  ) as Faults['provider'];
  return {
    crash: rate([0.01, 0.05]),
    pause: rate([0.01, 0.04]),
    stop: rate([0.005]),
    clockSteps: rate([1, 3]),
    provider,
    database: { before: rate([0.01, 0.05]), after: rate([0.01, 0.05]), slow: rate([0.02]) },
    // Now and then longer than a call is tried.
    providerOutage: outage(0.15, chance(0.2) ? 26 * 3_600_000 : 300_000),
    databaseOutage: outage(0.1, 60_000),
  };
}

export const NO_FAULTS: Faults = {
  crash: 0,
  pause: 0,
  stop: 0,
  clockSteps: 0,
  provider: Object.fromEntries(PROVIDER_FAULTS.map((fault) => [fault, 0])) as Faults['provider'],
  database: { before: 0, after: 0, slow: 0 },
  providerOutage: null,
  databaseOutage: null,
};

/** One fault of the provider's, or none. */
export function drawProviderFault(faults: Faults, { next }: Random): ProviderFault | null {
  let left = next();
  for (const fault of PROVIDER_FAULTS) {
    left -= faults.provider[fault] / 3;
    if (left < 0) return fault;
  }
  return null;
}

/** An error that the simulation made: no defect. */
export class InjectedError extends Error {}
