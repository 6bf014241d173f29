import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ProductionApp, startProductionApp } from '../app/support/production-app.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { fuzz } from './run.ts';

let app: ProductionApp;
let simulator: Simulator;
const ids: string[] = [];

beforeAll(async () => {
  simulator = await startSimulator();
  app = await startProductionApp({ MATCHMOVE_BASE_URL: simulator.url, ...matchmoveValues });
  for (const like of ['beforeKyc', 'approved'] as const) {
    const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser(like) };
    const link = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
    const { id } = (await app.ask(link, { input })).data.linkUser.user;
    const input2 = { userId: id, changes: { email: `${like.toLowerCase()}@example.ph` } };
    const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { id } } }';
    ids.push(id, (await app.ask(update, { input: input2 })).data.updateUser.update.id);
  }
});
afterAll(async () => {
  await app?.close();
  await simulator?.close();
});

/** `npm run fuzz` does the same a hundred thousand times, and looks at the memory. */
it('generated operations never meet a fault of the server', async () => {
  const server = { url: app.url, token: app.serviceToken };
  const { failures, statuses, codes } = await fuzz(server, { seed: 1, operations: 600, known: { ids } });
  expect(failures).toEqual([]);
  // They are neither all refused nor all answered.
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200']));
  expect(Object.keys(codes)).toEqual(expect.arrayContaining(['BAD_USER_INPUT']));
}, 120_000);
