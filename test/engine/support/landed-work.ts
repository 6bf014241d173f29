import { sql } from 'kysely';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';
import { service } from '../../support/core.ts';
import type { Upgrade } from './upgraded.ts';

export const EVIDENCE = {
  mode: 'MANUAL',
  documentType: 'PROOF_OF_EMAIL_OWNERSHIP',
  documentId: 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83',
  date: null,
  device: null,
};
const STATE_ID = {
  type: 'STATE_ID',
  issuingCountry: 'US',
  issuingState: 'CA',
  front: 'data:image/png;base64,iVBORw0KGgo=',
  back: 'data:image/jpeg;base64,/9j/4AA=',
};
const job = (requested: string, call?: number) => ({
  field: 'JOB_TITLE',
  requested,
  previous: 'Clerk',
  ...(call === undefined ? {} : { call }),
});

export type LandedWork = Awaited<ReturnType<typeof seedWork>>;

/** Work of every kind under way, as the version before leaves it. */
export async function seedWork(world: Upgrade) {
  /** A user of MatchMove whose job title is the one that is asked for, already or not yet. */
  async function aClerk(shown: string, columns: object = {}) {
    const { user } = await world.linked('MATCHMOVE', 'active', columns);
    await world.simulators.MATCHMOVE.putUser(user.providerUserId, { job_title: shown });
    return user;
  }

  /** An update of the job title, whose calls ended so, with the number of requests that it still takes. */
  async function jobUpdate(
    shown: string,
    calls: Parameters<typeof world.landed.update>[1]['calls'],
    more: object = {},
  ) {
    const user = await aClerk(shown);
    const change = job('Baker', calls?.length ? calls.length - 1 : undefined);
    return {
      user,
      updateId: await world.landed.update(user, { changes: [change], calls: calls ?? [], ...more }),
    };
  }

  async function parked(
    status: 'AWAITING_EVIDENCE' | 'SUBMITTING_EVIDENCE' | 'AWAITING_APPROVAL',
    more: object = {},
  ) {
    const { before, copy, landed, simulators } = world;
    const providerUserId = await simulators.MATCHMOVE.newUser('approved');
    const { userId } = await before.MATCHMOVE.link(providerUserId);
    const previous = (await before.MATCHMOVE.user(userId as string)).profile.values.email;
    const email = `upgrade.${providerUserId.slice(0, 6)}@example.ph`;
    await before.MATCHMOVE.update(userId as string, { email });
    const reference = await before.MATCHMOVE.referenceOf(userId as string);
    const user = await copy('MATCHMOVE', userId as string);
    const updateStatus = status === 'AWAITING_APPROVAL' ? status : 'AWAITING_VERIFICATION';
    const verification = { reference, status, ...more };
    const changes = [{ field: 'EMAIL', requested: email, previous, verification }];
    const updateId = await landed.update(user, { changes, status: updateStatus });
    const handIn = () => before.MATCHMOVE.verify(reference);
    return { user, updateId, reference, handIn };
  }

  async function documents(known: string[] | null, arrived: boolean) {
    const { before, linked, landed } = world;
    const { user, linkedId } = await linked('MACHNET', 'beforeKyc');
    if (arrived) await before.MACHNET.update(linkedId, { documents: [STATE_ID] });
    const change = { field: 'DOCUMENTS', itemKey: '0', requested: STATE_ID };
    const updateId = await landed.update(user, {
      changes: [known ? { ...change, call: 0 } : change],
      calls: known ? [{ outcome: null, known }] : [],
    });
    return { user, updateId };
  }

  const { landed, linked, before, simulators } = world;
  const dead = await jobUpdate('Baker', [{ outcome: null, secondsAgo: 1 }]);
  await landed.lease(dead.user.userId, 3);
  const refused = await parked('AWAITING_APPROVAL', { evidence: EVIDENCE, taken: true });
  await refused.handIn();
  await simulators.MATCHMOVE.decide(refused.user.providerUserId, 'email', 'refuse', 'never');
  await landed.webhook('MATCHMOVE', refused.user.providerUserId);
  const lostEvidence = await parked('SUBMITTING_EVIDENCE', { evidence: EVIDENCE, taken: true });
  await lostEvidence.handIn();
  const notified = await aClerk('Changed elsewhere');
  await landed.webhook('MATCHMOVE', notified.providerUserId);
  const history = await aClerk('Clerk');
  await landed.audit(history.userId);
  const input = canonicalJson({ changes: { jobTitle: ' Kept ' }, expectedVersion: null });
  const applied = {
    status: 'APPLIED',
    changes: [job('Kept', 0)],
    calls: [{ outcome: 'ANSWERED' as const }],
  };
  const review = (await linked('MATCHMOVE', 'inReview')).user;
  await simulators.MATCHMOVE.control('POST', `/users/${review.providerUserId}/kyc`, {
    status: 'completed',
    sub_status: 'approved',
    webhook: 'never',
  });
  const erased = (await jobUpdate('Clerk', [])).user;
  await sql`delete from user_keys where user_id = ${erased.userId}`.execute(landed.db);
  const company = await linked('BVNK', 'pendingCompany');
  const { associates = [] } = (await before.BVNK.user(company.linkedId)).profile.values;
  const submitted = await linked('MACHNET', 'retry');
  const arrived = await linked('MACHNET', 'retry');
  await before.MACHNET.submitKyc(service, arrived.linkedId);
  const request = async (user: { userId: string }, row: object) =>
    landed.insert('status_requests', {
      id: crypto.randomUUID(),
      user_id: user.userId,
      status: 'SUBMITTING',
      ...row,
    });
  await request(submitted.user, { kind: 'SUBMIT_KYC' });
  await request(arrived.user, { kind: 'SUBMIT_KYC', attempts: 1, may_have_arrived: true });
  const person = await linked('BVNK', 'pendingIndividual');
  await request(person.user, { kind: 'SET_KYC_STATUS', kyc_status: 'APPROVED' });
  return {
    never: await jobUpdate('Clerk', []),
    lostDone: await jobUpdate('Baker', [{ outcome: null }]),
    lostNotDone: await jobUpdate('Clerk', [{ outcome: 'UNKNOWN' }]),
    brokenAnswer: await jobUpdate('Clerk', [{ outcome: 'UNKNOWN', httpStatus: 502 }]),
    lostThenNotDone: await jobUpdate('Clerk', [
      { outcome: 'UNKNOWN', secondsAgo: 5 },
      { outcome: 'NOT_DONE', httpStatus: 503 },
    ]),
    refusedAndDied: await jobUpdate('Clerk', [{ outcome: 'REFUSED', httpStatus: 422 }]),
    taken: await jobUpdate('Baker', [{ outcome: 'ANSWERED', secondsAgo: 1 }]),
    accepted: await jobUpdate('Clerk', [{ outcome: 'ANSWERED', httpStatus: 202, secondsAgo: 1 }]),
    waits: await jobUpdate('Clerk', [], { notBeforeInSeconds: 3_600 }),
    dead,
    refused,
    notified,
    awaiting: await parked('AWAITING_EVIDENCE', { expiresInSeconds: 3_600 }),
    expired: await parked('AWAITING_EVIDENCE', { expiresInSeconds: -5 }),
    evidence: await parked('SUBMITTING_EVIDENCE', { evidence: EVIDENCE }),
    lostEvidence,
    history,
    kept: await landed.update(history, { ...applied, key: { key: 'a key', input } }),
    cancelled: await landed.update(history, { status: 'CANCELLED', changes: [job('Never')] }),
    review,
    erased,
    documents: await documents(null, false),
    lostDocuments: await documents([], true),
    submitted: submitted.user,
    arrived: arrived.user,
    person: person.user,
    company: company.user,
    twoCalls: await landed.update(company.user, {
      changes: [
        { field: 'LEGAL_NAME', requested: 'Two Calls' },
        {
          field: 'ASSOCIATES',
          requested: associates?.map((one, index) => (index === 0 ? { ...one, title: 'Chair' } : one)),
          previous: associates,
        },
      ],
    }),
  };
}
