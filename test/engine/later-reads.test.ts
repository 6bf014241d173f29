import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProviderAdapter } from '../../src/providers/module.ts';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core?.close());

const jobTitleOf = async (userId: string | null) => (await core.user(userId ?? '')).profile.values.jobTitle;

/** Stores a webhook about a user, as the route does once it is verified. */
const notice = (providerUserId: string) =>
  core.deps.store.notice({
    provider: 'MATCHMOVE',
    eventId: randomUUID(),
    eventType: 'user.updated',
    providerUserId,
    bodyDigest: createHash('sha256').update(randomUUID()).digest(),
    occurredAt: new Date(),
  });

/** Lets something happen after the provider has answered the next read, and before the answer is here. */
function behindNextRead(adapter: ProviderAdapter, happen: () => Promise<unknown>): void {
  const read = adapter.readUser.bind(adapter);
  let isFirst = true;
  Object.assign(adapter, {
    async readUser(...given: Parameters<ProviderAdapter['readUser']>) {
      const snapshot = await read(...given);
      if (isFirst) await happen();
      isFirst = false;
      return snapshot;
    },
  });
}

describe('a read that was given up', () => {
  it('delays no later update whose answer is lost', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnRead(providerUserId, { kind: 'status', status: 404 });
    await core.refreshUser(service, userId);
    await core.simulator.faultOnPut(providerUserId, { kind: 'cut_after_write' });
    const { updateId } = await core.update(userId, { jobTitle: 'Lost' });
    await until('it is applied', async () => (await core.statusOf(updateId)) === 'APPLIED');
  });

  it('delays no wish to read', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnRead(providerUserId, { kind: 'status', status: 404 });
    expect((await core.refreshUser(service, userId)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'Later' });
    await notice(providerUserId);
    core.deps.wake();
    await until('it is read', async () => (await jobTitleOf(userId)) === 'Later');
  });
});

describe('a webhook is followed by a read that began after it', () => {
  const adapter = () => core.providers.get('MATCHMOVE')?.adapter as ProviderAdapter;

  it('where it comes while its user is being linked', async () => {
    const providerUserId = await core.simulator.newUser('accountIssued', { job_title: 'Before' });
    behindNextRead(adapter(), async () => {
      await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'After' });
      expect(await notice(providerUserId)).toBeNull();
    });
    const { userId } = await core.link(providerUserId);
    await until('it is read again', async () => (await jobTitleOf(userId)) === 'After');
  });

  it('where its user is linked while it is stored', async () => {
    const providerUserId = await core.simulator.newUser('accountIssued');
    expect(await notice(providerUserId)).toBeNull();
    const { userId } = await core.link(providerUserId);
    const about = { provider: 'MATCHMOVE' as const, providerUserId };
    // The route asks behind each webhook whose user it did not find.
    expect(await core.deps.store.noticeLate(about, null)).toBe(userId);
    expect(await core.deps.store.noticeLate(about, null)).toBeNull();
    expect(await core.deps.store.noticeLate({ ...about, providerUserId: 'unknown' }, null)).toBeNull();
  });

  it('where it comes right behind the beginning of a read', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    behindNextRead(adapter(), async () => {
      await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'Right behind' });
      await notice(providerUserId);
      // As after a slow load, whose end is taken for the moment of its clock.
      await sql`update user_actors set noticed_at = noticed_at - interval '40 milliseconds'
        where user_id = ${userId}`.execute(core.db);
    });
    await core.refreshUser(service, userId);
    await until('it is read again', async () => (await jobTitleOf(userId)) === 'Right behind');
  });

  it('where the clock of the database has gone back', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await sql`update user_actors set read_at = read_at + interval '3 seconds' where user_id = ${userId}`.execute(
      core.db,
    );
    await core.simulator.control('PUT', `/users/${providerUserId}`, { job_title: 'In the past' });
    await notice(providerUserId);
    core.deps.wake();
    await until('it is read', async () => (await jobTitleOf(userId)) === 'In the past', 20_000);
  });
});
