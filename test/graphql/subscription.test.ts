import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { numberCommittedEvents, readLogState } from '../../src/db/events/event.repository.ts';
import { encodeCursor } from '../../src/events/cursor.ts';
import { anUpdate, aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  type Answer,
  codes,
  endUser,
  everything,
  type GraphqlWorld,
  graphqlWorld,
  reader,
  service,
} from './support.ts';

let world: GraphqlWorld;

beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(async () => {
  await until('all streams are closed', () => world.feed.openSubscriptions() === 0);
  await world.close();
});

const WATCH = `subscription ($userId: ID, $after: String) { userUpdateStatus(userId: $userId, after: $after) {
  cursor occurredAt previousStatus status transitions { field path previousStatus status }
  update { id status user { version } } user { id version } } }`;

type Stream = AsyncIterableIterator<Answer>;

async function watch(variables: object = {}, viewer: Viewer = reader): Promise<Stream> {
  const result = await world.watch(WATCH, { ...variables }, viewer);
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result));
  return result;
}

async function refused(variables: object, viewer: Viewer = reader): Promise<Answer> {
  const result = await world.watch(WATCH, { ...variables }, viewer);
  if (Symbol.asyncIterator in result) throw new Error('the stream began');
  return result;
}

async function next(stream: Stream) {
  const { value } = await stream.next();
  expect(value?.errors).toBeUndefined();
  return value?.data.userUpdateStatus;
}

async function accept(userId: string): Promise<string> {
  const id = await anUpdate(world.db, userId, [{ field: 'EMAIL', verification: {} }]);
  await numberCommittedEvents(world.db);
  return id;
}

async function cancel(id: string): Promise<void> {
  const mutation = 'mutation ($id: ID!) { cancelUpdate(updateId: $id) { userErrors { code } } }';
  expect((await world.run(mutation, { id }, everything)).data.cancelUpdate.userErrors).toEqual([]);
}

describe('watching updates', () => {
  it('tells each move with what moved then, and update and user as they are now', async () => {
    const user = await aUser(world.db);
    const stream = await watch({ userId: user });
    const update = await accept(user);
    expect(await next(stream)).toEqual({
      cursor: expect.any(String),
      occurredAt: expect.any(String),
      previousStatus: null,
      status: 'AWAITING_VERIFICATION',
      transitions: [
        { field: 'EMAIL', path: ['email'], previousStatus: null, status: 'AWAITING_VERIFICATION' },
      ],
      update: { id: update, status: 'AWAITING_VERIFICATION', user: { version: 2 } },
      user: { id: user, version: 2 },
    });
    await cancel(update);
    expect(await next(stream)).toMatchObject({
      previousStatus: 'AWAITING_VERIFICATION',
      status: 'CANCELLED',
      transitions: [{ previousStatus: 'AWAITING_VERIFICATION', status: 'CANCELLED' }],
      update: { id: update, status: 'CANCELLED', user: { version: 3 } },
      user: { id: user, version: 3 },
    });
    await stream.return?.();
  });

  it('misses nothing between reading a user and watching from its cursor', async () => {
    const user = await aUser(world.db);
    const before = await accept(user);
    const { data } = await world.run('query ($id: ID!) { user(id: $id) { eventCursor } eventCursor }', {
      id: user,
    });
    await cancel(before);
    for (const after of [data.user.eventCursor, data.eventCursor]) {
      const stream = await watch({ userId: user, after });
      expect(await next(stream)).toMatchObject({ status: 'CANCELLED', update: { id: before } });
      await stream.return?.();
    }
  });

  it('without a user gives a service everything, and an end user its own', async () => {
    const [mine, other] = [await aUser(world.db), await aUser(world.db)];
    const [all, own] = [await watch(), await watch({}, endUser(mine))];
    const foreign = await accept(other);
    const update = await accept(mine);
    expect(await next(all)).toMatchObject({ update: { id: foreign } });
    expect(await next(all)).toMatchObject({ update: { id: update } });
    expect(await next(own)).toMatchObject({ update: { id: update } });
    await Promise.all([all.return?.(), own.return?.()]);
  });

  it('shows no more of a user that was erased than that something moved', async () => {
    const user = await aUser(world.db);
    const stream = await watch({ userId: user });
    await accept(user);
    await sql`delete from user_keys where user_id = ${user}`.execute(world.db);
    expect(await next(stream)).toMatchObject({ status: 'AWAITING_VERIFICATION', update: null, user: null });
    await stream.return?.();
  });

  it('ends when its user is erased, behind an event that says so; that of all users goes on', async () => {
    const [user, other] = [await aUser(world.db), await aUser(world.db)];
    const erased = `subscription ($userId: ID, $after: String) { userUpdateStatus(userId: $userId, after: $after) {
      cursor userId erased previousStatus status transitions { field } update { id } user { id } } }`;
    const open = async (variables: object, viewer: Viewer = reader) =>
      (await world.watch(erased, { ...variables }, viewer)) as Stream;
    const { data } = await world.run('{ eventCursor }');
    const streams = [await open({ userId: user }), await open({}, endUser(user))];
    const all = await open({});
    const { problems } = await world.core.actions.eraseUser(everything, user);
    expect(problems).toEqual([]);
    const last = {
      cursor: expect.any(String),
      userId: user,
      erased: true,
      previousStatus: null,
      status: 'CANCELLED',
      transitions: [],
      update: null,
      user: null,
    };
    // One that comes later and asks for what it missed gets the same.
    streams.push(await open({ after: data.eventCursor }, endUser(user)));
    for (const stream of streams) {
      expect(await next(stream)).toEqual(last);
      expect((await stream.next()).done).toBe(true);
    }
    expect(await next(all)).toEqual(last);
    const update = await accept(other);
    expect(await next(all)).toMatchObject({ userId: other, erased: false, update: { id: update } });
    await all.return?.();
    expect(codes(await refused({ userId: user }))).toEqual(['BAD_USER_INPUT']);
  });

  it('is left at once while nothing happens', async () => {
    const stream = await watch();
    const waiting = stream.next();
    await stream.return?.();
    expect((await waiting).done).toBe(true);
    expect(world.feed.openSubscriptions()).toBe(0);
  });
});

