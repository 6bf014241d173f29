import { decodeJwt } from 'jose';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { rewrapCallbackKeys } from '../../src/db/callbacks/rewrap-callback-keys.ts';
import { parseKeyring } from '../../src/db/sealing/keyring.ts';
import { CALLBACK_TIMING, heartbeatPause } from '../../src/http/callback/timing.ts';
import { happen } from '../events/support.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import { KEY_ONE, KEY_TWO } from '../support/replica.ts';
import {
  aToken,
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
  countRegistrations,
  operation,
} from './support/callback-world.ts';
import { agreeable, type RouterStandIn } from './support/router.ts';

let world: CallbackWorld;
let router: RouterStandIn;

beforeAll(async () => {
  world = await callbackWorld();
  router = world.router;
});
afterEach(async () => {
  router.answer(agreeable);
  await sql`delete from callback_subscriptions`.execute(world.db);
});
afterAll(() => world.close());

/** Under which the test's users are sealed. */
const USERS_KEY = `test:${Buffer.alloc(32, 7).toString('base64')}`;

const registrations = () => countRegistrations(world.db);
const updates = (id: string) => router.events(id).map((event) => event.update.id);

async function watched(at: CallbackReplica, options: { token?: string; variables?: object } = {}) {
  const user = await aUser(world.db);
  const { id, body } = operation(router, { userId: user, ...options.variables });
  expect((await at.post(body, options.token)).body).toEqual({ data: null });
  return { user, id };
}

/** As a crash, and as if the lease had run out since: then another may take over. */
async function die(replica: CallbackReplica): Promise<void> {
  await replica.crash();
  await sql`update callback_servers set expires_at = now() - interval '1 second'`.execute(world.db);
}

describe('when a replica dies', () => {
  test('another goes on behind the last event that was noted, and repeats the one that was not', async () => {
    const one = await world.replica();
    const { user, id } = await watched(one);
    const crashed: Promise<void>[] = [];
    router.answer((message, earlier) => {
      if (message.body.action === 'next' && earlier === 1) crashed.push(die(one));
      return agreeable(message, earlier);
    });
    const all = await happen(world.db, user, 2);
    await until('the second was sent', () => router.of(id, 'next').length === 2);
    await Promise.all(crashed);
    const two = await world.replica();
    const [third] = await happen(world.db, user);
    await until('the third has come', () => updates(id).includes(third ?? ''));
    expect(updates(id)).toEqual([all[0], all[1], all[1], third]);
    const cursors = router.events(id).map(({ cursor }) => cursor);
    expect(cursors[1]).toBe(cursors[2]);
    // Before the first event: the router may have ended what was silent for too long.
    const actions = router.of(id).map(({ body }) => body.action);
    expect(actions.filter((action) => action === 'check')).toHaveLength(2);
    expect(router.of(id, 'complete')).toEqual([]);
    await two.stop();
  });

  test('nothing of the time in which nobody served it is missing, though no event was sent before', async () => {
    // The one test that waits for a lease to end.
    const one = await world.replica({ timing: { leaseMs: 1_500 } });
    const { user, id } = await watched(one);
    await one.crash();
    const missed = await happen(world.db, user, 3);
    const two = await world.replica();
    await until('all have come', () => updates(id).length >= 3);
    expect(updates(id)).toEqual(missed);
    await two.stop();
  });

  test('a router that has ended the subscription meanwhile is left alone', async () => {
    const one = await world.replica();
    const { id } = await watched(one);
    await die(one);
    router.answer(() => ({ status: 404 }));
    const two = await world.replica();
    await until('it is forgotten', async () => (await registrations()) === 0);
    expect(router.of(id).map(({ body }) => body.action)).toEqual(['check', 'check']);
    await two.stop();
  });

  test('a token that has ended meanwhile completes the subscription', async () => {
    const one = await world.replica();
    // Ends at a whole second: in two to three.
    const token = await aToken({ expiresIn: 2.999 });
    const endsAt = (decodeJwt(token).exp ?? Number.NaN) * 1_000;
    const { user, id } = await watched(one, { token });
    await die(one);
    await happen(world.db, user);
    await until('the token has ended', () => Date.now() >= endsAt);
    const two = await world.replica();
    await until('it is complete', () => router.of(id, 'complete').length === 1);
    expect(router.of(id, 'next')).toEqual([]);
    expect(router.of(id, 'complete')[0]?.body.errors).toEqual([
      { message: expect.any(String), extensions: { code: 'TOKEN_EXPIRED', after: expect.any(String) } },
    ]);
    await until('it is forgotten', async () => (await registrations()) === 0);
    await two.stop();
  });

  test('a place that is no longer kept completes the subscription, saying so', async () => {
    const one = await world.replica();
    const { user, id } = await watched(one);
    await die(one);
    await happen(world.db, user, 2);
    await sql`update event_log set pruned_through = head`.execute(world.db);
    const two = await world.replica();
    await until('it is complete', () => router.of(id, 'complete').length === 1);
    expect(router.of(id, 'complete')[0]?.body.errors[0].extensions.code).toBe('CURSOR_EXPIRED');
    await sql`update event_log set pruned_through = 0`.execute(world.db);
    await two.stop();
  });

  test('a router that may not be called any more is not', async () => {
    const one = await world.replica();
    const { id } = await watched(one);
    await die(one);
    const two = await world.replica({ origins: ['https://router.example.com'] });
    await until('it is forgotten', async () => (await registrations()) === 0);
    expect(router.of(id).length).toBe(1);
    await two.stop();
  });

  test('another is due to speak within the five seconds in which routers usually want a heartbeat', () => {
    const { leaseMs, keepEveryMs } = CALLBACK_TIMING;
    expect(heartbeatPause(5_000) + leaseMs + keepEveryMs).toBeLessThan(5_000);
  });
});

