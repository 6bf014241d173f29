import type { Said } from './conversation.ts';
import { heartbeatPause } from './timing.ts';

type Options = {
  /** What the router asked for; 0 for none. */
  intervalMs: number;
  /** Whether the first one is due now. */
  atOnce: boolean;
  check(): Promise<Said | 'MISSED'>;
  /** How soon to try again at the latest when one was missed. */
  missedPauseMs: number;
  /** Called once, when the router wants no more. */
  over(): void;
};

/** Sends `check` as a router asked for it, one at a time. Returns how to stop. */
export function startHeartbeat(options: Options): () => void {
  const { intervalMs, atOnce, check, over } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function beat(): Promise<void> {
    const begun = performance.now();
    const said = await check();
    if (stopped || said === 'LEFT') return;
    if (said === 'OVER') over();
    else schedule(performance.now() - begun, said === 'MISSED' ? options.missedPauseMs : intervalMs);
  }

  function schedule(spentMs: number, atMostMs: number): void {
    if (intervalMs === 0) return;
    const pauseMs = Math.min(heartbeatPause(intervalMs) - spentMs, atMostMs);
    timer = setTimeout(() => void beat(), Math.max(0, pauseMs));
    timer.unref();
  }

  if (atOnce) void beat();
  else schedule(0, intervalMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
