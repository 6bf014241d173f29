import { check, expect } from '../expectations.ts';
import { showDue, showPolicy, showUser } from '../show.ts';
import type { Stage } from '../stage.ts';
import {
  applyUpdate,
  expectRefusal,
  expectSimulated,
  findUser,
  linkUser,
  readUser,
  refreshUser,
  updateUser,
} from '../steps.ts';
import { good, heading, line, row } from '../terminal.ts';

const ALEX = 'AA45N8G4MLDYWAR7';
const LENA = 'AA29KD7QXV3ZPW4M';
const MATEO = 'AA61RT5WZC8NHYE2';
const ARTA = 'AA38CL4YVT7GWPJ2';
const AMA = 'AA83FQ2VLJ6KXRB9';
const DAY_MS = 24 * 60 * 60 * 1000;

type Nonces = { arrivals: { target: string; nonce: string; outcome: string }[] };

/** A provider that shows nothing of what it holds, and takes calls in one rising order only. */
export async function tellPayward(stage: Stage): Promise<void> {
  await changeUnseen(stage);
  await giveBothNames(stage);
  await liveInKosovo(stage);
  await giveWhatIsDue(stage);
  await changeManyAtOnce(stage);
  good('every step happened');
}

async function changeUnseen(stage: Stage): Promise<void> {
  heading('1  A provider whose reads return nothing');
  const id = await findUser(stage, ALEX);
  const { capabilities } = await expectSimulated(stage);
  check(!capabilities.includes('READS_BACK'), 'the provider is known to show nothing back');
  row('capabilities', capabilities.join(', ') || 'none beyond updates');
  showUser(await readUser(stage, id));
  const phone = phoneOf(Date.now());
  const { changes } = await applyUpdate(stage, id, { phone });
  check(changes[0]?.confirmation === 'UNVERIFIABLE', 'the change is called unverifiable');
  const { profile } = await readUser(stage, id);
  check(profile.phone === phone, 'our own copy has the new number');
  row('as we know it', phone);
}

async function giveBothNames(stage: Stage): Promise<void> {
  heading('2  A new user without known values: a first name requires a last name');
  const providerUserId = `AA${Date.now().toString(36).toUpperCase().padStart(14, '0')}`;
  await stage.sandbox('PUT', `users/${providerUserId}`, {});
  const id = await linkUser(stage, providerUserId);
  const linked = await readUser(stage, id);
  showUser(linked);
  row('  goes with', showPolicy(linked, 'FIRST_NAME').requiredWith.join(', '));
  const [problem] = expectRefusal(await updateUser(stage, id, { firstName: 'Solveig' }), 'INVALID_VALUE');
  check(problem?.message.includes('lastName') === true, 'the refusal names the last name');
  await applyUpdate(stage, id, { firstName: 'Solveig', lastName: 'Aasen' });
  line('  now that the last name is known, the first name can be sent alone:');
  await applyUpdate(stage, id, { firstName: 'Sólveig' });
}

async function liveInKosovo(stage: Stage): Promise<void> {
  heading('3  A country outside ISO 3166-1 that the provider accepts, and one that does not exist');
  const id = await findUser(stage, ARTA);
  const address = {
    line1: `Rruga e Lirisë ${Date.now() % 10_000}`,
    city: 'Prishtinë',
    postalCode: '10000',
  };
  await applyUpdate(stage, id, { residentialAddress: { ...address, country: 'XK' } });
  const nowhere = { residentialAddress: { ...address, country: 'ZZ' } };
  expectRefusal(await updateUser(stage, id, nowhere), 'INVALID_VALUE');
}

async function giveWhatIsDue(stage: Stage): Promise<void> {
  heading('4  Requirements with a deadline');
  const deadline = `${new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 19)}Z`;
  const identity = {
    action_type: 'verification',
    verification_type: 'identity',
    reasons: ['initial_onboarding'],
  };
  const taxNumbers = {
    action_type: 'provide_details',
    details_type: 'tax_ids',
    reason: 'regulatory_requirement',
  };
  for (const [who, action] of [
    [LENA, identity],
    [MATEO, taxNumbers],
  ] as const) {
    await stage.sandbox('PUT', `users/${who}/required-actions`, {
      required_actions: [{ ...action, deadline }],
    });
    const user = await refreshUser(stage, await findUser(stage, who));
    showUser(user);
    showDue(user.requirements.immediatelyDue);
    const due = expect(user.requirements.immediatelyDue.requiredActions[0], 'something is due');
    check(Date.parse(due.deadline ?? '') === Date.parse(deadline), 'it is due by a deadline');
  }
  const mateo = await findUser(stage, MATEO);
  const number = String(Date.now()).slice(-9);
  await applyUpdate(stage, mateo, { taxIdentifiers: [{ number, issuingCountry: 'ES' }] });
  const settled = await refreshUser(stage, mateo);
  showUser(settled);
  showDue(settled.requirements.immediatelyDue);
  check(settled.kyc.status === 'APPROVED', 'nothing is due any more');
}

async function changeManyAtOnce(stage: Stage): Promise<void> {
  heading('5  Five updates at once: each call needs a higher nonce than the one before');
  const people = [ALEX, LENA, MATEO, ARTA, AMA];
  const ids = await Promise.all(people.map((one) => findUser(stage, one)));
  const before = (await nonces(stage)).at(-1)?.nonce ?? '0';
  const now = Date.now();
  const answers = await Promise.all(
    ids.map((id, nth) => updateUser(stage, id, { phone: phoneOf(now + nth + 1) })),
  );
  const arrived = (await nonces(stage)).filter(({ nonce }) => BigInt(nonce) > BigInt(before));
  for (const { target, nonce, outcome } of arrived) row(nonce, outcome, target);
  check(
    answers.every(({ update }) => update?.status === 'APPLIED'),
    'every update is applied',
  );
  check(
    arrived.length >= people.length && arrived.every(({ outcome }) => outcome === 'accepted'),
    'every call was accepted at the first try',
  );
}

/** Every call that arrived, in the order of arrival. */
async function nonces(stage: Stage): Promise<Nonces['arrivals']> {
  return (await stage.sandbox<Nonces>('GET', 'nonces')).arrivals;
}

/** A number of North America that is nobody's, another one every millisecond. */
function phoneOf(at: number): string {
  return `+1415${String(2_000_000 + (at % 8_000_000))}`;
}
