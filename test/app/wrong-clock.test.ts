import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as byzantine from '../support/byzantine.ts';
import { until } from '../support/condition.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import * as payward from '../support/payward.ts';
import { ask } from './support/client.ts';
import { type ServerProcess, startServerProcess } from './support/server-process.ts';

const PRELOAD = fileURLToPath(new URL('../support/wrong-clock.cjs', import.meta.url));
const LINK = 'mutation ($input: LinkUserInput!) { linkUser(input: $input) { user { id } } }';
const UPDATE = `mutation ($input: UpdateUserInput!) {
  updateUser(input: $input) { update { id status } userErrors { code } } }`;
const READ = 'query ($id: ID!) { profileUpdate(id: $id) { status } }';
const EIGHT_MINUTES = 8 * 60_000;

describe.each([
  ['fast', EIGHT_MINUTES],
  ['slow', -EIGHT_MINUTES],
])('a replica whose clock is eight minutes %s', (_, offsetMs) => {
  let database: TestDatabase;
  let prime: byzantine.Simulator;
  let services: payward.Simulator;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    prime = await byzantine.startSimulator();
    services = await payward.startSimulator();
    server = await startServerProcess({
      NODE_OPTIONS: `--require ${PRELOAD}`,
      WRONG_CLOCK_MS: String(offsetMs),
      DATABASE_URL: database.url,
      BYZANTINE_BASE_URL: prime.url,
      ...byzantine.byzantineValues,
      PAYWARD_BASE_URL: services.url,
      ...payward.paywardValues,
    });
    await prime.setWebhookUrl(`${server.url}/webhooks/byzantine`);
    await services.setWebhookUrl(`${server.url}/webhooks/payward`);
  }, 120_000);
  afterAll(async () => {
    await server?.remove();
    await prime?.close();
    await services?.close();
    await database?.drop();
  });

  async function link(provider: string, providerUserId: string): Promise<string> {
    return (await ask(server, LINK, { input: { provider, providerUserId } })).linkUser.user.id;
  }

  async function webhooks(provider: string): Promise<Record<string, number>> {
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    const lines = metrics.matchAll(
      new RegExp(`provider_webhooks_total\\{provider="${provider}",status="(\\d+)"\\} (\\d+)`, 'g'),
    );
    return Object.fromEntries([...lines].map(([, status, count]) => [status, Number(count)]));
  }

  it('says so, and is ready', async () => {
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(200);
    const { checks, clock } = (await ready.json()) as Record<string, Record<string, number>>;
    expect(checks).toMatchObject({ clock: true });
    expect(Math.abs((clock?.offsetMs ?? 0) + offsetMs)).toBeLessThan(5_000);
    expect(server.output()).toContain("this machine's clock differs from the database's");
  });

  it("takes Byzantine's genuine webhooks", async () => {
    const id = await prime.newUser('active');
    await link('BYZANTINE', id);
    await prime.sendWebhook(id);
    await until('it is answered', async () => Object.keys(await webhooks('byzantine')).length > 0);
    expect(Object.keys(await webhooks('byzantine'))).toEqual(['200']);
  });

  it("takes Payward's genuine webhooks", async () => {
    const id = await services.newUser('verified');
    await link('PAYWARD', id);
    await services.sendWebhook(id);
    await until('it is answered', async () => Object.keys(await webhooks('payward')).length > 0);
    expect(Object.keys(await webhooks('payward'))).toEqual(['200']);
  });

  it('signs what the provider takes at once, and repeats what failed after seconds', async () => {
    const id = await prime.newUser('active');
    const userId = await link('BYZANTINE', id);
    await prime.faultOnWrite(id, { kind: 'status', status: 503 });
    const { update } = (await ask(server, UPDATE, { input: { userId, changes: { phone: '+33612345678' } } }))
      .updateUser;
    const applied = async () =>
      (await ask(server, READ, { id: update.id })).profileUpdate.status === 'APPLIED';
    await until('it is repeated', applied, 20_000);
    const requests = await prime.requestsOf(id);
    expect(requests.filter(({ status }) => status === 401)).toEqual([]);
  });
});
