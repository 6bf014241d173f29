import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operation } from '../http/support/callback-world.ts';
import { type RouterStandIn, startRouter } from '../http/support/router.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { DEMO, matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { ask } from './support/client.ts';
import { type Server, startServerInProcess } from './support/server-in-process.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const LINK = `mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } userErrors { code message } } }`;
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code message } } }`;

describe('a router that subscribes by callback to one of two replicas', () => {
  let database: TestDatabase;
  let simulator: Simulator;
  let router: RouterStandIn;
  let one: ServerProcess;
  let two: Server;
  let userId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    simulator = await startSimulator();
    router = await startRouter();
    const environment = {
      DATABASE_URL: database.serverUrl,
      MATCHMOVE_BASE_URL: simulator.url,
      ...matchmoveValues,
      CALLBACK_ORIGINS: router.origin,
    };
    [one, two] = await Promise.all([startServerProcess(environment), startServerInProcess(environment)]);
    const input = { provider: 'MATCHMOVE', providerUserId: DEMO.approved };
    userId = (await ask(one, LINK, { input })).linkUser.user.id;
  });

  afterAll(async () => {
    await Promise.all([one?.remove(), two?.remove()]);
    await router?.close();
    await simulator?.close();
    await database?.drop();
  });

  const update = async (at: Server, jobTitle: string) =>
    (await ask(at, UPDATE, { input: { userId, changes: { jobTitle } } })).updateUser.update.id;

  it('is told of everything though that one is killed', async () => {
    const { id, body } = operation(router, { userId }, { heartbeatIntervalMs: 5_000 });
    const response = await fetch(`${one.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${one.token}` },
      body: JSON.stringify(body),
    });
    expect(await response.json()).toEqual({ data: null });
    const first = await update(two, 'Engineer');
    await until('it is told', () => router.events(id).length >= 2);
    await one.end('SIGKILL');
    const checksBefore = router.of(id, 'check').length;
    const second = await update(two, 'Director');
    await until('it is told by the other', () => router.events(id).at(-1)?.update.id === second, 15_000);
    await until('to the end', () => router.events(id).at(-1)?.status === 'APPLIED');
    // At least once: what was under way at the kill may come again, and its cursor tells.
    const cursors = router.events(id).map(({ cursor }) => cursor);
    const events = router.events(id).filter(({ cursor }, index) => cursors.indexOf(cursor) === index);
    expect(cursors.length - events.length).toBeLessThanOrEqual(1);
    expect(events.map((event) => [event.update.id, event.status])).toEqual([
      [first, 'SUBMITTING'],
      [first, 'APPLIED'],
      [second, 'SUBMITTING'],
      [second, 'APPLIED'],
    ]);
    // That it comes in time for the next heartbeat is for `callback-takeover.test.ts`, which measures no machine.
    expect(router.of(id, 'check').length).toBeGreaterThan(checksBefore);
    expect(router.of(id, 'complete')).toEqual([]);
  }, 60_000);
});
