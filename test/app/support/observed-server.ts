import { EventEmitter } from 'node:events';
import { queryObjects } from 'node:v8';
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
  /** Objects that listeners hang on, whether reachable from us or from the runtime. */
  emitters: number;
  /** Listeners on the process itself. */
  listeners: number;
  /** What the runtime warned of when too many listeners hung on one object. */
  warnings: string[];
};

const warnings: string[] = [];
process.on('warning', ({ name, message }) => {
  if (name === 'MaxListenersExceededWarning') warnings.push(message);
});

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
    emitters: Number(queryObjects(EventEmitter)),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    warnings,
  };
}

process.on('message', () => void measure().then((holding) => process.send?.(holding)));
process.on('disconnect', () => process.exit());
process.send?.(await measure());
