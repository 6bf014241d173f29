import { EventEmitter } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startApp } from '../../../src/app.ts';
import { loadEnvironment } from '../../../src/env.ts';
import { registry } from '../../../src/providers/registry.ts';

/**
 * The server, run by a test that asks what it holds: it says where it listens, then answers every message with a `Holding`.
 */
export type Holding = {
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

// Counted as they come and go: to search the heap for them takes a second each time.
let emitters = 0;
const gone = new FinalizationRegistry(() => {
  emitters -= 1;
});
const { init } = EventEmitter as unknown as { init(this: EventEmitter, ...options: unknown[]): void };
Object.assign(EventEmitter, {
  init(this: EventEmitter, ...options: unknown[]) {
    emitters += 1;
    gone.register(this, undefined);
    init.apply(this, options);
  },
});

const warnings: string[] = [];
process.on('warning', ({ name, message }) => {
  if (name === 'MaxListenersExceededWarning') warnings.push(message);
});

// By flags of the command line, what was compiled could not be kept for the next one.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const app = await startApp(loadEnvironment(Object.values(registry)));

async function measure(): Promise<Holding> {
  for (let round = 0; round < 4; round += 1) {
    // What a collection sets free may finish, and set more free, in a later turn.
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  return {
    heap: process.memoryUsage().heapUsed,
    resources: Object.fromEntries(
      [...Map.groupBy(process.getActiveResourcesInfo(), (kind) => kind)].map(([kind, all]) => [
        kind,
        all.length,
      ]),
    ),
    emitters,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    warnings,
  };
}

process.on('message', () => void measure().then((holding) => process.send?.(holding)));
process.on('disconnect', () => process.exit());
process.send?.({ url: app.url, token: app.token });
