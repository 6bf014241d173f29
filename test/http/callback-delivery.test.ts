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
  test('by answering an event with 404, 410, 400 or 401: not another word is said', async () => {
    const statuses = [404, 410, 400, 401];
    const watching = await Promise.all(statuses.map(() => watched({ heartbeatIntervalMs: 1_000 })));
    router.answer((message, earlier) => {
      const status = statuses[watching.findIndex(({ id }) => id === message.body.id)];
      return message.body.action === 'next' && status ? { status } : agreeable(message, earlier);
    });
    for (const { user } of watching) await happen(world.db, user, 3);
    await until('they are forgotten', async () => (await registrations()) === 0);
    await until('their streams are closed', () => replica.feed.openSubscriptions() === 0);
    // Whoever still spoke would do so while another one gets its heartbeats.
    const other = await watched({ heartbeatIntervalMs: 1_000 });
    const said = watching.map(({ id }) => router.of(id).length);
    await until('another has its heartbeats', () => router.of(other.id, 'check').length >= 4);
    expect(watching.map(({ id }) => router.of(id).length)).toEqual(said);
    for (const [index, { id }] of watching.entries()) {
      expect(router.of(id, 'next'), `${statuses[index]}`).toHaveLength(1);
      expect(router.of(id, 'complete')).toEqual([]);
    }
  });

  test('by answering a heartbeat with 404', async () => {
    router.answer((message, earlier) => (earlier === 0 ? agreeable(message, earlier) : { status: 404 }));
    const { user, id } = await watched({ heartbeatIntervalMs: 1_000 });
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
    const patient = await world.replica({ timing: { answerWithinMs: 1_000 } });
    const { user, id } = await watched({ at: patient });
    answerEvents(id, 'hang');
    const [first, second] = await happen(world.db, user, 2);
    await until('both are taken', () => updates(id).at(-1) === second);
    expect(updates(id).slice(0, 2)).toEqual([first, first]);
    // A stall of the machine may make it late again.
    expect([...new Set(updates(id))]).toEqual([first, second]);
    await patient.stop();
  });

  test('not before the time that it asks for', async () => {
    const { user, id } = await watched();
    answerEvents(id, { status: 429, headers: { 'retry-after': '1' } });
    await happen(world.db, user);
    await until('it is taken', () => router.of(id, 'next').length >= 2);
    const [one, two] = router.of(id, 'next');
    expect((two?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThan(950);
  });

  test('until there was no success for too long: then the registration is dropped, and the log says so', async () => {
    const impatient = await world.replica({ timing: { giveUpAfterMs: 1_000 } });
    const { user, id } = await watched({ at: impatient });
    router.answer(({ body }) => ({ status: body.id === id ? 503 : 200 }));
    await happen(world.db, user);
    await until('it is forgotten', async () => (await registrations()) === 0);
    await until('its stream is closed', () => impatient.feed.openSubscriptions() === 0);
    expect(router.of(id, 'next').length).toBeGreaterThan(2);
    expect(router.of(id, 'complete')).toEqual([]);
    expect(impatient.logged.join('\n')).toContain('could not be reached for too long');
    await impatient.stop();
  });

  test('and holds up no other subscription, of this router or of another', async () => {
    const other = await startRouter();
    const both = await world.replica({
      origins: [router.origin, other.origin],
      // Longer than anybody below waits: what is stuck stays stuck.
      timing: { answerWithinMs: 20_000, graceMs: 100 },
    });
    const stuck = await watched({ at: both });
    answerEvents(stuck.id, 'hang');
    const beside = await watched({ at: both });
    const user = await aUser(world.db);
    const elsewhere = operation(other, { userId: user });
    await both.post(elsewhere.body);
    await happen(world.db, stuck.user);
    await until('one is stuck', () => router.of(stuck.id, 'next').length === 1);
    const here = await happen(world.db, beside.user, 3);
    await happen(world.db, user, 3);
    await until('the other of this router goes on', () => updates(beside.id).length === 3);
    await until('the other router’s goes on', () => other.of(elsewhere.id, 'next').length === 3);
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
    answerEvents(id, 'hang');
    await happen(world.db, user);
    const checks = () => router.of(id, 'check');
    // A third of the interval, where the machine does not stall.
    await until('one comes well before it is due', () =>
      checks().some(({ at }, nth) => at - (checks()[nth - 1]?.at ?? Number.NEGATIVE_INFINITY) < 600),
    );
    await until('three more have come', () => checks().length >= 4);
    expect(checks()[1]?.body).toEqual(checks()[0]?.body);
    expect(router.of(id, 'next'), 'it is stuck all the time').toHaveLength(1);
  });

  test('are not sent to routers that want none', async () => {
    const silent = await watched({ heartbeatIntervalMs: 0 });
    const beating = await watched({ heartbeatIntervalMs: 1_000 });
    await until('another has its heartbeats', () => router.of(beating.id, 'check').length >= 4);
    expect(router.of(silent.id, 'check').length).toBe(1);
  });

  test('that fail end nothing before their time', async () => {
    const { user, id } = await watched({ heartbeatIntervalMs: 1_000 });
    router.answer((message, earlier) =>
      message.body.action === 'check' && earlier < 4 ? { status: 503 } : agreeable(message, earlier),
    );
    await until('they go on', () => router.of(id, 'check').length >= 5);
    const [update] = await happen(world.db, user);
    await until('the event has come', () => updates(id)[0] === update);
  });
});

