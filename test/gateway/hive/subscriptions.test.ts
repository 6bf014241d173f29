import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { until } from '../../support/condition.ts';
import { type Probed, post } from '../support/post.ts';
import { type Listening, type Watching, watch } from '../support/watch.ts';
import type { SubscriptionKind } from './hive-process.ts';
import { type Stack, startStack } from './stack.ts';

const { url: ours, maria, liza, tokens } = inject('subgraph');

const WATCH = `subscription ($userId: ID, $after: String) { userUpdateStatus(userId: $userId, after: $after) {
  cursor previousStatus status transitions { field status } update { id }
  user { id loyaltyTier accounts(first: 1) { edges { node { currency } } } } } }`;
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id } userErrors { code } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelUpdate(updateId: $id) { update { status } } }';

const KINDS: SubscriptionKind[] = ['ws', 'http', 'http-callback'];
const CLIENTS: Listening[] = ['ws', 'sse'];
/** As our metrics name them. */
const TRANSPORTS = { ws: 'websocket', http: 'sse', 'http-callback': 'callback' };
/** How long the gateway listens to silence on callbacks (`gateway.config.ts`), and a little. */
const LONG_SILENCE_MS = 3_500;

describe.each(KINDS)('Hive Gateway that subscribes over %s', (subscriptions) => {
  let stack: Stack;
  const watching: Watching[] = [];

  beforeAll(async () => {
    stack = await startStack({ subscriptions });
  });
  afterEach(async () => {
    await Promise.all(watching.splice(0).map((one) => one.stop()));
  });
  afterAll(() => stack?.stop());

  const ask = async (query: string, variables = {}): Promise<Probed> => {
    const { data, errors } = await post(stack.url, query, { token: tokens.service, variables });
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const subscribe = (client: Listening, variables: Record<string, unknown>, token = tokens.service) => {
    const one = watch(client, stack.url, { query: WATCH, variables, token });
    watching.push(one);
    return one;
  };
  const update = async (userId: string, changes: object): Promise<string> =>
    (await ask(UPDATE, { input: { userId, changes } })).updateUser.update.id;
  const phone = () => `+63917${String(Date.now()).slice(-7)}`;

  describe.each(CLIENTS)('to a client on %s', (client) => {
    it('tells every move in order, with what accounts knows, and goes on from a cursor', async () => {
      const { eventCursor: after } = await ask('{ eventCursor }');
      const watcher = subscribe(client, { userId: maria.id, after });
      const updateId = await update(maria.id, { phone: phone() });
      const ofUpdate = (from: Watching) => from.events().filter((event) => event.update.id === updateId);
      await until('the change is parked', () => ofUpdate(watcher).length === 2);
      // From here on it is live for sure.
      await ask(CANCEL, { id: updateId });
      await until('the change is taken back', () => ofUpdate(watcher).length === 3);

      const user = {
        id: maria.id,
        loyaltyTier: 'GOLD',
        accounts: { edges: [{ node: { currency: 'PHP' } }] },
      };
      const move = (previousStatus: string | null, status: string) => ({
        cursor: expect.any(String),
        previousStatus,
        status,
        transitions: [{ field: 'PHONE', status }],
        update: { id: updateId },
        user,
      });
      const events = ofUpdate(watcher);
      expect(events).toEqual([
        move(null, 'SUBMITTING'),
        move('SUBMITTING', 'AWAITING_VERIFICATION'),
        move('AWAITING_VERIFICATION', 'CANCELLED'),
      ]);
      expect(watcher.results.flatMap(({ errors }) => errors ?? [])).toEqual([]);

      const again = subscribe(client, { userId: maria.id, after: events[0].cursor });
      await until('what was missed has come', () => ofUpdate(again).length === 2);
      expect(ofUpdate(again)).toEqual(events.slice(1));
    });

    it('tells why there is no stream', async () => {
      const refusal = async (variables: Record<string, unknown>, token?: string) => {
        const watcher = subscribe(client, variables, token);
        const failure: unknown = await watcher.ended.catch((error: unknown) => error);
        expect(watcher.events()).toEqual([]);
        // On WebSockets a refusal ends the operation, on event streams it is its one result.
        const errors = watcher.results.flatMap((result) => result.errors ?? []);
        return [...errors, ...(Array.isArray(failure) ? failure : [])];
      };
      const because = (code: string) => [
        expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
      ];
      expect(await refusal({ after: 'nonsense' })).toEqual(because('CURSOR_INVALID'));
      expect(await refusal({}, tokens.writeOnly)).toEqual(because('FORBIDDEN'));
      // The gateway makes an error without words of a WebSocket that we close.
      const stranger = await refusal({}, 'nonsense');
      expect(stranger).toEqual(subscriptions === 'ws' ? [expect.anything()] : because('UNAUTHENTICATED'));
    });
  });

  it('tells an end user of nobody else', async () => {
    const { eventCursor: after } = await ask('{ eventCursor }');
    const watcher = subscribe('sse', { after }, tokens.maria);
    await update(liza.id, { jobTitle: `Watched ${Date.now()}` });
    const own = await update(maria.id, { phone: phone() });
    await until('her own comes', () => watcher.events().some((event) => event.update.id === own));
    await ask(CANCEL, { id: own });
    await until('all of it', () =>
      watcher.events().some((event) => event.update.id === own && event.status === 'CANCELLED'),
    );
    expect(new Set(watcher.events().map((event) => event.user.id))).toEqual(new Set([maria.id]));
  });

  it('keeps a silent stream open, and leaves nothing open at ours when its client has gone', async () => {
    const series = `graphql_subscriptions_open{transport="${TRANSPORTS[subscriptions]}"}`;
    const open = async () => {
      const metrics = await (await fetch(new URL('/metrics', ours))).text();
      const line = metrics.split('\n').find((candidate) => candidate.startsWith(series));
      return Number(line?.slice(series.length) ?? 0);
    };
    await until('earlier ones are over', async () => (await open()) === 0);
    const { eventCursor: after } = await ask('{ eventCursor }');
    const watcher = subscribe('sse', { userId: liza.id, after });
    await until('it is open', async () => (await open()) === 1);
    const since = performance.now();
    await until('it was silent for long', () => performance.now() - since > LONG_SILENCE_MS);
    const late = await update(liza.id, { jobTitle: `Late ${Date.now()}` });
    await until(
      'it still tells',
      () => watcher.events().filter((one) => one.update.id === late).length === 2,
    );
    await watcher.stop();
    await until('it is closed', async () => (await open()) === 0);
  });
});