describe('a stream that may not begin', () => {
  it('needs users:read', async () => {
    expect(codes(await refused({}, service('users:write', 'users:admin')))).toEqual(['FORBIDDEN']);
  });

  it('is refused alike for a foreign user that exists and for one that does not', async () => {
    const me = endUser(await aUser(world.db));
    const answers = [];
    for (const userId of [await aUser(world.db), randomUUID(), 'nonsense'])
      answers.push(await refused({ userId }, me));
    expect(codes(answers[0] ?? {})).toEqual(['FORBIDDEN']);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it.each([randomUUID(), 'nonsense', ''])('of nobody is BAD_USER_INPUT: %j', async (userId) => {
    expect(codes(await refused({ userId }))).toEqual(['BAD_USER_INPUT']);
  });

  it('tells an old cursor from a wrong one', async () => {
    await accept(await aUser(world.db));
    await accept(await aUser(world.db));
    const { logId, head } = await readLogState(world.db);
    await sql`update event_log set pruned_through = ${head - 1}`.execute(world.db);
    expect(codes(await refused({ after: encodeCursor(logId, 0) }))).toEqual(['CURSOR_EXPIRED']);
    expect(codes(await refused({ after: 'nonsense' }))).toEqual(['CURSOR_INVALID']);
    expect(codes(await refused({ after: '' }))).toEqual(['CURSOR_INVALID']);
    expect(world.unexpected).toEqual([]);
  });
});

describe('the end of the token', () => {
  it('is the last item, with the place to go on, and then the stream is complete', async () => {
    const user = await aUser(world.db);
    const stream = await watch({ userId: user }, { ...reader, expiresAt: new Date(Date.now() + 2_000) });
    await accept(user);
    await next(stream);
    const { value: last } = await stream.next();
    expect(last?.data).toEqual({ userUpdateStatus: null });
    expect(codes(last ?? {})).toEqual(['TOKEN_EXPIRED']);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    const update = await accept(await aUser(world.db));
    const again = await watch({ after: last?.errors?.[0]?.extensions?.after });
    expect(await next(again)).toMatchObject({ update: { id: update } });
    await again.return?.();
  });

  it('of a user that is nobody gives a stream in which nothing happens', async () => {
    const stream = await watch({}, { ...endUser('not-an-id'), expiresAt: new Date(Date.now() + 200) });
    await accept(await aUser(world.db));
    const { value } = await stream.next();
    expect(codes(value ?? {})).toEqual(['TOKEN_EXPIRED']);
    await stream.next();
  });
});