describe('a stream that ends by itself, as its token ends, is completed with its error', () => {
  let told: { user: string; id: string; update: string | undefined };
  let untold: typeof told;
  let deaf: { id: string };

  const completion = (id: string) => router.of(id, 'complete')[0]?.body.errors;

  // All of them at once, to wait but once: the token ends at a whole second, in four to five.
  beforeAll(async () => {
    const token = await aToken({ expiresIn: 4.999 });
    const [a, b, c] = [await watched({ token }), await watched({ token }), await watched({ token })];
    router.answer((message, earlier) => {
      const { id, action } = message.body;
      if (id === b.id && action === 'next') return { status: 503 };
      if (id === c.id && action === 'complete' && earlier < 3) return { status: 500 };
      return agreeable(message, earlier);
    });
    const [taken] = await happen(world.db, a.user);
    const [refused] = await happen(world.db, b.user);
    [told, untold, deaf] = [{ ...a, update: taken }, { ...b, update: refused }, c];
    await until('they are forgotten', async () => (await registrations()) === 0);
  });

  /** What a client that asks again is told first, after one event more. */
  async function resumed({ user, id }: typeof told) {
    const again = operation(router, { userId: user, after: completion(id)[0].extensions.after });
    await replica.post(again.body);
    const [next] = await happen(world.db, user);
    await until('it goes on', () => updates(again.id).at(-1) === next);
    return { next, updates: updates(again.id) };
  }

  test('with the place to go on', async () => {
    expect(updates(told.id)).toEqual([told.update]);
    expect(router.of(told.id, 'complete')).toHaveLength(1);
    expect(completion(told.id)).toEqual([
      expect.objectContaining({ extensions: { code: 'TOKEN_EXPIRED', after: expect.any(String) } }),
    ]);
    const { next, updates: later } = await resumed(told);
    expect(later).toEqual([next]);
  });

  test('also while an event is not taken: it is not sent with a token that has ended', async () => {
    expect(new Set(updates(untold.id))).toEqual(new Set([untold.update]));
    expect(router.of(untold.id).at(-1)?.body.action).toBe('complete');
    expect(completion(untold.id)[0].extensions.code).toBe('TOKEN_EXPIRED');
    const { next, updates: later } = await resumed(untold);
    expect(later).toEqual([untold.update, next]);
  });

  test('and the completion is sent until it is taken', () => {
    expect(router.of(deaf.id, 'complete')).toHaveLength(4);
    expect(completion(deaf.id)[0].extensions.code).toBe('TOKEN_EXPIRED');
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
