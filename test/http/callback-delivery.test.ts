import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { happen } from '../events/support.ts';
import { aUser } from '../support/builders.ts';
import { until } from '../support/condition.ts';
import {
  aToken,
  type CallbackReplica,
  type CallbackWorld,
  callbackWorld,
  countRegistrations,
  operation,
} from './support/callback-world.ts';
import { agreeable, type RouterAnswer, type RouterStandIn, startRouter } from './support/router.ts';

let world: CallbackWorld;
let router: RouterStandIn;
let replica: CallbackReplica;

beforeAll(async () => {
  world = await callbackWorld();
  router = world.router;
  replica = await world.replica();
});
afterEach(async () => {
  router.answer(agreeable);
  await sql`delete from callback_subscriptions`.execute(world.db);
  await until('nothing is left', () => replica.feed.openSubscriptions() === 0);
});
afterAll(() => world.close());

const registrations = () => countRegistrations(world.db);

async function watched(options: { heartbeatIntervalMs?: number; token?: string; at?: CallbackReplica } = {}) {
  const user = await aUser(world.db);
  const { heartbeatIntervalMs = 0, token, at = replica } = options;
  const { id, body } = operation(router, { userId: user }, { heartbeatIntervalMs });
  expect((await at.post(body, token)).body).toEqual({ data: null });
  return { user, id };
}

const updates = (id: string) => router.events(id).map((event) => event.update.id);

/** Answers the events of one subscription one after the other; agreeable beyond. */
function answerEvents(id: string, ...answers: RouterAnswer[]): void {
  router.answer((message, earlier) => {
    if (message.body.id !== id || message.body.action !== 'next') return agreeable(message, earlier);
    return answers[earlier] ?? { status: 200 };
  });
}

describe('the router ends a subscription', () => {
  test.each([404, 410, 400, 401])(
    'by answering an event with %d: not another word is said',
    async (status) => {
      const { user, id } = await watched({ heartbeatIntervalMs: 1_000 });
      answerEvents(id, { status });
      await happen(world.db, user, 3);
      await until('it is forgotten', async () => (await registrations()) === 0);
      await until('its stream is closed', () => replica.feed.openSubscriptions() === 0);
      expect(router.of(id, 'next').length).toBe(1);
      expect(router.of(id, 'complete')).toEqual([]);
      const said = router.of(id).length;
      // Whoever still spoke would do so while another one gets its heartbeats.
      const other = await watched({ heartbeatIntervalMs: 1_000 });
      await until('another has its heartbeats', () => router.of(other.id, 'check').length === 4);
      expect(router.of(id).length).toBe(said);
    },
  );

  test('by answering a heartbeat with 404', async () => {
    const { user, id } = await watched({ heartbeatIntervalMs: 1_000 });
    router.answer(() => ({ status: 404 }));
    await until('it is forgotten', async () => (await registrations()) === 0);
    await happen(world.db, user);
    expect(router.of(id).map(({ body }) => body.action)).toEqual(['check', 'check']);
  });
});

describe('what a router does not take is sent again, and nothing behind it before', () => {
  test('after errors of its side, a redirect, and too many requests', async () => {
    const { user, id } = await watched();
    const failures = [500, 502, 503, 504, 429, 408, 307].map((status) => ({ status }));
    answerEvents(id, ...failures);
    const [first, second] = await happen(world.db, user, 2);
    await until('both are taken', () => updates(id).at(-1) === second);
    expect(updates(id)).toEqual([...failures.map(() => first), first, second]);
    expect(router.of(id, 'complete')).toEqual([]);
  });

  test('after no answer in time', async () => {
    const patient = await world.replica({ timing: { answerWithinMs: 200 } });
    const { user, id } = await watched({ at: patient });
    answerEvents(id, 'hang');
    const [first, second] = await happen(world.db, user, 2);
    await until('both are taken', () => updates(id).at(-1) === second);
    expect(updates(id)).toEqual([first, first, second]);
    await patient.stop();
  });

  test('not before the time that it asks for', async () => {
    const { user, id } = await watched();
    answerEvents(id, { status: 429, headers: { 'retry-after': '1' } });
    await happen(world.db, user);
    await until('it is taken', () => router.of(id, 'next').length === 2);
    const [one, two] = router.of(id, 'next');
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThan(950);
  });

  test('until there was no success for too long: then the registration is dropped, and the log says so', async () => {
    const impatient = await world.replica({ timing: { giveUpAfterMs: 150 } });
    const { user, id } = await watched({ at: impatient });
    router.answer(({ body }) => ({ status: body.id === id ? 503 : 200 }));
    await happen(world.db, user);
    await until('it is forgotten', async () => (await registrations()) === 0);
    await until('its stream is closed', () => impatient.feed.openSubscriptions() === 0);
    expect(router.of(id, 'next').length).toBeGreaterThan(2);
    expect(router.of(id, 'complete')).toEqual([]);
    expect(impatient.logged.join('\n')).toContain('was not reached for long');
    await impatient.stop();
  });

  test('and holds up no other subscription, of this router or of another', async () => {
    const other = await startRouter();
    const both = await world.replica({ origins: [router.origin, other.origin] });
    const stuck = await watched({ at: both });
    answerEvents(stuck.id, 'hang', 'hang', 'hang');
    const beside = await watched({ at: both });
    const user = await aUser(world.db);
    const elsewhere = operation(other, { userId: user });
    await both.post(elsewhere.body);
    await happen(world.db, stuck.user);
    await until('one is stuck', () => router.of(stuck.id, 'next').length === 1);
    const here = await happen(world.db, beside.user, 3);
    await happen(world.db, user, 3);
    await until('the other of this router goes on', () => updates(beside.id).length === 3, 1_500);
    await until('the other router’s goes on', () => other.of(elsewhere.id, 'next').length === 3, 1_500);
    expect(updates(beside.id)).toEqual(here);
    await both.stop();
    await other.close();
  });

  test('though more is waiting than streams bear otherwise', async () => {
    const small = await world.replica({ feed: { bufferLimit: 5, patienceMs: 50 } });
    const { user, id } = await watched({ at: small });
    let ready = false;
    router.answer((message, earlier) => (ready ? agreeable(message, earlier) : { status: 503 }));
    const all = await happen(world.db, user, 12);
    await until('the feed has let go of it', () => small.feed.openSubscriptions() === 0);
    ready = true;
    await until('everything is taken', () => updates(id).at(-1) === all.at(-1));
    expect([...new Set(updates(id))]).toEqual(all);
    expect(updates(id).slice(-11)).toEqual(all.slice(-11));
    expect(router.of(id, 'complete')).toEqual([]);
    await small.stop();
  });
});