describe('two replicas', () => {
  test('serve each registration once between them, and the one that stays takes over what the other leaves', async () => {
    const [one, two] = await Promise.all([world.replica(), world.replica()]);
    const subscriptions = await Promise.all(
      [one, two, one, two, one, two].map((replica) => watched(replica as CallbackReplica)),
    );
    const happened = new Map<string, string[]>();
    const everywhere = async () => {
      for (const { id, user } of subscriptions)
        happened.set(id, [...(happened.get(id) ?? []), ...(await happen(world.db, user, 2))]);
      await until('all have come', () =>
        subscriptions.every(({ id }) => updates(id).length >= (happened.get(id)?.length ?? 0)),
      );
    };
    await everywhere();
    await one?.stop();
    // What is stopped says nothing: routers would take `complete` for the end.
    expect(subscriptions.flatMap(({ id }) => router.of(id, 'complete'))).toEqual([]);
    expect(await registrations()).toBe(6);
    await everywhere();
    for (const { id } of subscriptions) expect(updates(id)).toEqual(happened.get(id));
    await two?.stop();
  });

  test('a registration counts as a subscription of its caller, and says when to come again; a takeover counts as none', async () => {
    const counted: string[] = [];
    const limiter = {
      async count(key: readonly string[]) {
        counted.push(key.join());
        return counted.length > 1 ? 7 : null;
      },
    };
    const first = await world.replica({ limiter });
    const user = await aUser(world.db);
    expect((await first.post(operation(router, { userId: user }).body)).status).toBe(200);
    const answer = await first.post(operation(router, { userId: user }).body);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(answer.body.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: 7 } }]);
    expect(counted).toHaveLength(2);
    const second = await world.replica({ limiter });
    await first.stop();
    await until('it is taken over', () => second.feed.openSubscriptions() === 1);
    expect(counted).toHaveLength(2);
    await second.stop();
  });

  test('hand over without repeating an event that is under way when one is stopped', async () => {
    const one = await world.replica();
    const { user, id } = await watched(one);
    const stopping: Promise<void>[] = [];
    router.answer(async (message, earlier) => {
      if (message.body.action === 'next' && earlier === 0) {
        stopping.push(one.stop());
        await new Promise((resolve) => setImmediate(resolve));
      }
      return agreeable(message, earlier);
    });
    const all = await happen(world.db, user, 3);
    await until('the first was sent', () => stopping.length === 1);
    await Promise.all(stopping);
    const two = await world.replica();
    await until('the rest has come', () => updates(id).at(-1) === all.at(-1));
    expect(updates(id)).toEqual(all);
    await two.stop();
  });

  test('a subscription that is registered again with the other is served by that one alone', async () => {
    const [one, two] = await Promise.all([world.replica(), world.replica()]);
    const user = await aUser(world.db);
    const { id, body } = operation(router, { userId: user });
    await one.post(body);
    await two.post(body);
    await until('the first has let go', () => one.feed.openSubscriptions() === 0);
    const all = await happen(world.db, user, 2);
    await until('both have come', () => updates(id).length >= 2);
    expect(updates(id)).toEqual(all);
    await Promise.all([one.stop(), two.stop()]);
  });

  test('one that cannot prolong its lease says not another word until it has it again', async () => {
    const one = await world.replica({ timing: { leaseMs: 1_000 } });
    const { user, id } = await watched(one);
    const [first] = await happen(world.db, user);
    await until('the first has come', () => updates(id).length === 1);
    let second: string | undefined;
    await world.db.transaction().execute(async (tx) => {
      await sql`select 1 from callback_servers for update`.execute(tx);
      await until('its lease has run out', () => one.feed.openSubscriptions() === 0);
      expect(one.logged.join('\n')).toContain('has expired');
      [second] = await happen(world.db, user);
      expect(updates(id)).toEqual([first]);
    });
    await until('it goes on', () => updates(id).length >= 2);
    expect(updates(id)).toEqual([first, second]);
    await one.stop();
  });

  test('one that has lost a registration without knowing it notes nothing more', async () => {
    const one = await world.replica();
    const { user, id } = await watched(one);
    // Another one takes everything while this one believes that it still has it.
    await sql`update callback_subscriptions set lease_number = lease_number + 1`.execute(world.db);
    const [first] = await happen(world.db, user);
    await until('the event was sent', () => updates(id).length >= 1);
    const [second] = await happen(world.db, user);
    await until('it goes on', () => updates(id).at(-1) === second);
    // Not noted, so it came again; what was taken up again went on from there.
    expect(updates(id)).toEqual([first, first, second]);
    await one.stop();
  });
});

