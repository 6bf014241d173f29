import { showUntilApproved } from '../approval.ts';
import { check, expect } from '../expectations.ts';
import { SAMPLE_IMAGE } from '../sample-image.ts';
import { checkPolicy, showDue, showPolicy, showUser } from '../show.ts';
import type { Stage } from '../stage.ts';
import {
  applyUpdate,
  expectRefusal,
  findUser,
  linkUser,
  readUser,
  refreshUser,
  showChanges,
  updateUser,
} from '../steps.ts';
import { good, heading, refused, row } from '../terminal.ts';

/** Active, in Paris. */
const JOHN = '550e8400-e29b-41d4-a716-446655440000';

/** What can be read back and what cannot, papers that are judged one by one, and fields that go together. */
export async function tellByzantine(stage: Stage): Promise<void> {
  await tellOfTheActive(stage);
  await tellOfTheNewcomer(stage);
  good('every step happened');
}

async function tellOfTheActive(stage: Stage): Promise<void> {
  heading('1  An active user: an e-mail address that cannot be changed, values that no read returns');
  const id = await findUser(stage, JOHN);
  await stage.sandbox('POST', `users/${JOHN}/status`, { status: 'active' });
  const before = await refreshUser(stage, id);
  showUser(before);
  checkPolicy(showPolicy(before, 'EMAIL'), 'LOCKED', 'NEVER_EDITABLE');
  check(showPolicy(before, 'RESIDENTIAL_ADDRESS').confirmation === 'READ_BACK', 'an address is read back');
  check(showPolicy(before, 'PHONE').confirmation === 'UNVERIFIABLE', 'a phone is never shown');
  expectRefusal(await updateUser(stage, id, { email: 'john.new@example.com' }), 'FIELD_LOCKED');

  heading('2  One update, two kinds of confirmation');
  const stamp = Date.now();
  const address = expect(before.profile.residentialAddress, 'there is an address');
  const line2 = `Floor ${stamp % 10_000}`;
  const applied = await applyUpdate(stage, id, {
    residentialAddress: { ...address, line2 },
    phone: `+3361${String(stamp).slice(-7)}`,
  });
  const confirmations = applied.changes.map(({ confirmation }) => confirmation).sort();
  check(confirmations.join() === 'READ_BACK,UNVERIFIABLE', 'one was read back, one cannot be');
  const after = await readUser(stage, id);
  check(after.profile.residentialAddress?.line2 === line2, 'the new address was read back');

  heading('3  A passport refused in a successful answer: the other changes are applied');
  const { update, userErrors } = await updateUser(stage, id, {
    residentialAddress: { ...address, line2: `Door ${stamp % 10_000}` },
    documents: [
      { type: 'passport', number: `FR-REFUSE-${stamp}`, issuingCountry: 'FR', front: SAMPLE_IMAGE },
      { type: 'proof_of_address', issuingCountry: 'FR', front: SAMPLE_IMAGE },
    ],
  });
  const partly = expect(update, userErrors[0]?.message ?? 'the update is accepted');
  showChanges(partly);
  row('the update', partly.status);
  for (const { code, message } of userErrors) refused(`${code}  ${message}`);
  const failed = partly.changes.filter(({ failure }) => failure).map(({ path }) => path.join('.'));
  check(partly.status === 'PARTLY_APPLIED' && failed.join() === 'documents.0', 'the passport alone failed');
}

async function tellOfTheNewcomer(stage: Stage): Promise<void> {
  heading('4  A new user: four fields that the provider accepts only together');
  const providerUserId = crypto.randomUUID();
  await stage.sandbox('PUT', `users/${providerUserId}`, {
    userInfo: { firstName: 'Élodie', lastName: 'Perrin', email: `elodie.${Date.now()}@example.com` },
    missingDocuments: ['passport', 'proof_of_address'],
  });
  const id = await linkUser(stage, providerUserId);
  const linked = await readUser(stage, id);
  showUser(linked);
  const { requiredWith } = showPolicy(linked, 'OCCUPATION');
  row('  goes with', requiredWith.join(', '));
  const [problem] = expectRefusal(await updateUser(stage, id, { occupation: '132011' }), 'INVALID_VALUE');
  const missing = ['employmentStatus', 'sourceOfFunds', 'expectedMonthlyPayments'];
  check(
    missing.every((name) => problem?.message.includes(name)),
    'the refusal names the other three',
  );
  await applyUpdate(stage, id, {
    occupation: '132011',
    employmentStatus: 'self_employed',
    sourceOfFunds: 'savings',
    expectedMonthlyPayments: '0_4999',
  });

  heading('5  Missing documents, named in the answer to that update');
  const due = (await readUser(stage, id)).requirements.immediatelyDue;
  showDue(due);
  const names = due.requiredAttributes.map(({ name }) => name).sort();
  check(names.join() === 'passport,proof_of_address', 'a passport and a proof of address are due');
  await applyUpdate(stage, id, {
    documents: [
      { type: 'passport', number: `FR${Date.now()}`, issuingCountry: 'FR', front: SAMPLE_IMAGE },
      { type: 'proof_of_address', issuingCountry: 'FR', front: SAMPLE_IMAGE },
    ],
  });
  const complete = await readUser(stage, id);
  showDue(complete.requirements.immediatelyDue);
  showUser(complete);
  check(complete.requirements.immediatelyDue.requiredAttributes.length === 0, 'nothing is missing any more');
  check(complete.kyc.status === 'IN_REVIEW', 'the provider is reviewing the user');

  heading('6  The provider approves; its webhook triggers a read');
  await stage.sandbox('POST', `users/${providerUserId}/status`, { status: 'active', webhook: 'send' });
  await showUntilApproved(stage, id, complete);
}
