import { check, eventually, expect } from '../expectations.ts';
import { SELF_VERIFY } from '../operations.ts';
import { showPolicy, showUser } from '../show.ts';
import type { Stage } from '../stage.ts';
import { expectRefusal, findUser, readUser, refreshUser, updateUser } from '../steps.ts';
import { good, heading, line, row } from '../terminal.ts';
import type { UserView, VerifyPayload } from '../views.ts';
import { type Watching, watchUpdates } from '../watched-update.ts';

/** The simulator's approved user with an account. */
const MARIA = '25ce05638628453ab1c0d2ea3e7562cc';
const SHOWN_FIELDS = ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'PHONE', 'RESIDENTIAL_ADDRESS', 'JOB_TITLE'];

/** An approved user changes an e-mail address. */
export async function tellMatchmove(stage: Stage): Promise<void> {
  heading('1  A user, as a form shows it');
  const id = await findUser(stage, MARIA);
  const before = await eventually('the e-mail of an earlier run is decided', () => unlessLocked(stage, id));
  const oldEmail = expect(before.profile.email, 'the user has an e-mail address');
  showUser(before);
  row('e-mail', oldEmail);
  for (const field of SHOWN_FIELDS) showPolicy(before, field);

  heading('2  A locked name: refused before anything is sent');
  expectRefusal(await updateUser(stage, id, { lastName: 'Jones' }), 'FIELD_LOCKED');

  const watching = watchUpdates(stage.client, id, before.eventCursor);
  try {
    await changeEmail(stage, watching, id, oldEmail);
  } finally {
    await watching.end();
  }
}

/** The user as the provider has it now, unless the bank still reviews an e-mail. */
async function unlessLocked(stage: Stage, id: string): Promise<UserView | null> {
  const user = await refreshUser(stage, id);
  const policy = user.fieldPolicies.find(({ field }) => field === 'EMAIL');
  return policy?.reason === 'UPDATE_IN_PROGRESS' ? null : user;
}

async function changeEmail(stage: Stage, watching: Watching, id: string, oldEmail: string): Promise<void> {
  const newEmail = `maria.${Date.now().toString(36)}@example.ph`;
  heading('3  A new e-mail address: accepted, but parked until it is verified');
  const changed = await updateUser(stage, id, { email: newEmail });
  const { id: updateId } = expect(changed.update, changed.userErrors[0]?.message ?? 'the update is accepted');
  const parked = await readUser(stage, id);
  const pending = expect(
    parked.requirements.pendingVerification.find(
      ({ verificationData }) => verificationData.email === newEmail,
    ),
    'the new e-mail waits for verification',
  );
  check(parked.profile.email === oldEmail, 'the profile stays as it was until the approval');
  row('e-mail now', oldEmail);
  row('e-mail pending', newEmail);
  row('needs', pending.action, pending.acceptedDocumentTypes.join(', '));

  heading('4  Evidence submitted; the bank decides; the subscription delivers it');
  const { selfVerify } = await stage.client.ask<{ selfVerify: VerifyPayload | null }>(SELF_VERIFY, {
    input: {
      verificationId: pending.id,
      documentType: pending.acceptedDocumentTypes[0],
      documentId: crypto.randomUUID(),
    },
  });
  const problem = selfVerify?.userErrors[0]?.message;
  const { status } = expect(selfVerify?.verification, problem ?? 'evidence is accepted');
  line(`  evidence accepted, verification ${status}`);
  await watching.applied(updateId);

  heading('5  The new e-mail is in the profile');
  const after = await readUser(stage, id);
  check(after.profile.email === newEmail, 'the profile shows the new e-mail');
  row('e-mail', newEmail, `version ${after.version}`);
  good('every step happened');
}
