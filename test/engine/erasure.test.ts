import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCore } from '../../src/core.ts';
import { openDatabase } from '../../src/db/connection.ts';
import { until } from '../support/condition.ts';
import { endUser, service, startTestCore, type TestCore } from '../support/core.ts';
import { matchmoveCredentials } from '../support/matchmove.ts';
import { trailOf } from '../support/trail.ts';

let core: TestCore;
let other: TestCore;
beforeAll(async () => {
  core = await startTestCore({ switches: { bank: 'manual' } });
  const { database, simulator } = core;
  other = await startTestCore({ database, simulator, webhooks: false });
});
afterAll(async () => {
  await other?.close();
  await core?.close();
});

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);
const actorOf = (userId: string) =>
  core.db.selectFrom('user_actors').selectAll().where('user_id', '=', userId).executeTakeFirstOrThrow();
const actionsOn = async (userId: string) =>
  (await trailOf(core.db, core.keyring, userId)).map(({ actor, action }) => `${actor}: ${action}`);
/** Updates that are there in the database, whether or not anybody can read them. */
const updatesOf = (userId: string) =>
  core.db.selectFrom('profile_updates').selectAll().where('user_id', '=', userId).execute();
const requestsOf = async (id: string) => (await core.simulator.requestsOf(id)).length;

/** A genuine webhook of the provider's. */
function webhookAbout(providerUserId: string) {
  const rawBody = Buffer.from(
    JSON.stringify({
      event_data: {
        entity_id: providerUserId,
        entity_type: 'USER',
        event_timestamp: new Date().toISOString(),
        message_id: randomUUID(),
        webhook_event: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
      },
      event_name: 'USER.INDIVIDUAL.INFORMATION_UPDATE.STATUS',
    }),
  );
  const signature = createHmac('sha256', matchmoveCredentials.webhookSecret).update(rawBody).digest('hex');
  return core.receiveWebhook('matchmove', {
    target: '/webhooks/matchmove',
    headers: { 'x-signature': signature },
    rawBody,
  });
}

