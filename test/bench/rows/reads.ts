import type { Bench } from '../support/bench.ts';
import type { BenchRequest } from '../support/load.ts';
import { ENTITIES, USER } from '../support/operations.ts';
import { ROUTER_SECRET, readingDatabase, startOurs, startParty } from '../support/parties.ts';
import { type Contestant, race, type Standing } from '../support/race.ts';
import type { Tokens } from '../support/tokens.ts';

export const PEERS = {
  limit: 'limit',
  apollo: 'Apollo Server 5 on fastify',
  yoga: 'GraphQL Yoga 5',
  mercurius: 'Mercurius 16, jit',
} as const;

/** How many users ask in R1, each with a token of its own. */
const ASKERS = 2_000;
const PER_REQUEST = 100;
const ENTITY_REQUESTS = 400;

export type ReadRow = 'R1' | 'R1u' | 'R2';

/** One read, measured beside all other servers. */
export async function measureReads(bench: Bench, row: ReadRow): Promise<Standing[]> {
  const { database, userIds } = await bench.filled();
  const { tokens, postgres, options } = bench;
  const own = await Promise.all(
    // First, since to copy a database ends its connections.
    bench.checkouts.map(async (one) => ({ ...one, database: await readingDatabase(bench, one) })),
  );
  const askers = userIds.slice(0, ASKERS);
  const requests =
    row === 'R2'
      ? await entityRequests(tokens, userIds)
      : await userRequests(askers, await serviceToken(tokens));
  const contestants: Contestant[] = [];
  for (const [file, name] of Object.entries(PEERS)) {
    const databaseUrl = database.serverUrl;
    const server = await bench.shared(file, () => startParty(bench, file, { databaseUrl }));
    contestants.push({ name, server, database: database.name, requests });
  }
  for (const checkout of own) {
    const databaseUrl = checkout.database.serverUrl;
    const server = await bench.shared(checkout.name, () => startOurs(bench, checkout, { databaseUrl }));
    const contestant = { name: checkout.name, server, database: checkout.database.name };
    contestants.push({ ...contestant, requests });
    if (row === 'R2') continue;
    const endUsers = await userRequests(askers, tokens.endUser);
    contestants.push({ ...contestant, name: `${checkout.name}, end users' tokens`, requests: endUsers });
  }
  return race(contestants, { ...options, postgres, ...(row === 'R1u' ? { freshen: neverSeen() } : {}) });
}

export async function serviceToken(tokens: Tokens): Promise<(userId: string) => Promise<string>> {
  const token = await tokens.service('bench', 'users:read');
  return async () => token;
}

/** Reads of one user each. */
export function userRequests(
  userIds: readonly string[],
  tokenOf: (userId: string) => Promise<string>,
): Promise<BenchRequest[]> {
  return Promise.all(
    userIds.map(async (id) => ({
      body: JSON.stringify({ query: USER, operationName: 'User', variables: { id } }),
      headers: { authorization: `Bearer ${await tokenOf(id)}` },
    })),
  );
}

/** Reads of a hundred users each, as a router sends them. */
export async function entityRequests(tokens: Tokens, userIds: readonly string[]): Promise<BenchRequest[]> {
  const authorization = `Bearer ${await tokens.service('bench', 'users:read')}`;
  return Array.from({ length: ENTITY_REQUESTS }, (_, request) => ({
    body: JSON.stringify({
      query: ENTITIES,
      variables: {
        representations: Array.from({ length: Math.min(PER_REQUEST, userIds.length) }, (_, place) => ({
          __typename: 'User',
          // By a stride, so that users of one request are no neighbours in the table.
          id: userIds[((request * PER_REQUEST + place) * 7_919) % userIds.length],
        })),
      },
    }),
    headers: { authorization, 'x-router-secret': ROUTER_SECRET },
  }));
}

/** Makes each body a document that no server has seen: the name of the operation is new. */
function neverSeen(): (body: string) => string {
  let count = 0;
  const run = Date.now().toString(36);
  return (body) => {
    count += 1;
    return body
      .replace('query User(', `query User_${run}_${count}(`)
      .replace('"operationName":"User"', `"operationName":"User_${run}_${count}"`);
  };
}
