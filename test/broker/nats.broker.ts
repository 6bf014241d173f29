import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNatsTarget } from '../../src/events/delivery/nats-target.ts';
import { type DeliveryWorld, deliveryWorld, happen, stored, users } from '../events/delivery/support.ts';
import { until } from '../support/condition.ts';
import { hasNatsServer, PASSWORD, startNatsServer, USER } from './nats-server.ts';

const STREAM = 'PROFILE_EVENTS';

if (!hasNatsServer) console.log('SKIPPED: there is no nats-server here (apt-get install nats-server).');

describe.skipIf(!hasNatsServer)('NATS JetStream', () => {
  let broker: Awaited<ReturnType<typeof startNatsServer>>;
  let world: DeliveryWorld;
  let people: string[];
  let connection: NatsConnection;
  const target = (password = PASSWORD) =>
    createNatsTarget({
      servers: [broker.host],
      tls: false,
      user: USER,
      password,
      credentials: null,
      answerWithinMs: 2_000,
    });

  beforeAll(async () => {
    [broker, world] = await Promise.all([startNatsServer(), deliveryWorld()]);
    people = await users(world.db, 25);
    const servers = [broker.host];
    connection = await connect({ servers, user: USER, pass: PASSWORD, maxReconnectAttempts: -1 });
  });
  afterAll(async () => {
    await world?.close();
    await connection?.close();
    await broker?.close();
  });

  type Stored = { subject: string; id: string; body: Record<string, string> };

  /** Everything that the stream holds. */
  async function everything(): Promise<Stored[]> {
    const manager = await jetstreamManager(connection);
    const { state } = await manager.streams.info(STREAM);
    if (state.messages === 0) return [];
    const consumer = await jetstream(connection).consumers.get(STREAM);
    const all: Stored[] = [];
    for await (const message of await consumer.fetch({ max_messages: state.messages, expires: 10_000 })) {
      const { subject } = message;
      all.push({ subject, id: message.headers?.get('Nats-Msg-Id') ?? '', body: message.json() });
      if (all.length === state.messages) break;
    }
    return all;
  }

  it('waits for its stream, and then gets what happened meanwhile', async () => {
    const replica = await world.replica({ targets: {}, others: [target()] });
    const [userId] = people as [string];
    await happen(world.db, [userId]);
    await until('it fails', () => replica.reports.some(({ outcome }) => outcome === 'failed'));
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name: STREAM, subjects: ['profile.events.*.*', 'profile.erasures.*.*'] });
    await until('it is stored', async () => (await everything()).length === 2);
    await replica.stop();
    const [, message] = (await everything()) as [Stored, Stored];
    expect(message.subject).toBe(`profile.events.MATCHMOVE.${userId}`);
    expect(message.body).toEqual({
      __typename: 'ProfileUpdate',
      id: message.body.updateId,
      type: 'profile_update.moved',
      userId,
      updateId: expect.any(String),
      provider: 'MATCHMOVE',
      status: 'APPLIED',
      previousStatus: 'SUBMITTING',
      occurredAt: expect.any(String),
      cursor: expect.any(String),
    });
  });

  it('gets each of 1,000 events once and in order per user, though it is killed in the middle', async () => {
    const before = (await everything()).length;
    const replica = await world.replica({ targets: {}, others: [target()] });
    const positions = await happen(world.db, people, 40);
    await until('a part is delivered', () => replica.reports.length > 300);
    await broker.kill();
    await until('it fails', () => replica.reports.some(({ outcome }) => outcome === 'failed'));
    await broker.restart();
    await until('all is delivered', async () => {
      const { position, stragglers } = await stored(world.db, 'nats');
      return position === positions.at(-1) && (stragglers as unknown[]).length === 0;
    });
    await replica.stop();
    expect(replica.losses).toEqual([]);
    const messages = (await everything()).slice(before);
    const places = messages.map(({ id }) => Number(id.split('_')[1]));
    // The stream itself drops what it has by the message's id.
    expect(new Set(places).size).toBe(messages.length);
    expect(places.filter((place) => positions.includes(place)).length).toBe(1_000);
    const last = new Map<string, number>();
    for (const [index, { body }] of messages.entries()) {
      expect(places[index]).toBeGreaterThan(last.get(body.userId ?? '') ?? 0);
      last.set(body.userId ?? '', places[index] as number);
    }
  });

  it('says why it is not served, without the password', async () => {
    const wrong = 'another password';
    const replica = await world.replica({ targets: {}, others: [target(wrong)] });
    await happen(world.db, people.slice(0, 1));
    await until('it fails', () => replica.reports.some(({ outcome }) => outcome === 'failed'));
    await replica.stop();
    expect(replica.logged.join('')).toMatch(/"reason":"\w*Auth\w*"/);
    expect(replica.logged.join('')).not.toContain(wrong);
  });
});
