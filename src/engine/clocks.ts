/** Time and chance as the engine uses them, so that a simulation can replace both. */
export type Clocks = {
  /** Milliseconds that only go forward; stands still while the machine is suspended. */
  steadyMs(): number;
  /** Milliseconds since 1970 by this machine's clock, which may be set. */
  wallMs(): number;
  /** Calls `work` once after `ms`; the result cancels it. */
  after(ms: number, work: () => void): () => void;
  /** Calls `work` every `ms`; the result ends it. */
  every(ms: number, work: () => void): () => void;
  /** At least 0, below 1. */
  random(): number;
};

/** The clocks of this process. Its timers keep no process alive. */
export const systemClocks: Clocks = {
  steadyMs: () => performance.now(),
  wallMs: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, Math.max(0, ms)).unref();
    return () => clearTimeout(timer);
  },
  every(ms, work) {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  },
  random: () => Math.random(),
};

/** One moment by both clocks. */
export type Moment = { steadyMs: number; wallMs: number };

export function momentOf(clocks: Pick<Clocks, 'steadyMs' | 'wallMs'>): Moment {
  return { steadyMs: clocks.steadyMs(), wallMs: clocks.wallMs() };
}

/** Resolves after `ms`. */
export function sleep(clocks: Pick<Clocks, 'after'>, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clocks.after(ms, resolve);
  });
}
