import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLogState } from '../../../src/db/events/event.repository.ts';
import { decodeCursor } from '../../../src/events/cursor.ts';
import { until } from '../../support/condition.ts';
import type { Received } from './receiver.ts';
import { type DeliveryWorld, deliveryWorld, gets, happen, users } from './support.ts';

let world: DeliveryWorld;
beforeAll(async () => {
  world = await deliveryWorld();
});
afterAll(() => world.close());

/** As a receiver verifies, by the reference implementation. */
const verify = (secret: Buffer, { text, headers }: Received) =>
  new Webhook(`whsec_${secret.toString('base64')}`).verify(text, headers as Record<string, string>);

it('signs each message as Standard Webhooks says, with both secrets while one is replaced', async () => {
  const receiver = await world.receiver();
  const secrets = [randomBytes(32), randomBytes(24)];
  const replica = await world.replica({ targets: { signed: receiver }, secrets });
  await gets(receiver, await happen(world.db, await users(world.db, 1)));
  await replica.stop();
  const [message] = receiver.received as [Received];
  for (const secret of secrets) expect(verify(secret, message)).toEqual(message.body);
  expect(() => verify(randomBytes(32), message)).toThrow('No matching signature');
  expect(() => verify(secrets[0] as Buffer, { ...message, text: `${message.text} ` })).toThrow();
});

it('says what happened in ids, statuses and a cursor, and nothing else', async () => {
  const receiver = await world.receiver();
  const replica = await world.replica({ targets: { thin: receiver } });
  const [userId] = (await users(world.db, 1)) as [string];
  const positions = await happen(world.db, [userId]);
  await gets(receiver, positions);
  await replica.stop();
  const { body, headers } = receiver.received.at(-1) as Received;
  expect(body).toEqual({
    type: 'profile_update.moved',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: {
      userId,
      updateId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      provider: 'MATCHMOVE',
      status: 'APPLIED',
      previousStatus: 'SUBMITTING',
      occurredAt: body.timestamp,
      cursor: expect.any(String),
    },
  });
  expect(headers['content-type']).toBe('application/json');
  expect(decodeCursor(body.data.cursor as string, await readLogState(world.db))).toBe(positions.at(-1));
});

it('tells of an erasure under a name of its own', async () => {
  const receiver = await world.receiver();
  const replica = await world.replica({ targets: { erasures: receiver } });
  const [userId] = (await users(world.db, 1)) as [string];
  await sql`insert into update_events (user_id, occurred_at, status, transitions)
    values (${userId}, clock_timestamp(), 'CANCELLED', '[]')`.execute(world.db);
  await happen(world.db, [userId]);
  await until('the erasure is told', () =>
    receiver.received.some(({ body }) => body.type === 'user.erased' && body.data.updateId === null),
  );
  await replica.stop();
});

it("dates each attempt by the database's clock, and keeps the id", async () => {
  const receiver = await world.receiver();
  receiver.answer(() => (receiver.received.length === 0 ? 500 : 204));
  const now = () => Date.now() - 3_600_000;
  const replica = await world.replica({ targets: { dated: receiver }, now });
  await gets(receiver, await happen(world.db, await users(world.db, 1)));
  await replica.stop();
  const [first, second] = receiver.received as [Received, Received];
  expect(second.id).toBe(first.id);
  const age = Date.now() / 1_000 - Number(second.headers['webhook-timestamp']);
  expect(Math.round(age / 3_600)).toBe(1);
});

it('follows no redirect', async () => {
  const [receiver, elsewhere] = [await world.receiver(), await world.receiver()];
  const moved = { status: 307, headers: { location: elsewhere.url } };
  receiver.answer(() => (receiver.received.length < 2 ? moved : 204));
  const replica = await world.replica({ targets: { moved: receiver } });
  await gets(receiver, await happen(world.db, await users(world.db, 1)));
  await replica.stop();
  expect(elsewhere.received).toEqual([]);
});
