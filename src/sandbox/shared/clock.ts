/** The simulator's time: the machine's, shifted, so that nothing waits fourteen days. */
export type SandboxClock = { offsetMs: number };

/** Now, in milliseconds since 1970, as the simulator has it. */
export function now(clock: SandboxClock): number {
  return Date.now() + clock.offsetMs;
}

/** `2026-01-27T16:35:47Z`: RFC 3339 with seconds. */
export function rfc3339Seconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
