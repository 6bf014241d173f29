import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { DEMO, matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { ask } from './support/client.ts';
import { type CrowdTransport, gather } from './support/crowd.ts';
import { type ObservedServer, startObservedServer } from './support/observe.ts';

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { id } } }';
const WATCH = `subscription ($userId: ID) { userUpdateStatus(userId: $userId) {
  cursor status update { id } user { id } } }`;
/** `CROWD=1000` for the whole thousand, which takes a minute. */
const CROWD = Number(process.env.CROWD ?? 300);
/** A busy moment may leave connections to PostgreSQL in their pools, of five objects each. Far from one per subscriber. */
const FEW = CROWD / 3;

let database: TestDatabase;
let simulator: Simulator;
let server: ObservedServer;
let userId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await startSimulator();
  server = await startObservedServer({
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: simulator.url,
    ...matchmoveValues,
  });
  const input = { provider: 'MATCHMOVE', providerUserId: DEMO.active };
  userId = (await ask(server, LINK, { input })).linkUser.user.id;
});
afterAll(async () => {
  await server?.remove();
  await simulator?.close();
  await database?.drop();
});

let made = 0;
/** One update with its two events, delivered to everybody. `whileThere` looks at the server with all of them there. */
async function comeAndGo<Seen>(
  how: CrowdTransport,
  count: number,
  whileThere: () => Promise<Seen>,
): Promise<Seen> {
  const crowd = await gather(how, count, { ...server, query: WATCH, variables: { userId } });
  made += 1;
  await ask(server, UPDATE, { input: { userId, changes: { jobTitle: `Clerk ${made}` } } });
  await until('everybody is told', () => crowd.told() >= 2 * count, 60_000);
  const seen = await whileThere();
  await crowd.leave();
  expect(crowd.told()).toBe(2 * count);
  return seen;
}

const sockets = ({ TCPSocketWrap = 0 }: Record<string, number>) => TCPSocketWrap;

describe.each<CrowdTransport>(['websocket', 'sse'])('a crowd of subscribers on %s', (how) => {
  it('leave nothing behind when they go: no handle, no listener, no memory', async () => {
    // What the first ones warm up stays.
    await comeAndGo(how, CROWD / 4, async () => undefined);
    const before = await server.holds();
    const during = await comeAndGo(how, CROWD, server.holds);
    expect(sockets(during.resources)).toBeGreaterThanOrEqual(CROWD);
    expect(during.emitters).toBeGreaterThanOrEqual(before.emitters + CROWD);

    // What ends a little later than they left is none of it; what stays, stays beyond this.
    await vi.waitFor(
      async () => {
        const after = await server.holds();
        if (process.env.CHAOS_FIGURES) console.log(how, before, during, after);
        expect(sockets(after.resources)).toBeLessThan(sockets(before.resources) + FEW / 5);
        expect(after.resources.Timeout ?? 0).toBeLessThan((before.resources.Timeout ?? 0) + 30);
        expect(after.emitters).toBeLessThan(before.emitters + FEW);
        expect(after.listeners).toBe(before.listeners);
        expect(after.warnings).toEqual([]);
        expect(after.heap - before.heap).toBeLessThan(0.15 * (during.heap - before.heap));
      },
      { timeout: 15_000, interval: 200 },
    );
  }, 120_000);
});
