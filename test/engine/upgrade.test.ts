import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTrail, sealTrail } from '../../src/db/audit/audit.repository.ts';
import { until } from '../support/condition.ts';
import { EVIDENCE, type LandedWork, seedWork } from './support/landed-work.ts';
import { startUpgrade, type Upgrade, type Way } from './support/upgraded.ts';

describe.each<Way>(['up', 'up, down and up again'])(
  'work that the version before left, migrated %s',
  (way) => {
    let world: Upgrade;
    let seeded: LandedWork;
    let now: Awaited<ReturnType<typeof world.upgrade>>;

    beforeAll(async () => {
      world = await startUpgrade();
      seeded = await seedWork(world);
      now = await world.upgrade(way);
    });
    afterAll(() => world?.close());

    const ends = (updateId: string, status: string) =>
      until(`${updateId} is ${status}`, async () => (await now.matchmove.statusOf(updateId)) === status);
    const puts = async ({ providerUserId }: { providerUserId: string }) =>
      (await world.simulators.MATCHMOVE.putsOf(providerUserId)).length;
    const documentsHandedIn = async ({ providerUserId }: { providerUserId: string }) =>
      (await world.simulators.MATCHMOVE.evidenceOf(providerUserId)).map(({ body }) => body.document_id);

    it.each([
      ['never sent', 'never', 1],
      ['sent by a replica that died, and done', 'lostDone', 0],
      ['sent without an answer, and not done', 'lostNotDone', 1],
      ['sent with a broken answer', 'brokenAnswer', 1],
      ['sent without an answer, then surely not done', 'lostThenNotDone', 1],
      ['refused before it was noted', 'refusedAndDied', 1],
      ['taken, and not shown at once', 'taken', 0],
      ['held by a replica that died', 'dead', 0],
    ] as const)('an update that was %s is APPLIED', async (_, name, requests) => {
      const { user, updateId } = seeded[name];
      await ends(updateId, 'APPLIED');
      expect(await puts(user)).toBe(requests);
      expect((await now.matchmove.user(user.userId)).profile.values.jobTitle).toBe('Baker');
      const events = await now.matchmove.events(user.userId);
      expect(events.map(({ status }) => status)).toEqual(['SUBMITTING', 'APPLIED']);
    });

    it('a 202 is waited for, and never sent again', async () => {
      const { user, updateId } = seeded.accepted;
      expect(await now.matchmove.statusOf(updateId)).toBe('SUBMITTING');
      await world.simulators.MATCHMOVE.putUser(user.providerUserId, { job_title: 'Baker' });
      await ends(updateId, 'APPLIED');
      expect(await puts(user)).toBe(0);
    });

    it('an update that waits for its next attempt goes on waiting', async () => {
      const { user } = seeded.waits;
      const wakesIn = async () => {
        const { rows } = await sql<{
          seconds: number;
        }>`select extract(epoch from wake_at - clock_timestamp())::float8 as
        seconds from user_actors where user_id = ${user.userId} and lease_holder is null`.execute(
          world.landed.db,
        );
        return (rows[0]?.seconds ?? 0) > 3_000;
      };
      await until('its user sleeps until then', wakesIn);
      expect(await puts(user)).toBe(0);
    });

    it('a parked change takes its evidence and is approved', async () => {
      const { user, updateId, reference } = seeded.awaiting;
      expect((await now.matchmove.verify(reference)).problems).toEqual([]);
      await ends(updateId, 'AWAITING_APPROVAL');
      await world.simulators.MATCHMOVE.decide(user.providerUserId, 'email', 'approve');
      await ends(updateId, 'APPLIED');
    });

    it('a parked change whose time ran out meanwhile is EXPIRED', async () => {
      await ends(seeded.expired.updateId, 'EXPIRED');
    });

    it('evidence that was never sent is handed in', async () => {
      await ends(seeded.evidence.updateId, 'AWAITING_APPROVAL');
      expect(await documentsHandedIn(seeded.evidence.user)).toEqual([EVIDENCE.documentId]);
      const { rows } = await sql`select from provider_calls where user_id = ${seeded.evidence.user.userId}
      and sealed_payload is not null`.execute(world.landed.db);
      expect(rows).toEqual([]);
    });

    it('evidence whose answer was lost is the same document, and is approved', async () => {
      const { user, updateId } = seeded.lostEvidence;
      await ends(updateId, 'AWAITING_APPROVAL');
      expect(new Set(await documentsHandedIn(user))).toEqual(new Set([EVIDENCE.documentId]));
      await world.simulators.MATCHMOVE.decide(user.providerUserId, 'email', 'approve');
      await ends(updateId, 'APPLIED');
    });

    it('a decision whose webhook nobody looked into is seen', async () => {
      await ends(seeded.refused.updateId, 'REJECTED');
    });

    it('a webhook that nobody looked into makes the user be read', async () => {
      const { userId } = seeded.notified;
      const title = async () => (await now.matchmove.user(userId)).profile.values.jobTitle;
      await until('the change is seen', async () => (await title()) === 'Changed elsewhere');
    });

    it('what has ended is as it was, with its key, its events and its audit trail', async () => {
      const { history, kept, cancelled } = seeded;
      expect([await now.matchmove.statusOf(kept), await now.matchmove.statusOf(cancelled)]).toEqual([
        'APPLIED',
        'CANCELLED',
      ]);
      const again = await now.matchmove.update(
        history.userId,
        { jobTitle: ' Kept ' },
        { idempotencyKey: 'a key' },
      );
      expect(again).toMatchObject({ updateId: kept, problems: [] });
      expect(await now.matchmove.events(history.userId)).toHaveLength(2);
      await now.matchmove.update(history.userId, { jobTitle: 'Newer' });
      const { db } = world.landed;
      const { keyring } = now.matchmove;
      const check = () => checkTrail(db, keyring, history.userId);
      expect((await check()).fault).toMatchObject({ kind: 'UNSEALED' });
      expect(await sealTrail(db, keyring, history.userId)).toBe(true);
      expect((await check()).fault).toBeNull();
      const { rows } = await sql<{ sequence: number }>`select sequence from audit_entries
      where user_id = ${history.userId} order by 1`.execute(world.landed.db);
      expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2]);
    });

    it('a review of KYC that ended without a word is seen within ten minutes', async () => {
      const { userId } = seeded.review;
      await sql`update user_actors set wake_at = clock_timestamp() where user_id = ${userId}
      and wake_at < clock_timestamp() + interval '10 minutes'`.execute(world.landed.db);
      await until(
        'it is approved',
        async () => (await now.matchmove.user(userId)).state.kyc.status === 'APPROVED',
      );
    });

    it('nothing is left of the queue', async () => {
      const { rows } = await sql`select from pg_namespace where nspname = 'pgboss'`.execute(world.landed.db);
      expect(rows).toEqual([]);
    });

    it('nobody is woken who was erased', async () => {
      const { rows } = await sql`select from user_actors where user_id = ${seeded.erased.userId}
      and wake_at is null and lease_number = 0`.execute(world.landed.db);
      expect(rows).toHaveLength(1);
    });

    it.each([
      ['was never sent', 'documents', 1],
      ['was sent by a replica that died', 'lostDocuments', 1],
    ] as const)('a document that %s is there once', async (_, name, copies) => {
      const { user, updateId } = seeded[name];
      await ends(updateId, 'APPLIED');
      expect(await world.simulators.MACHNET.copiesOf(user.providerUserId)).toHaveLength(copies);
    });

    it('a submission of KYC is made once, whether it had arrived or not', async () => {
      for (const { userId, providerUserId } of [seeded.submitted, seeded.arrived]) {
        await until(
          'it is in review',
          async () => (await now.machnet.user(userId)).state.kyc.status === 'IN_REVIEW',
        );
        expect(await world.simulators.MACHNET.kycStartsOf(providerUserId)).toHaveLength(1);
      }
    });

    it('a status that was to be set is set', async () => {
      const { userId } = seeded.person;
      await until(
        'it is approved',
        async () => (await now.bvnk.user(userId)).state.kyc.status === 'APPROVED',
      );
    });

    it('an update of two calls makes both, in their order', async () => {
      await ends(seeded.twoCalls, 'APPLIED');
      const writes = await world.simulators.BVNK.writesOf(seeded.company.providerUserId);
      expect(writes.map(({ path }) => path.endsWith('/associates'))).toEqual([false, true]);
    });
  },
);
