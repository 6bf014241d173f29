import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { numberCommittedEvents, readLogHead } from '../../src/db/events/event.repository.ts';
import { startRelay } from '../../src/events/relay.ts';
import { startLine } from '../db/support/line.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { type EventsWorld, eventsWorld, silent } from './support.ts';

let world: EventsWorld;
beforeAll(async () => {
  world = await eventsWorld();
});
afterAll(() => world?.close());

it('a replica that is stopped while it begins an epoch does not keep the others from numbering for long', async () => {
  const line = await startLine(world.url);
  const stopped = openDatabase({ url: line.url, maxConnections: 1, onError() {} });
  const relay = startRelay({ db: world.db, intervalMs: 50, log: silent });
  try {
    await anUpdate(world.db, await aUser(world.db));
    await until('it is numbered', async () => !(await readLogHead(world.db)).hasUnnumbered);
    // As in a restored copy: only then is the head locked for more than one statement, of which the next gets no further.
    await world.db.updateTable('event_log').set({ identity: 'another log' }).execute();
    line.goDumbAfter('as "set"');
    const numbering = numberCommittedEvents(stopped.db).catch((error: unknown) => error);
    await until('it holds the lock', () => line.isDumb());
    await anUpdate(world.db, await aUser(world.db));
    relay.notify();
    await until('the others go on', async () => !(await readLogHead(world.db)).hasUnnumbered, 15_000);
    expect(await numbering).toBeInstanceOf(Error);
  } finally {
    await relay.stop();
    await stopped.db.destroy();
    await line.close();
  }
});

it('a relay whose line goes dead in the middle numbers on over another', async () => {
  const line = await startLine(world.url);
  const { db } = openDatabase({ url: line.url, maxConnections: 2, silenceMs: 500, onError() {} });
  const relay = startRelay({ db, intervalMs: 20, log: silent });
  try {
    await anUpdate(world.db, await aUser(world.db));
    await until('it is numbered', async () => !(await readLogHead(world.db)).hasUnnumbered);
    line.goDead();
    await anUpdate(world.db, await aUser(world.db));
    await until('it is numbered, too', async () => !(await readLogHead(world.db)).hasUnnumbered, 15_000);
  } finally {
    await relay.stop();
    await db.destroy();
    await line.close();
  }
});
