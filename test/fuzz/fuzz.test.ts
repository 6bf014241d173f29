import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSchema } from '../../src/graphql/build-schema.ts';
import { type ProductionApp, startProductionApp } from '../app/support/production-app.ts';
import { bvnkValues } from '../support/bvnk.ts';
import { byzantineValues } from '../support/byzantine.ts';
import { machnetValues } from '../support/machnet.ts';
import { matchmoveValues, type Simulator, startSimulator } from '../support/matchmove.ts';
import { paywardValues } from '../support/payward.ts';
import { placesOf, requestsAt, wrongKinds } from './hostile-inputs.ts';
import { HOSTILE_VALUES, hostileValues } from './hostile-values.ts';
import { hostileWebhooks, WEBHOOK_PROVIDERS } from './hostile-webhooks.ts';
import { fuzz, sendHostile, sendWebhooks } from './run.ts';

const PROVIDER_VALUES = {
  ...matchmoveValues,
  ...machnetValues,
  ...byzantineValues,
  ...bvnkValues,
  ...paywardValues,
};
/** Nothing listens there: these providers only take webhooks here. */
const NOWHERE = 'http://127.0.0.1:9';

let app: ProductionApp;
let simulator: Simulator;
const ids: string[] = [];
const real = { userIds: [] as string[], updateIds: [] as string[], verificationIds: [] as string[] };

beforeAll(async () => {
  simulator = await startSimulator();
  app = await startProductionApp({
    ...PROVIDER_VALUES,
    ...Object.fromEntries(WEBHOOK_PROVIDERS.map((id) => [`${id}_BASE_URL`, NOWHERE])),
    MATCHMOVE_BASE_URL: simulator.url,
    RATE_LIMIT_FACTOR: '1000',
  });
  for (const like of ['beforeKyc', 'approved'] as const) {
    const input = { provider: 'MATCHMOVE', providerUserId: await simulator.newUser(like) };
    const link = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
    const { id } = (await app.ask(link, { input })).data.linkUser.user;
    const input2 = { userId: id, changes: { email: `${like.toLowerCase()}@example.ph` } };
    const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { update { id } } }';
    real.userIds.push(id);
    real.updateIds.push((await app.ask(update, { input: input2 })).data.updateUser.update.id);
  }
  ids.push(...real.userIds, ...real.updateIds);
});
afterAll(async () => {
  await app?.close();
  await simulator?.close();
});

/** `npm run fuzz` does the same a hundred thousand times, and looks at the memory. */
it('generated operations never meet a fault of the server', async () => {
  const server = { url: app.url, token: app.serviceToken };
  const { failures, statuses, codes } = await fuzz(server, { seed: 1, operations: 400, known: { ids } });
  expect(failures).toEqual([]);
  // They are neither all refused nor all answered.
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200']));
  expect(Object.keys(codes)).toEqual(expect.arrayContaining(['BAD_USER_INPUT']));
}, 120_000);

const places = placesOf(buildSchema());
const values = hostileValues();

it('hostile values are many, and distinct', () => {
  expect(new Set(values).size).toBe(HOSTILE_VALUES);
  expect(HOSTILE_VALUES).toBeGreaterThanOrEqual(500);
});

it('places are found in arguments, objects, lists, JSON, entities and below the root', () => {
  expect(places.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      ...['user(id)', 'users(filter.kycStatus.0)', 'updates(after)', 'cancelUpdate(updateId)'],
      'updateUser(input.idempotencyKey)',
      'updateUser(input.changes.associates.0.address.country)',
      ...['linkUser(input.profile.metadata.(key))', 'previewUpdate(changes.nationalities.0)'],
      ...['_entities(representations.0.User.id)', '_entities(representations.0.__typename)'],
      '_entities(representations.0.User.provider+providerUserId.provider)',
      ...['selfVerify(input.authenticationData.ip)', 'userUpdateStatus(after)', 'User.updates(after)'],
    ]),
  );
});

/** `npm run fuzz -- --inputs` does the same with every value at every place. */
it('hostile values are refused or taken at every input, and never a fault of the server', async () => {
  const server = { url: app.url, token: app.serviceToken };
  const schema = buildSchema();
  const kinds = wrongKinds();
  const requests = places.flatMap((place, at) => [
    ...(place.isLeaf ? requestsAt(schema, place, someOf(values, at, 3), real) : []),
    ...requestsAt(schema, place, someOf(kinds, at, 1), real),
  ]);
  const { failures, statuses, codes } = await sendHostile(server, requests);
  expect(failures).toEqual([]);
  // Nothing was refused unseen.
  expect(Object.keys(statuses).toSorted()).toEqual(expect.arrayContaining(['200']));
  expect(statuses['503'] ?? 0).toBe(0);
  expect(Object.keys(codes)).toEqual(expect.arrayContaining(['BAD_USER_INPUT', 'CURSOR_INVALID']));
}, 120_000);

it.each(WEBHOOK_PROVIDERS)(
  'hostile webhooks of %s are stored or refused',
  async (id) => {
    const webhooks = someOf(values, 0, 20).flatMap((value, at) =>
      hostileWebhooks(id, value, PROVIDER_VALUES).filter((_, place) => place % 15 === at % 15),
    );
    const { failures, statuses } = await sendWebhooks(app, webhooks);
    expect(failures).toEqual([]);
    // The signatures are good: some are stored, and some are refused for what they hold.
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '401']));
  },
  60_000,
);

/** Others at each place, all of them in turn. */
function someOf<T>(all: readonly T[], place: number, count: number): T[] {
  return Array.from({ length: count }, (_, at) => all[(place * count + at) % all.length] as T);
}