describe('heartbeats', () => {
  test('come within every interval, also beside a message that is stuck', async () => {
    const { user, id } = await watched({ heartbeatIntervalMs: 1_000 });
    answerEvents(id, 'hang', 'hang');
    await happen(world.db, user);
    const checks = () => router.of(id, 'check');
    await until('there were five', () => checks().length >= 5);
    const gaps = checks()
      .slice(1)
      .map(({ at }, index) => at - (checks()[index]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(1_000);
    expect(checks()[1]?.body).toEqual(checks()[0]?.body);
  });

  test('are not sent to routers that want none', async () => {
    const silent = await watched({ heartbeatIntervalMs: 0 });
    const beating = await watched({ heartbeatIntervalMs: 1_000 });
    await until('another has its heartbeats', () => router.of(beating.id, 'check').length === 5);
    expect(router.of(silent.id, 'check').length).toBe(1);
  });

  test('that fail end nothing before their time', async () => {
    const { user, id } = await watched({ heartbeatIntervalMs: 1_000 });
    router.answer((message, earlier) =>
      message.body.action === 'check' && earlier < 4 ? { status: 503 } : agreeable(message, earlier),
    );
    await until('they go on', () => router.of(id, 'check').length === 6);
    const [update] = await happen(world.db, user);
    await until('the event has come', () => updates(id)[0] === update);
  });
});

describe('a stream that ends by itself is completed with its error', () => {
  test('when the token ends, with the place to go on', async () => {
    const { user, id } = await watched({ token: await aToken({ expiresIn: 2 }) });
    const [update] = await happen(world.db, user);
    await until('it is complete', () => router.of(id, 'complete').length === 1);
    expect(updates(id)).toEqual([update]);
    expect(router.of(id, 'complete')[0]?.body.errors).toEqual([
      expect.objectContaining({ extensions: { code: 'TOKEN_EXPIRED', after: expect.any(String) } }),
    ]);
    await until('it is forgotten', async () => (await registrations()) === 0);
    const after = router.of(id, 'complete')[0]?.body.errors[0].extensions.after;
    const again = operation(router, { userId: user, after });
    await replica.post(again.body);
    const [next] = await happen(world.db, user);
    await until('it goes on', () => updates(again.id).length === 1);
    expect(updates(again.id)).toEqual([next]);
  });

  test('also while an event is not taken: it is not sent with a token that has ended', async () => {
    const { user, id } = await watched({ token: await aToken({ expiresIn: 2 }) });
    router.answer((message, earlier) =>
      message.body.action === 'next' ? { status: 503 } : agreeable(message, earlier),
    );
    const [update] = await happen(world.db, user);
    await until('it is complete', () => router.of(id, 'complete').length === 1);
    const [complete] = router.of(id, 'complete');
    expect(complete?.body.errors[0].extensions.code).toBe('TOKEN_EXPIRED');
    router.answer(agreeable);
    const again = operation(router, { userId: user, after: complete?.body.errors[0].extensions.after });
    await replica.post(again.body);
    await until('the event is not lost', () => updates(again.id).length === 1);
    expect(updates(again.id)).toEqual([update]);
  });

  test('and the completion is sent until it is taken', async () => {
    const { id } = await watched({ token: await aToken({ expiresIn: 1 }) });
    router.answer((message, earlier) =>
      message.body.action === 'complete' && earlier < 3 ? { status: 500 } : agreeable(message, earlier),
    );
    await until('it is taken', () => router.of(id, 'complete').length === 4);
    await until('it is forgotten', async () => (await registrations()) === 0);
  });
});

test('an end user’s token is told of that user alone', async () => {
  const me = await aUser(world.db);
  const { id, body } = operation(router);
  await replica.post(body, await aToken({ userId: me }));
  await happen(world.db, await aUser(world.db), 2);
  const mine = await happen(world.db, me);
  await until('mine has come', () => router.of(id, 'next').length > 0);
  expect(updates(id)).toEqual(mine);
});

test('neither logs nor metrics tell addresses, ids or verifiers', async () => {
  const { user, id } = await watched();
  answerEvents(id, { status: 500 }, { status: 401 });
  await happen(world.db, user);
  await until('it is forgotten', async () => (await registrations()) === 0);
  const told = replica.logged.join('\n') + (await replica.metrics());
  expect(told).toContain('a router refuses a callback');
  for (const secret of [id, 'verifier-', '/callback/', user, router.origin])
    expect(told).not.toContain(secret);
});
