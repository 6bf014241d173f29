import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLogHead, readLogState } from '../../src/db/events/event.repository.ts';
import { startRelay } from '../../src/events/relay.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { type EventsWorld, eventsWorld, silent } from './support.ts';

let world: EventsWorld;

beforeAll(async () => {
  world = await eventsWorld();
});
afterAll(() => world.close());

const numbered = async () => !(await readLogHead(world.db)).hasUnnumbered;
const DAY = 24 * 60 * 60 * 1000;

describe('the relay', () => {
  it('numbers an event when it is nudged', async () => {
    const relay = startRelay({ db: world.db, intervalMs: DAY, log: silent });
    await anUpdate(world.db, await aUser(world.db));
    relay.notify();
    await until('the event is numbered', numbered);
    await relay.stop();
  });

  it('finds by itself what a replica committed before it died', async () => {
    await anUpdate(world.db, await aUser(world.db));
    const relay = startRelay({ db: world.db, intervalMs: 20, log: silent });
    await until('the event is numbered', numbered);
    await anUpdate(world.db, await aUser(world.db));
    await until('the event is numbered without a notification', numbered);
    await relay.stop();
  });

  it('numbers each event once, without gaps, with several relays and many nudges', async () => {
    const relays = [1, 2, 3].map(() => startRelay({ db: world.db, intervalMs: DAY, log: silent }));
    const before = await readLogState(world.db);
    const write = async () => {
      const user = await aUser(world.db);
      await anUpdate(world.db, user);
      for (const relay of relays) relay.notify();
    };
    await Promise.all(Array.from({ length: 30 }, write));
    await until('all are numbered', numbered);
    await Promise.all(relays.map((relay) => relay.stop()));
    const { rows } = await sql<{ position: number }>`select position from update_events
      where position > ${before.head} order by position`.execute(world.db);
    expect(rows.map(({ position }) => position)).toEqual(
      Array.from({ length: 30 }, (_, i) => before.head + 1 + i),
    );
    expect((await readLogState(world.db)).head).toBe(before.head + 30);
  });

  it('takes a notification that comes while it runs', async () => {
    const user = await aUser(world.db);
    const update = await anUpdate(world.db, user);
    const relay = await world.db.transaction().execute(async (other) => {
      await sql`select id from update_events where position is null for update`.execute(other);
      const relay = startRelay({ db: world.db, intervalMs: DAY, log: silent });
      await until('the relay is half-way through its numbering', async () => {
        const { rows } = await sql`select from pg_stat_activity where wait_event_type = 'Lock'
          and query like '%fresh as (%' and datname = current_database()`.execute(world.db);
        return rows.length > 0;
      });
      await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
        values (${user}, ${update}, now(), 'SUBMITTING', '[]')`.execute(world.db);
      relay.notify();
      return relay;
    });
    await until('both events are numbered', numbered);
    await relay.stop();
  });

  it('waits for another one that is at work, and then does what that one missed', async () => {
    const relay = startRelay({ db: world.db, intervalMs: DAY, log: silent });
    await world.db.transaction().execute(async (other) => {
      await sql`select head from event_log for update`.execute(other);
      await anUpdate(world.db, await aUser(world.db));
      relay.notify();
      await anUpdate(world.db, await aUser(world.db));
    });
    await until('the event is numbered', numbered);
    await relay.stop();
  });

  it('goes on after the database failed, and logs no more than that', async () => {
    const logged: string[] = [];
    const log = { info() {}, warn: (_fields: object, message: string) => void logged.push(message) };
    await anUpdate(world.db, await aUser(world.db));
    await sql`alter table event_log rename to event_log_away`.execute(world.db);
    const relay = startRelay({ db: world.db, intervalMs: 20, log });
    await until('the failure is logged', () => logged.length > 0);
    await sql`alter table event_log_away rename to event_log`.execute(world.db);
    await until('the event is numbered', numbered);
    await relay.stop();
    expect(new Set(logged)).toEqual(new Set(['numbering events failed; it is retried']));
  });

  it('does nothing after it was stopped', async () => {
    const relay = startRelay({ db: world.db, intervalMs: 10, log: silent });
    await relay.stop();
    await anUpdate(world.db, await aUser(world.db));
    relay.notify();
    await relay.stop();
    expect((await readLogHead(world.db)).hasUnnumbered).toBe(true);
  });
});
