import { startApp } from '../../../src/app.ts';
import { loadEnvironment } from '../../../src/env.ts';
import { registry } from '../../../src/providers/registry.ts';

/**
 * The server, run with `--expose-gc` by a test that asks what it holds: every message is answered with a `Holding`, the
 * first one unasked.
 */
export type Holding = {
  url: string;
  token: string | null;
  /** Bytes in use after collecting garbage. */
  heap: number;
  /** Handles that keep the event loop busy, by kind. */
  resources: Record<string, number>;
};

const app = await startApp(loadEnvironment(Object.values(registry)));

async function measure(): Promise<Holding> {
  for (let round = 0; round < 4; round += 1) {
    // What a collection sets free may finish, and set more free, in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc?.();
  }
  return {
    url: app.url,
    token: app.token,
    heap: process.memoryUsage().heapUsed,
    resources: Object.fromEntries(
      [...Map.groupBy(process.getActiveResourcesInfo(), (kind) => kind)].map(([kind, all]) => [
        kind,
        all.length,
      ]),
    ),
  };
}

process.on('message', () => void measure().then((holding) => process.send?.(holding)));
process.on('disconnect', () => process.exit());
process.send?.(await measure());
