import type { WatcherLog } from './log.ts';

export type Figures = {
  acceptedUpdates: number;
  events: number;
  deliveries: number;
  kills: number;
  resumptions: number;
  /** On the wire of the callback protocol, dropped by their cursors. */
  repeats: number;
  /** The longest that an event took to a watcher, by transport, in milliseconds; the kills' downtime included. */
  longestDelayMs: Record<string, number>;
  medianDelayMs: Record<string, number>;
} & Record<string, unknown>;

export function figuresOf(run: {
  /** How far the clock of decisions, which dates events, is ahead. */
  aheadMs: number;
  accepted: readonly string[];
  events: number;
  kills: number;
  logs: readonly WatcherLog[];
}): Figures {
  const { logs, aheadMs } = run;
  const sum = (of: (log: WatcherLog) => number) => logs.reduce((total, log) => total + of(log), 0);
  const delays = Map.groupBy(logs, ({ name }) => name.split(' ')[0] ?? '');
  const byTransport = (pick: (sorted: number[]) => number) =>
    Object.fromEntries(
      [...delays].map(([transport, some]) => [
        transport,
        pick(
          some.flatMap(({ events }) => events.map(({ delayMs }) => delayMs + aheadMs)).sort((a, b) => a - b),
        ),
      ]),
    );
  return {
    acceptedUpdates: run.accepted.length,
    events: run.events,
    deliveries: sum(({ events }) => events.length),
    kills: run.kills,
    resumptions: sum(({ resumptions }) => resumptions),
    repeats: sum(({ repeats }) => repeats),
    longestDelayMs: byTransport((sorted) => sorted.at(-1) ?? 0),
    medianDelayMs: byTransport((sorted) => sorted[sorted.length >> 1] ?? 0),
  };
}
