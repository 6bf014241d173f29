import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { createRandom, type Random } from '../simulation/random.ts';
import { KINDS, PROVIDERS } from './people.ts';
import type { Weather } from './tcp-proxy.ts';
import type { WebhookFate } from './webhook-post.ts';

/** Something that a client asks for, and of which replica. */
export type Op =
  | { atMs: number; replica: number; do: 'UPDATE'; field: number; value: number }
  | { atMs: number; replica: number; do: 'READ' | 'REFRESH' | 'CANCEL' };

/** Something that goes wrong from `atMs` on, and mostly for `forMs`. */
export type Disturbance =
  | { atMs: number; do: 'KILL'; replica: number; forMs: number }
  /** SIGSTOP, then SIGCONT. */
  | { atMs: number; do: 'PAUSE'; replica: number; forMs: number }
  | { atMs: number; do: 'END_BACKENDS' }
  | { atMs: number; do: 'RESTART_POSTGRES' }
  | { atMs: number; do: 'READ_ONLY'; forMs: number }
  /** A row of a user is locked by somebody else. */
  | { atMs: number; do: 'LOCK_USER'; user: number; forMs: number }
  /** Of the way of one replica to the database, or of all of them to a provider. */
  | {
      atMs: number;
      do: 'WEATHER';
      replica: number;
      to: ProviderId | 'DATABASE';
      weather: Weather;
      forMs: number;
    }
  | { atMs: number; do: 'CUT'; replica: number; to: ProviderId | 'DATABASE' }
  /** Of the provider itself, for its next requests that match. */
  | { atMs: number; do: 'TROUBLE'; provider: ProviderId; method: string; times: number; fault: object };

export type DisturbanceKind = Disturbance['do'] | 'CLOCK' | 'WEBHOOKS';

export const DISTURBANCES: readonly DisturbanceKind[] = [
  'KILL',
  'PAUSE',
  'END_BACKENDS',
  'RESTART_POSTGRES',
  'READ_ONLY',
  'LOCK_USER',
  'WEATHER',
  'CUT',
  'TROUBLE',
  'CLOCK',
  'WEBHOOKS',
];

/** All choices of a run. The same seed and options make the same plan; when exactly things happen is left to the machine. */
export type Plan = {
  seed: number;
  durationMs: number;
  /** How far each replica's clock is off. */
  clocksMs: readonly number[];
  users: readonly { kind: number; ops: readonly Op[] }[];
  disturbances: readonly Disturbance[];
  /** Of the webhooks in the order in which they come, over and over. */
  fates: readonly WebhookFate[];
};

export type PlanOptions = {
  seed: number;
  durationMs: number;
  replicas: number;
  users: number;
  /** Between two operations of one user, on average. */
  pauseMs: number;
  /** Between two disturbances, on average. */
  quietMs: number;
  /** The kinds of disturbances that may come. */
  kinds: readonly DisturbanceKind[];
};

/** More than anybody asks for in a run. */
export const VALUES_PER_USER = 100;

/** Longer than a lease, which is 15 s. */
const BEYOND_THE_LEASE_MS = [16_000, 19_000] as const;

/** Draws a plan. Most runs have a few kinds of disturbances, so that each of them is met alone too. */
export function drawPlan(options: PlanOptions): Plan {
  const random = createRandom(options.seed);
  const kinds = options.kinds.length > 4 ? options.kinds.filter(() => random.chance(0.6)) : options.kinds;
  const isOff = kinds.includes('CLOCK');
  return {
    seed: options.seed,
    durationMs: options.durationMs,
    clocksMs: Array.from({ length: options.replicas }, () =>
      isOff && random.chance(0.5) ? random.pick([-1, 1]) * random.int(2_000, 480_000) : 0,
    ),
    users: Array.from({ length: options.users }, (_, user) => drawUser(random, options, user)),
    disturbances: drawDisturbances(random, options, kinds),
    fates: kinds.includes('WEBHOOKS')
      ? Array.from({ length: 200 }, () => drawFate(random))
      : [{ kind: 'DELIVER' }],
  };
}

function drawUser(random: Random, { durationMs, pauseMs, replicas }: PlanOptions, user: number) {
  const kind = user % KINDS.length;
  const { fields } = KINDS[kind] as (typeof KINDS)[number];
  const ops: Op[] = [];
  for (let atMs = random.int(0, pauseMs); atMs < durationMs; atMs += random.int(pauseMs / 5, pauseMs * 1.8)) {
    const replica = random.int(0, replicas - 1);
    const roll = random.next();
    if (roll < 0.75) {
      const field = random.int(0, fields.length - 1);
      ops.push({
        atMs,
        replica,
        do: 'UPDATE',
        field,
        value: user * VALUES_PER_USER + (ops.length % VALUES_PER_USER),
      });
    } else ops.push({ atMs, replica, do: roll < 0.87 ? 'READ' : roll < 0.95 ? 'REFRESH' : 'CANCEL' });
  }
  return { kind, ops };
}

