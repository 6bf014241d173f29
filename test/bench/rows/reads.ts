import type { Bench } from '../support/bench.ts';
import type { BenchRequest } from '../support/load.ts';
import { ENTITIES, USER } from '../support/operations.ts';
import { ROUTER_SECRET, startOurs, startPeers } from '../support/parties.ts';
import { type Contestant, race, type Standing } from '../support/race.ts';
import type { Server } from '../support/server.ts';

/** How many users ask in R1: each has a token of its own, and 500 ask again and again. */
const ASKERS = 2_000;
const PER_REQUEST = 100;
const ENTITY_REQUESTS = 400;

/** One read, measured beside all other servers. */
export type ReadRow = 'R1' | 'R1u' | 'R2';

export async function measureReads(bench: Bench, row: ReadRow): Promise<Standing[]> {
  const peers = await startPeers(bench);
  const ours: { name: string; server: Server; database: string }[] = [
    { name: 'ours', server: await startOurs(bench), database: bench.database.name },
  ];
  for (const [name, folder] of bench.options.others) {
    const databaseUrl = await bench.databaseFor(folder, name);
    const server = await startOurs(bench, { folder, databaseUrl });
    ours.push({ name: `ours (${name})`, server, database: new URL(databaseUrl).pathname.slice(1) });
  }
  const contestants: Contestant[] = [];
  const { name: database } = bench.database;
  const service = row === 'R2' ? await entityRequests(bench) : await userRequests(bench, 'service');
  for (const peer of peers) contestants.push({ ...peer, database, requests: service });
  const endUsers = row === 'R2' ? null : await userRequests(bench, 'end users');
  for (const one of ours) {
    contestants.push({ ...one, requests: service });
    if (endUsers) contestants.push({ ...one, name: `${one.name}, end users' tokens`, requests: endUsers });
  }
  const { postgres, options } = bench;
  return race(contestants, { ...options, postgres, ...(row === 'R1u' ? { freshen: neverSeen() } : {}) });
}

async function userRequests(bench: Bench, whose: 'service' | 'end users'): Promise<BenchRequest[]> {
  const { tokens, database } = bench;
  const service = `Bearer ${await tokens.service('users:read')}`;
  return Promise.all(
    database.userIds.slice(0, ASKERS).map(async (id) => ({
      body: JSON.stringify({ query: USER, operationName: 'User', variables: { id } }),
      headers: { authorization: whose === 'service' ? service : `Bearer ${await tokens.endUser(id)}` },
    })),
  );
}

async function entityRequests({ tokens, database: { userIds } }: Bench): Promise<BenchRequest[]> {
  const authorization = `Bearer ${await tokens.service('users:read')}`;
  return Array.from({ length: ENTITY_REQUESTS }, (_, request) => ({
    body: JSON.stringify({
      query: ENTITIES,
      variables: {
        // A stride that meets all users before it meets one twice.
        representations: Array.from({ length: Math.min(PER_REQUEST, userIds.length) }, (_, place) => ({
          __typename: 'User',
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
