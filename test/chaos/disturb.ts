import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from './clients.ts';
import type { DatabaseServer } from './database-server.ts';
import type { Blind } from './judge.ts';
import type { Disturbance } from './plan.ts';
import type { World } from './world.ts';

/** Lets everything of a plan go wrong in its time, and ends it: a replica that was killed is back then. */
export async function disturb(
  server: DatabaseServer,
  world: World,
  people: readonly Person[],
  disturbances: readonly Disturbance[],
  since: number,
): Promise<Blind[]> {
  const blind: Blind[] = [];
  await Promise.all(
    disturbances.map(async (one) => {
      await sleep(Math.max(0, since + one.atMs - Date.now()));
      await carryOut(server, world, people, one, blind);
    }),
  );
  await Promise.all(Object.values(world.simulators).map((one) => one.clearFaults()));
  return blind;
}

/** After a silence, what was held back arrives all at once. */
const ARRIVES_WITHIN_MS = 2_000;

async function carryOut(
  server: DatabaseServer,
  { replicas, database, simulators, proxy }: World,
  people: readonly Person[],
  one: Disturbance,
  blind: Blind[],
): Promise<void> {
  switch (one.do) {
    case 'KILL':
      return replicas.kill(one.replica, one.forMs);
    case 'PAUSE':
      return replicas.pause(one.replica, one.forMs);
    case 'END_BACKENDS':
      return database.endBackends();
    case 'RESTART_POSTGRES':
      return inTurn(() => server.restart());
    case 'READ_ONLY':
      return inTurn(async () => {
        await database.setReadOnly(true);
        await sleep(one.forMs);
        await database.setReadOnly(false);
      });
    case 'LOCK_USER': {
      const id = people[one.user]?.id;
      await database
        .run(
          `do $$ begin perform 1 from user_actors where user_id = '${id}' for update; perform pg_sleep(${one.forMs / 1_000}); end $$`,
        )
        // The server may be restarted meanwhile.
        .catch(() => undefined);
      return;
    }
    case 'WEATHER': {
      const way = proxy(one.replica, one.to);
      way.set(one.weather);
      const from = Date.now();
      await sleep(one.forMs);
      way.set({ kind: 'OPEN' });
      blind.push({ from, to: Date.now() + ARRIVES_WITHIN_MS });
      return;
    }
    case 'CUT':
      return proxy(one.replica, one.to).cut();
    case 'TROUBLE': {
      const { method, times, fault } = one;
      await simulators[one.provider].fault(fault, { method, times });
    }
  }
}

let busy: Promise<void> = Promise.resolve();

/** What concerns the whole PostgreSQL comes one after the other. */
function inTurn(task: () => Promise<void>): Promise<void> {
  const next = busy.then(task);
  busy = next.catch(() => undefined);
  return next;
}