function drawDisturbances(
  random: Random,
  options: PlanOptions,
  kinds: readonly DisturbanceKind[],
): Disturbance[] {
  const list: Disturbance[] = [];
  const possible = kinds.filter((kind): kind is Disturbance['do'] => kind !== 'CLOCK' && kind !== 'WEBHOOKS');
  if (possible.length === 0) return [];
  let restarts = 0;
  for (
    let atMs = random.int(0, options.quietMs);
    atMs < options.durationMs;
    atMs += random.int(options.quietMs / 4, options.quietMs * 1.75)
  ) {
    const kind = random.pick(possible);
    // It takes everything down at once: a few are as good as many.
    if (kind === 'RESTART_POSTGRES' && ++restarts > 2) continue;
    list.push(drawDisturbance(random, options, kind, atMs));
  }
  return list;
}

function drawDisturbance(
  random: Random,
  { replicas, users }: PlanOptions,
  kind: Disturbance['do'],
  atMs: number,
): Disturbance {
  const replica = random.int(0, replicas - 1);
  const to = () => (random.chance(0.4) ? ('DATABASE' as const) : random.pick(ALL_PROVIDERS));
  switch (kind) {
    case 'KILL':
      return { atMs, do: kind, replica, forMs: random.int(0, 1_000) };
    case 'PAUSE':
      return {
        atMs,
        do: kind,
        replica,
        forMs: random.chance(0.5) ? random.int(...BEYOND_THE_LEASE_MS) : random.int(200, 5_000),
      };
    case 'READ_ONLY':
      return { atMs, do: kind, forMs: random.int(500, 4_000) };
    case 'LOCK_USER':
      return { atMs, do: kind, user: random.int(0, users - 1), forMs: random.int(500, 6_000) };
    case 'WEATHER':
      return {
        atMs,
        do: kind,
        replica,
        to: to(),
        weather: drawWeather(random),
        forMs: random.pause(500, 12_000),
      };
    case 'CUT':
      return { atMs, do: kind, replica, to: to() };
    case 'TROUBLE': {
      const provider = random.pick(ALL_PROVIDERS);
      const method = random.chance(0.7) ? random.pick(PROVIDERS[provider].writes) : 'GET';
      return { atMs, do: kind, provider, method, times: random.int(1, 4), fault: drawTrouble(random) };
    }
    default:
      return { atMs, do: kind };
  }
}

const ALL_PROVIDERS = Object.keys(PROVIDERS) as ProviderId[];

function drawWeather(random: Random): Weather {
  return random.pick<Weather>([
    { kind: 'SLOW', delayMs: random.pause(20, 2_000) },
    { kind: 'NARROW', bytesPerSecond: random.pause(2_000, 100_000) },
    { kind: 'HALF_OPEN' },
    { kind: 'DEAF' },
    { kind: 'MUTE' },
    { kind: 'CLOSED' },
  ]);
}

/** What a provider, or what stands before it, does to a request. */
function drawTrouble(random: Random): object {
  const afterWrite = random.chance(0.5);
  return random.pick<object>([
    { kind: 'status', status: 401 },
    { kind: 'html', status: 403 },
    { kind: 'status', status: 204, body: '', afterWrite },
    { kind: 'html', status: 404 },
    { kind: 'status', status: 429, headers: { 'retry-after': String(random.int(1, 5)) } },
    { kind: 'status', status: random.pick([500, 502, 503, 504]), afterWrite },
    { kind: 'html', status: random.pick([500, 502, 503]), afterWrite },
    { kind: 'hang' },
    { kind: 'hang', ms: random.int(500, 8_000) },
    { kind: 'hang_after_write' },
    { kind: 'hang_after_write', ms: random.int(500, 12_000) },
    // It lands although its client may have left.
    { kind: 'delay', ms: random.pause(500, 13_000) },
    { kind: 'malformed_json' },
    { kind: 'cut_before_write' },
    { kind: 'cut_after_write' },
    { kind: 'cut_in_answer' },
  ]);
}

function drawFate(random: Random): WebhookFate {
  const roll = random.next();
  if (roll < 0.4) return { kind: 'DELIVER' };
  if (roll < 0.55) return { kind: 'LOSE' };
  if (roll < 0.7) return { kind: 'DOUBLE' };
  if (roll < 0.9) return { kind: 'HOLD', ms: random.int(100, 3_000) };
  return { kind: 'FORGE' };
}
