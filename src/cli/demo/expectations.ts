/** The value, which must be there. Throws, saying what did not happen. */
export function expect<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`did not happen: ${what}`);
  return value;
}

/** Throws, saying what did not happen, unless it did. */
export function check(happened: boolean, what: string): void {
  if (!happened) throw new Error(`did not happen: ${what}`);
}

const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

/** Asks until there is an answer. Throws, saying what did not happen, after half a minute. */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`did not happen in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
