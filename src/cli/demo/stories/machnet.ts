import { showUntilApproved } from '../approval.ts';
import { check, eventually, expect } from '../expectations.ts';
import { SUBMIT_KYC } from '../operations.ts';
import { SAMPLE_IMAGE } from '../sample-image.ts';
import { checkPolicy, showDue, showPart, showPolicy, showUser } from '../show.ts';
import type { Stage } from '../stage.ts';
import { applyUpdate, expectRefusal, findUser, previewUpdate, readUser, refreshUser } from '../steps.ts';
import { good, heading, row } from '../terminal.ts';
import type { Problem } from '../views.ts';

/** Verified: what identifies her is frozen. */
const AMARA = '0b7c1e52-3f0a-4d6e-9c8b-71a5d2e4f601';
/** Asked for a document and an address again. */
const RAFAEL = '2d94a6f7-58c1-4b02-8e3d-90f6b7c1a802';

/** What verification freezes and what it leaves; then somebody who has to be verified again. */
export async function tellMachnet(stage: Stage): Promise<void> {
  await tellOfTheVerified(stage);
  await tellOfTheRetried(stage);
  good('every step happened');
}

async function tellOfTheVerified(stage: Stage): Promise<void> {
  heading('1  A verified user: locked fields, locked parts of a field, locked items of a list');
  const id = await findUser(stage, AMARA);
  await stage.sandbox('POST', `users/${AMARA}/status`, { status: 'VERIFIED' });
  const before = await refreshUser(stage, id);
  showUser(before);
  for (const field of ['FIRST_NAME', 'EMAIL']) {
    checkPolicy(showPolicy(before, field), 'LOCKED', 'KYC_APPROVED');
  }
  const address = showPolicy(before, 'RESIDENTIAL_ADDRESS');
  checkPolicy(address, 'EDITABLE');
  check(showPart(address, 'country') === 'LOCKED', 'the country of the address is locked');
  const documents = showPolicy(before, 'DOCUMENTS');
  checkPolicy(documents, 'EDITABLE');
  check(showPart(documents, '', 'SSN') === 'LOCKED', 'the SSN is locked beside other documents');

  heading('2  A preview of a new e-mail address and another country');
  const now = expect(before.profile.residentialAddress, 'there is an address');
  const preview = await previewUpdate(stage, id, {
    email: 'amara.new@example.com',
    residentialAddress: { ...now, country: 'CA' },
  });
  const paths = expectRefusal(preview, 'FIELD_LOCKED').map(({ path }) => path?.join('.'));
  check(paths.includes('changes.residentialAddress.country'), 'the refusal leads down to the country');

  heading('3  A new address line and another driving licence, in fields with locked parts');
  const stamp = Date.now();
  const line1 = `${stamp % 10_000} Guerrero Street`;
  const number = `D${String(stamp).slice(-7)}`;
  await applyUpdate(stage, id, {
    residentialAddress: { ...now, line1 },
    documents: [{ type: 'DRIVING_LICENCE', number, issuingCountry: 'US', issuingState: 'CA' }],
  });
  const { profile } = await refreshUser(stage, id);
  check(profile.residentialAddress?.line1 === line1, 'the new address line was read back');
  row('read back', line1, profile.residentialAddress?.city ?? '');
  const held = profile.documents ?? [];
  check(
    held.some((one) => one.number === number),
    'the new licence was read back',
  );
  for (const one of held) if (one.number) row('read back', one.type ?? '', one.number);
}

async function tellOfTheRetried(stage: Stage): Promise<void> {
  heading('4  A user who must be verified again: what is due');
  const id = await findUser(stage, RAFAEL);
  await stage.sandbox('POST', `users/${RAFAEL}/status`, {
    status: 'RETRY',
    requested: ['ID_DOC', 'ADDRESS_LINE1'],
  });
  const before = await refreshUser(stage, id);
  const due = before.requirements.immediatelyDue;
  showUser(before);
  showDue(due);
  const names = due.requiredAttributes.map(({ name }) => name).sort();
  check(names.join() === 'ADDRESS_LINE1,ID_DOC', 'a document and the address are due');

  heading('5  An image of the licence and the address, submitted together');
  await applyUpdate(stage, id, {
    residentialAddress: {
      ...expect(before.profile.residentialAddress, 'there is an address'),
      line1: `${Date.now() % 10_000} Valencia Street`,
    },
    documents: [{ type: 'DRIVING_LICENCE', issuingCountry: 'US', issuingState: 'CA', front: SAMPLE_IMAGE }],
  });
  const complete = await readUser(stage, id);
  const left = complete.requirements.immediatelyDue;
  showDue(left);
  check(left.requiredAttributes.length === 0, 'no information is due any more');
  check(left.requiredActions[0]?.type === 'SUBMIT_KYC', 'only the submission is left to do');

  heading('6  Submitted; the provider decides; its webhook triggers a read');
  const { submitKyc } = await stage.client.ask<{ submitKyc: { userErrors: Problem[] } | null }>(SUBMIT_KYC, {
    userId: id,
  });
  check(submitKyc?.userErrors.length === 0, submitKyc?.userErrors[0]?.message ?? 'submitKyc answers');
  await showUntilApproved(stage, id, complete);
  row('webhook', await eventually('the webhook of the outcome arrived', () => lastEvent(stage)));
}

/** The webhook about the end of verification, once it was accepted. */
async function lastEvent(stage: Stage): Promise<string | null> {
  const outbox = await stage.sandbox<{ subject: string; event: string; state: string }[]>('GET', 'webhooks');
  const last = outbox.findLast(({ subject }) => subject === RAFAEL);
  return last?.event === 'user_kyc_verified' && last.state === 'delivered' ? last.event : null;
}