describe('erasing a user', () => {
  it('ends what is open, in whatever status, and says so in events before the last one', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(
      userId,
      { email: 'gone@example.ph', phone: '+639178880001', jobTitle: 'Done' },
      { idempotencyKey: 'once' },
    );
    await core.verify(await core.referenceOf(userId, 'EMAIL'));
    await core.simulator.faultOnPut(providerUserId, { kind: 'status', status: 503 }, 20);
    await core.update(userId, { title: 'Dr' });
    const statuses = (await core.user(userId)).open.map((change) => change.status);
    expect(statuses.toSorted()).toEqual(['AWAITING_APPROVAL', 'AWAITING_VERIFICATION', 'SUBMITTING']);
    const { length } = await core.events(userId);

    expect(await other.eraseUser(service, userId)).toEqual({
      userId,
      erasedAt: expect.any(Date),
      problems: [],
    });
    const [first, second, last, ...more] = (await core.events(userId)).slice(length);
    expect(more).toEqual([]);
    expect([first?.status, second?.status].toSorted()).toEqual(['CANCELLED', 'PARTLY_APPLIED']);
    expect([first, second].find((event) => event?.updateId === updateId)?.transitions).toMatchObject([
      { field: 'EMAIL', previousStatus: 'AWAITING_APPROVAL', status: 'CANCELLED' },
      { field: 'PHONE', previousStatus: 'AWAITING_VERIFICATION', status: 'CANCELLED' },
    ]);
    expect(last).toMatchObject({ userId, updateId: null, previousStatus: null, status: 'CANCELLED' });
    expect((await actionsOn(userId)).at(-1)).toBe('service: USER_ERASED');

    const updates = await updatesOf(userId);
    expect(updates).toHaveLength(2);
    for (const update of updates)
      expect(update).toMatchObject({
        ...{ caller: null, idempotency_key: null, caller_digest: null, key_digest: null },
        ...{ sealed_caller: null, sealed_key: null, completed_at: expect.any(Date) },
      });
    for (const table of ['update_changes', 'verifications', 'provider_calls'] as const) {
      const { rows } = await sql<{ open: number }>`
        select count(*)::int as open from ${sql.table(table)} t where user_id = ${userId} and
          (to_jsonb(t) ->> 'status' in ('SUBMITTING', 'SUBMITTING_EVIDENCE', 'AWAITING_EVIDENCE',
            'AWAITING_VERIFICATION', 'AWAITING_APPROVAL') or to_jsonb(t) ->> 'state' <> 'ENDED')`.execute(
        core.db,
      );
      expect(rows).toEqual([{ open: 0 }]);
    }
  });

  it('leaves a tombstone: our id, the provider’s, and when', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.eraseUser(service, userId);
    const row = await core.db
      .selectFrom('users')
      .selectAll()
      .where('id', '=', userId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      provider_user_id: providerUserId,
      sealed_state: Buffer.alloc(0),
      status: 'UNKNOWN',
      kyc_status: 'UNKNOWN',
      provider_status: null,
      erased_at: expect.any(Date),
    });
    expect(await core.db.selectFrom('user_keys').where('user_id', '=', userId).execute()).toEqual([]);
  });

  it('is not undone by linking, which does not even ask the provider', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.eraseUser(service, userId);
    const before = await requestsOf(providerUserId);
    for (const replica of [core, other]) {
      expect(await replica.link(providerUserId)).toMatchObject({
        userId: null,
        problems: [
          {
            code: 'NOT_FOUND',
            message: 'This user was erased and cannot be linked again.',
            path: ['providerUserId'],
          },
        ],
      });
    }
    expect(await requestsOf(providerUserId)).toBe(before);
  });

  it('is not undone by a late webhook, which wakes nobody', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.eraseUser(service, userId);
    const before = await requestsOf(providerUserId);
    const actor = await actorOf(userId);
    expect(actor).toMatchObject({ wake_at: null, lease_expires_at: Number.POSITIVE_INFINITY });
    expect(await webhookAbout(providerUserId)).toEqual({ status: 200 });
    expect(codes(await other.refreshUser(service, userId))).toEqual(['NOT_FOUND']);
    expect(await core.deps.store.claim(userId, crypto.randomUUID())).toBeNull();
    expect(await actorOf(userId)).toMatchObject({ wake_at: null, lease_holder: actor.lease_holder });
    expect(await requestsOf(providerUserId)).toBe(before);
  });

  it('drops the late answer of a call that was under way, without an alarm', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'delay', ms: 700 });
    const writing = core.update(userId, { jobTitle: 'Late' });
    await until(async () => (await core.simulator.putsOf(providerUserId)).length === 1);
    expect((await actorOf(userId)).lease_holder).not.toBeNull();
    expect(await other.eraseUser(service, userId)).toMatchObject({ userId, problems: [] });
    const { updateId, problems } = await writing;
    expect(problems).toEqual([]);
    expect(updateId).toEqual(expect.any(String));
    expect((await updatesOf(userId)).map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(core.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await core.events(userId)).at(-1)).toMatchObject({ updateId: null });
  });

  it('and changing it at the same time end in an erased user, however they meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { userId } = await core.newUser('beforeKyc');
      const results = await Promise.all([
        core.update(userId, { jobTitle: 'One' }),
        other.eraseUser(service, userId),
        other.update(userId, { salutation: 'Two' }),
        core.refreshUser(service, userId),
        core.eraseUser(service, userId),
      ]);
      expect(results[1]).toMatchObject({ userId, problems: [] });
      expect(results[4]).toEqual(results[1]);
      const trail = await actionsOn(userId);
      expect(trail.filter((entry) => entry.endsWith('USER_ERASED'))).toHaveLength(1);
      expect(trail.at(-1)).toBe('service: USER_ERASED');
      for (const { status } of await updatesOf(userId)) expect(['APPLIED', 'CANCELLED']).toContain(status);
      expect((await core.events(userId)).filter((event) => event.updateId === null)).toHaveLength(1);
    }
    expect([...core.log, ...other.log].filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('again tells when it was; unknown users and tokens of end users get NOT_FOUND', async () => {
    const { userId } = await core.newUser('beforeKyc');
    for (const [viewer, id] of [
      [endUser(userId), userId],
      [service, crypto.randomUUID()],
      [service, 'nonsense'],
    ] as const)
      expect(codes(await core.eraseUser(viewer, id))).toEqual(['NOT_FOUND']);
    expect((await core.user(userId)).id).toBe(userId);
    const first = await core.eraseUser(service, userId);
    expect(await other.eraseUser(service, userId)).toEqual(first);
  });

  it('works where the provider is switched off', async () => {
    const { userId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: 'off@example.ph' });
    expect(updateId).not.toBeNull();
    const { db, pool } = openDatabase({ url: core.database.url, maxConnections: 2, onError() {} });
    const silent = { info() {}, warn() {}, error() {} };
    const bare = await startCore({
      db,
      pool,
      keyring: core.keyring,
      providers: new Map(),
      log: silent,
      eventsCommitted() {},
      onProviderCall() {},
      onUpdateMoved() {},
    });
    expect(await bare.actions.eraseUser(service, userId)).toMatchObject({ userId, problems: [] });
    expect((await updatesOf(userId)).map(({ status }) => status)).toEqual(['CANCELLED']);
    await bare.stop();
    await db.destroy();
  });
});
