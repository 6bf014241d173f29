import { expect } from 'vitest';
import { until } from './condition.ts';

/**
 * Loads a server with requests, has it stopped, and goes on while it drains. Fails when a request fails. The server's
 * drain must be longer than the test.
 */
export async function loadWhileDraining(
  url: string,
  ask: () => Promise<{ status: number; body: { errors?: unknown } }>,
  stop: () => void,
): Promise<void> {
  let answered = 0;
  let draining = false;
  const untilDrained = async () => {
    for (let left = 25; left > 0; left -= draining ? 1 : 0) {
      const { status, body } = await ask();
      expect([status, body.errors]).toEqual([200, undefined]);
      answered += 1;
    }
  };
  const load = Promise.all(Array.from({ length: 8 }, untilDrained));
  await until('there is load', () => answered > 20);
  stop();
  await until('it is not ready any more', async () => (await fetch(`${url}/health/ready`)).status === 503);
  draining = true;
  await load;
}