describe('at rest', () => {
  test('registrations tell nothing of router, operation or viewer', async () => {
    const one = await world.replica();
    const { user, id } = await watched(one);
    await happen(world.db, user);
    await until('the event is noted', () => updates(id).length === 1);
    const { rows } = await sql<{ text: string }>`
      select row_to_json(c)::text as text from callback_subscriptions c`.execute(world.db);
    expect(rows).toHaveLength(1);
    const text = rows[0]?.text ?? '';
    const { cursor } = router.events(id)[0];
    for (const secret of [
      user,
      id,
      `verifier-${id}`,
      '/callback/',
      'userUpdateStatus',
      'users:read',
      cursor,
    ]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(Buffer.from(secret).toString('hex'));
    }
    await one.stop();
  });

  test('they follow the master keys: served under the new one alone when the old one is retired', async () => {
    const one = await world.replica({ keyring: parseKeyring(`${KEY_ONE},${USERS_KEY}`) });
    const { user, id } = await watched(one);
    await one.stop();
    const [missed] = await happen(world.db, user);
    // Without the key there is nothing to be done, and nothing is lost.
    const stranger = await world.replica({ keyring: parseKeyring(`${KEY_TWO},${USERS_KEY}`) });
    await until('it has looked', async () => {
      const { rows } = await sql`select 1 from callback_servers`.execute(world.db);
      return rows.length === 1;
    });
    expect(await registrations()).toBe(1);
    expect(await rewrapCallbackKeys(world.db, parseKeyring(`${KEY_TWO},${KEY_ONE}`))).toBe(1);
    await until('it is served', () => updates(id).length === 1);
    expect(updates(id)).toEqual([missed]);
    expect(await rewrapCallbackKeys(world.db, parseKeyring(`${KEY_TWO},${KEY_ONE}`))).toBe(0);
    await stranger.stop();
  });

  test('one that was tampered with is dropped without holding up the others', async () => {
    const one = await world.replica();
    const { user, id } = await watched(one);
    await one.stop();
    await sql`insert into callback_subscriptions (id, reference, created_at, master_key_id, wrapped_key, sealed_registration)
      select gen_random_uuid(), '\\x00', '2000-01-01', master_key_id, wrapped_key, sealed_registration
      from callback_subscriptions`.execute(world.db);
    const two = await world.replica();
    const [update] = await happen(world.db, user);
    await until('the other is served', () => updates(id).length === 1);
    expect(updates(id)).toEqual([update]);
    expect(await registrations()).toBe(1);
    await two.stop();
  });
});
