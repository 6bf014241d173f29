import type { DemoClient } from './client.ts';
import { WATCH } from './operations.ts';
import { live } from './terminal.ts';
import type { EventView } from './views.ts';

const PATIENCE_MS = 30_000;
const ENDED_BADLY = ['REJECTED', 'EXPIRED', 'CANCELLED', 'FAILED'];

export type Watching = {
  /** Resolves once this update was applied. Throws when it ended otherwise, or not in time. */
  applied(updateId: string): Promise<void>;
  end(): Promise<void>;
};

/** Prints every status of a user's updates the moment it arrives, from a cursor on. */
export function watchUpdates(client: DemoClient, userId: string, after: string): Watching {
  const { events, end } = client.watch<{ userUpdateStatus: EventView }>(WATCH, { userId, after });
  const statuses = new Map<string, string>();
  let heard = () => {};

  async function printEvents(): Promise<void> {
    for await (const { userUpdateStatus: event } of events) {
      live(`${(event.previousStatus ?? '(new)').padEnd(22)} → ${event.status}`);
      if (event.update) statuses.set(event.update.id, event.status);
      heard();
    }
  }
  const printing = printEvents();
  printing.catch(() => undefined);

  return {
    async applied(updateId) {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const timer = setTimeout(() => reject(new Error('no approval came in time')), PATIENCE_MS);
      heard = () => {
        const status = statuses.get(updateId);
        if (status === 'APPLIED') resolve();
        if (status && ENDED_BADLY.includes(status)) reject(new Error(`the update ended ${status}`));
      };
      heard();
      const endedEarly = printing.then(() => {
        throw new Error('the subscription ended early');
      });
      await Promise.race([promise, endedEarly]).finally(() => clearTimeout(timer));
    },
    async end() {
      end();
      await printing.catch(() => undefined);
    },
  };
}
