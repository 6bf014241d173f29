import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { DEMO as MACHNET_DEMO, machnetValues, startSimulator as startMachnet } from '../support/machnet.ts';
import { matchmoveValues, startSimulator } from '../support/matchmove.ts';
import { type Answer, watch } from './support/client.ts';
import { type ReceivedSpan, startOtlpReceiver } from './support/otlp-receiver.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

let database: TestDatabase;
let matchmove: Awaited<ReturnType<typeof startSimulator>>;
let machnet: Awaited<ReturnType<typeof startMachnet>>;
let collector: Awaited<ReturnType<typeof startOtlpReceiver>>;
let server: ServerProcess;

beforeAll(async () => {
  [database, matchmove, machnet, collector] = await Promise.all([
    createTestDatabase(),
    startSimulator(),
    startMachnet(),
    startOtlpReceiver(),
  ]);
  server = await startServerProcess({
    LOG_LEVEL: 'info',
    DATABASE_URL: database.url,
    MATCHMOVE_BASE_URL: matchmove.url,
    ...matchmoveValues,
    MACHNET_BASE_URL: machnet.url,
    ...machnetValues,
    TRACEPARENT_TO_PROVIDERS: 'matchmove',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_SERVICE_NAME: 'profiles-under-test',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=tests',
    BUILD_REVISION: 'abc123',
  });
});
afterAll(async () => {
  await server?.remove();
  await Promise.all([matchmove?.close(), machnet?.close(), collector?.close()]);
  await database?.drop();
});

const aTrace = () => randomBytes(16).toString('hex');

async function ask(query: string, variables: object, trace: string, requestId?: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${server.token}`,
      traceparent: `00-${trace}-00f067aa0ba902b7-01`,
      ...(requestId ? { 'x-request-id': requestId } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Answer;
  expect(errors).toBeUndefined();
  return { data, requestId: response.headers.get('x-request-id') };
}

const LINK = `mutation ($input: LinkUserInput!) {
  linkUser(input: $input) { user { id profile { email } } userErrors { code } } }`;

/** The names from a span up to the first of its trace that we made. */
function ancestry(spans: readonly ReceivedSpan[], from: ReceivedSpan): string[] {
  const parent = spans.find(({ spanId }) => spanId === from.parentSpanId);
  return parent ? [from.name, ...ancestry(spans, parent)] : [from.name];
}

it('shows one update from the request to the event told, in one trace and without personal data', async () => {
  const providerUserId = await matchmove.newUser('active');
  const before = await matchmove.profileOf(providerUserId);
  const linked = await ask(LINK, { input: { provider: 'MATCHMOVE', providerUserId } }, aTrace());
  const { user } = linked.data.linkUser;
  const { eventCursor } = (await ask('{ eventCursor }', {}, aTrace())).data;
  const watching = watch(server, eventCursor);

  const trace = aTrace();
  const email = 'ada.lovelace@personal.example';
  const updated = await ask(
    `mutation EmailOfAdaLovelace ($input: UpdateUserInput!) {
      adaLovelace: updateUser(input: $input) { update { id status changes { requestedValue } } userErrors { code } } }`,
    { input: { userId: user.id, changes: { email } } },
    trace,
    'gateway-request-0001',
  );
  const { update, userErrors } = updated.data.adaLovelace;
  expect(userErrors).toEqual([]);
  await until('it is told', () => watching.of(update.id).length > 0);
  watching.end();

  await ask(LINK, { input: { provider: 'MACHNET', providerUserId: MACHNET_DEMO.verified } }, aTrace());
  // A stop sends what there is.
  expect(await server.end('SIGTERM')).toBe(0);

  const spans = collector.spans().filter(({ traceId }) => traceId === trace);
  const names = spans.map(({ name }) => name);
  const find = (name: string) => spans.find((span) => span.name === name) as ReceivedSpan;
  const upFrom = (name: string) => ancestry(spans, find(name));
  const request = ['mutation updateUser', 'POST /graphql'];
  expect(upFrom('SQL load-user')).toEqual(['SQL load-user', 'decide', 'Mutation.updateUser', ...request]);
  expect(names.some((name) => /^SQL commit/.test(name))).toBe(true);
  expect(upFrom('HTTP PUT')).toEqual([
    'HTTP PUT',
    'MATCHMOVE update_user',
    'engine run',
    'decide',
    'Mutation.updateUser',
    ...request,
  ]);
  expect(names).toContain('deliver event');
  expect(find('deliver event').attributes['profile.update_id']).toBe(update.id);
  expect(find('POST /graphql').attributes).toMatchObject({
    'http.route': '/graphql',
    'http.response.status_code': 200,
  });
  expect(find('mutation updateUser').attributes['graphql.operation.type']).toBe('mutation');
  expect(collector.resources()[0]).toMatchObject({
    'service.name': 'profiles-under-test',
    'service.version': 'abc123',
    'deployment.environment.name': 'tests',
  });

  const personal = [email, 'AdaLovelace', before.email, before.mobile, before.last_name, before.first_name];
  const secret = [server.token, 'sandbox-service', matchmoveValues.MATCHMOVE_PASSWORD, providerUserId];
  for (const value of [...personal, ...secret]) {
    expect(value).toMatch(/.{3}/);
    expect(collector.text()).not.toContain(value);
  }
});

it('hands the trace on to the providers that may see it, and to no other', async () => {
  const parents = (requests: { headers: Record<string, unknown> }[]) =>
    requests.map(({ headers }) => headers.traceparent);
  const seen = parents(await matchmove.requests());
  expect(seen.filter((one) => typeof one === 'string').length).toBeGreaterThan(0);
  const { length } = await machnet.requests();
  expect(length).toBeGreaterThan(0);
  expect(parents(await machnet.requests())).toEqual(Array.from({ length }));
});

it("keeps the caller's request id where it is one, and logs it beside the trace", () => {
  const line = server
    .output()
    .split('\n')
    .filter((text) => text.startsWith('{'))
    .map((text) => JSON.parse(text))
    .find(({ requestId }) => requestId === 'gateway-request-0001');
  expect(line).toMatchObject({ route: '/graphql', traceId: expect.stringMatching(/^[\da-f]{32}$/) });
});
