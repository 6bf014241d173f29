import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Database, openDatabase } from '../../src/db/connection.ts';
import type { DB } from '../../src/db/database.ts';
import { numberCommittedEvents } from '../../src/db/events/event.repository.ts';
import {
  createEventFeed,
  type EventFeed,
  type EventSubscription,
  type FeedEvent,
  type FeedOptions,
} from '../../src/events/feed.ts';
import { type HeadListener, startHeadListener } from '../../src/events/listener.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase } from '../support/database.ts';

export const silent = { info() {}, warn() {} };

export type Replica = {
  listener: HeadListener;
  feed: EventFeed;
  /** What its feed asked of the database. */
  statements: string[];
};

export type EventsWorld = {
  url: string;
  db: Database;
  replica(options?: Partial<FeedOptions> & { pollMs?: number; listen?: boolean }): Promise<Replica>;
  close(): Promise<void>;
};

/** A database with as many replicas on it as a test asks for. */
export async function eventsWorld(): Promise<EventsWorld> {
  const database = await createTestDatabase();
  const stops: (() => Promise<void>)[] = [];
  const open = () => {
    const { db } = openDatabase({ url: database.url, maxConnections: 4, onError() {} });
    stops.push(() => db.destroy());
    return db;
  };
  return {
    url: database.url,
    db: open(),
    async replica({ pollMs = 60_000, listen = true, ...options } = {}) {
      const statements: string[] = [];
      const { pool } = openDatabase({ url: database.url, maxConnections: 4, onError() {} });
      const db = new Kysely<DB>({
        dialect: new PostgresDialect({ pool }),
        log: ({ query }) => void statements.push(query.sql),
      });
      stops.push(() => db.destroy());
      const url = listen ? database.url : 'postgres://nobody@localhost:1/none';
      const listener = startHeadListener({ url, db, pollMs, log: silent });
      const feed = createEventFeed({ db, listener, log: silent, ...options });
      stops.push(async () => {
        feed.close();
        await listener.stop();
      });
      if (listen) await until('the replica listens', () => listener.healthy());
      return { listener, feed, statements };
    },
    async close() {
      for (const stop of stops.reverse()) await stop();
      await database.drop();
    },
  };
}

/** As the relay does: again, when another was at work and may have looked before our commit. */
async function numberAll(db: Database): Promise<void> {
  await until('the events are numbered', async () => (await numberCommittedEvents(db)) !== null);
}

/** Accepts `count` updates of a user, one event each, numbered; gives their ids in order. */
export async function happen(db: Database, userId: string, count = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    // One open change per field is all that a user may have.
    await sql`update update_changes set status = 'CANCELLED' where user_id = ${userId}`.execute(db);
    ids.push(await anUpdate(db, userId));
  }
  await numberAll(db);
  return ids;
}

/** Many numbered events of one update at once, without the work of real updates. */
export async function happenOften(db: Database, userId: string, count: number): Promise<void> {
  const [updateId] = await happen(db, userId);
  await sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
    select ${userId}, ${updateId}, now(), 'SUBMITTING', '[]' from generate_series(1, ${count - 1})`.execute(
    db,
  );
  await numberAll(db);
}

export async function take(subscription: EventSubscription, count: number): Promise<FeedEvent[]> {
  const events: FeedEvent[] = [];
  while (events.length < count) {
    const { done, value } = await subscription.next();
    if (done) throw new Error(`the stream ended after ${events.length} events`);
    events.push(value);
  }
  return events;
}

/** Whether nothing comes: the next event after those taken is the one that this makes happen. */
export async function nothingElse(db: Database, subscription: EventSubscription): Promise<boolean> {
  const [marker] = await happen(db, await aUser(db));
  const [event] = await take(subscription, 1);
  return event?.updateId === marker;
}

export const positions = (events: readonly { position: number }[]) => events.map(({ position }) => position);
export const updates = (events: readonly { updateId: string | null }[]) =>
  events.map(({ updateId }) => updateId);
