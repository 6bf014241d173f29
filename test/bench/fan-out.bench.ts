import { afterAll, beforeAll, it } from 'vitest';
import { ask } from '../app/support/client.ts';
import { type CrowdTransport, gather } from '../app/support/crowd.ts';
import { type ObservedServer, startObservedServer } from '../app/support/observe.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { DEMO, matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';

const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { id } } }';
const WATCH = `subscription ($userId: ID) { userUpdateStatus(userId: $userId) {
  cursor status update { id status } user { id version } } }`;
const CROWD = 1_000;
const ROUNDS = 9;

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
/** The median over some updates of the milliseconds from the request until everybody has both events. */
async function deliver(how: CrowdTransport, count: number) {
  const crowd = await gather(how, count, { ...server, query: WATCH, variables: { userId } });
  const { heap } = await server.holds();
  const rounds: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const since = performance.now();
    made += 1;
    await ask(server, UPDATE, { input: { userId, changes: { jobTitle: `Clerk ${made}` } } });
    await until('everybody is told', () => crowd.told() >= 2 * count * round, 120_000);
    rounds.push(performance.now() - since);
  }
  await crowd.leave();
  return { heap, ms: rounds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0 };
}

it.each<CrowdTransport>(['websocket', 'sse'])('a thousand subscribers on %s beside one', async (how) => {
  const warm = await gather(how, CROWD, { ...server, query: WATCH, variables: { userId } });
  await warm.leave();
  const { heap } = await server.holds();
  const one = await deliver(how, 1);
  const many = await deliver(how, CROWD);
  const figures = {
    'KiB per subscriber': (many.heap - heap) / CROWD / 1024,
    'ms for one': one.ms,
    'ms for all': many.ms,
    'all beside one': many.ms / one.ms,
    'microseconds per delivery': (1_000 * (many.ms - one.ms)) / (2 * CROWD),
  };
  const text = Object.entries(figures).map(([name, value]) => `${name}: ${value.toFixed(1)}`);
  console.log(`${how}, ${text.join(', ')}`);
});
