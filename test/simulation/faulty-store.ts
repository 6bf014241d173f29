import type { Store } from '../../src/domain/user/store.ts';
import type { Caller, Wire } from './connection.ts';
import { InjectedError } from './faults.ts';
import { ConstraintError } from './memory-commit.ts';

/** The database as one replica reaches it: answers take time, get lost, or fail. */
export function throughNetwork(wire: Wire, caller: Caller, store: Store): Store {
  const { world, random } = wire;

  function ask<T>(what: string, statement: () => Promise<T>): Promise<T> {
    wire.step(caller);
    return new Promise((resolve, reject) => {
      const { databaseOutage: outage, database } = wire.faults();
      const slow = random.chance(database.slow) ? random.pause(100, 20_000) : 0;
      const there = random.pause(0.3, 3) + slow;
      const failAfter = (ms: number) =>
        world.after(ms, () => reject(new InjectedError(`the database failed at ${what}`)), caller);
      const isDown = outage && world.now >= outage.from && world.now < outage.to;
      if (isDown || random.chance(database.before)) {
        world.note(() => `${caller.name}: ${what} does not reach the database`);
        failAfter(there);
        return;
      }
      const isLost = random.chance(database.after);
      world.after(there, () => {
        statement().then(
          (result) => {
            if (isLost) world.note(() => `${caller.name}: the answer to ${what} is lost`);
            if (isLost) failAfter(random.pause(0.3, 3_000));
            else world.after(random.pause(0.3, 3), () => resolve(result), caller);
          },
          (error) => {
            if (error instanceof ConstraintError)
              wire.violation(`${what} breaks a constraint: ${error.message}`);
            else wire.violation(`${what} failed: ${String(error)}`);
            world.after(1, () => reject(error), caller);
          },
        );
      });
    });
  }

  return {
    load: (userId, options) => ask('load', () => store.load(userId, options)),
    claim: (userId, holder) => ask('claim', () => store.claim(userId, holder)),
    claimDue: (holder, free) => ask('claimDue', () => store.claimDue(holder, free)),
    commit: (loaded, decided) => ask('commit', () => store.commit(loaded, decided)),
    renew: (userId, holder, leaseNumber) => ask('renew', () => store.renew(userId, holder, leaseNumber)),
    link: (decided, user) => ask('link', () => store.link(decided, user)),
    notice: (notice) => ask('notice', () => store.notice(notice)),
    noticeLate: (user, since) => ask('noticeLate', () => store.noticeLate(user, since)),
  };
}
