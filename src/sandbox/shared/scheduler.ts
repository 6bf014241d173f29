/** Runs work that is due at a time of the simulator's clock, with one timer for all of it. */
export type Scheduler = {
  /** Does what is due and sets the timer anew; call it after anything that may have changed what is due. */
  wake(): void;
  stop(): void;
};

/** Longer timers overflow in Node and fire at once. */
const LONGEST_TIMER = 60 * 60 * 1000;

/** `runDue` does everything due by now; `nextDue` says when there is more, in milliseconds of the same clock. */
export function startScheduler(
  now: () => number,
  runDue: (at: number) => void,
  nextDue: () => number | undefined,
): Scheduler {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function wake(): void {
    if (stopped) return;
    clearTimeout(timer);
    runDue(now());
    const due = nextDue();
    if (due === undefined) return;
    timer = setTimeout(wake, Math.min(Math.max(due - now(), 0), LONGEST_TIMER));
  }

  return {
    wake,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
