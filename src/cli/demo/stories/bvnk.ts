import { check, expect } from '../expectations.ts';
import { SET_USER_STATUS } from '../operations.ts';
import { showDue, showUser } from '../show.ts';
import type { Stage } from '../stage.ts';
import { applyUpdate, findUser, readUser, refreshUser, updateUser } from '../steps.ts';
import { good, heading, line, live, refused, row } from '../terminal.ts';
import type { StatusPayload, UserView } from '../views.ts';

/** A company and its director whom the provider asks for information. */
const HAVEL = '5d94e2b8-7f01-4ac6-b3d9-82e6a4c0571f';
/** A company with two associates. */
const HARBOR = '8a0e1da2-2af3-4b9e-a221-e74db4e01b06';
const SEAN = '911685b0-acaa-418d-bd91-ed80b96c62cf';
const IRENE = '2f6c1b7e-5d0a-4c39-8e1f-7b9a04d3c6e8';

type RawAssociate = { person: { reference: string } & Record<string, unknown> } & Record<string, unknown>;

/** Links to use, one update over two calls, a list that somebody else changed, and a status that partners set. */
export async function tellBvnk(stage: Stage): Promise<void> {
  heading('1  A company that must give information: links to pages of the provider');
  const havel = await findUser(stage, HAVEL);
  await stage.sandbox('PUT', `users/${HAVEL}`, {
    status: 'INFO_REQUIRED',
    company: { verification: { status: 'infoRequired' } },
  });
  const asked = await refreshUser(stage, havel);
  const { requiredActions } = asked.requirements.immediatelyDue;
  showUser(asked);
  showDue(asked.requirements.immediatelyDue);
  const links = requiredActions.filter(({ type, url }) => type === 'HOSTED_VERIFICATION' && url);
  check(links.length > 0, 'there are hosted verification links');

  const id = await findUser(stage, HARBOR);
  await putBack(stage);
  await refreshUser(stage, id);
  await changeNameAndTitle(stage, id);
  await changeBehindOurBack(stage, id);
  await decide(stage, id);
  good('every step happened');
}

async function changeNameAndTitle(stage: Stage, id: string): Promise<void> {
  heading('2  A legal name and an associate’s title: one update, two calls to the provider');
  const stamp = Date.now().toString(36).toUpperCase();
  const legalName = `Harbor Lane Trading ${stamp} LLC`;
  const from = await lastCall(stage);
  await applyUpdate(stage, id, {
    legalName,
    associates: [{ reference: SEAN, title: `President ${stamp}` }, { reference: IRENE }],
  });
  const calls = (await callsOf(stage)).filter(({ ordinal, method }) => ordinal > from && method === 'PUT');
  for (const { method, path, status } of calls) line(`  the provider got ${method} ${path}: ${status}`);
  check(calls.length === 2, 'the provider was called twice');
  const { profile } = await refreshUser(stage, id);
  check(profile.legalName === legalName, 'the name was read back');
  row('read back', legalName);
  showAssociates(profile);
}

async function changeBehindOurBack(stage: Stage, id: string): Promise<void> {
  heading('3  Another party adds an associate, and no webhook is sent');
  const before = await readUser(stage, id);
  const [first, second] = await storedAssociates(stage);
  const template = expect(second ?? first, 'the company has associates');
  const { reference: _, ...person } = template.person;
  const dana = { ...template, person: { ...person, firstName: 'Dana', lastName: 'Whitfield' } };
  await stage.sandbox('PUT', `users/${HARBOR}/associates`, {
    associates: [first, second, dana].filter(Boolean),
    webhook: 'never',
  });
  const stamp = Date.now().toString(36).toUpperCase();
  const changes = { associates: [{ reference: SEAN }, { reference: IRENE, title: `Treasurer ${stamp}` }] };
  const conflict = await updateUser(stage, id, changes, { expectedVersion: before.version });
  for (const { code, message } of conflict.userErrors) refused(`${code}  ${message}`);
  check(
    conflict.userErrors[0]?.code === 'VERSION_CONFLICT',
    'our old list does not undo the other party’s change',
  );

  const now = await refreshUser(stage, id);
  showAssociates(now.profile);
  check(now.profile.associates?.length === 3, 'the third associate is there');
  line('  now that our copy has the third associate, a shorter list removes her:');
  await applyUpdate(stage, id, changes, { expectedVersion: now.version });
  showAssociates((await readUser(stage, id)).profile);
}

async function decide(stage: Stage, id: string): Promise<void> {
  heading('4  The partner sets the status: approved, then back');
  for (const kycStatus of ['APPROVED', 'IN_REVIEW']) {
    const { setUserStatus } = await stage.client.ask<{ setUserStatus: StatusPayload | null }>(
      SET_USER_STATUS,
      { input: { userId: id, kycStatus } },
    );
    const problem = setUserStatus?.userErrors[0]?.message;
    const user = expect(setUserStatus?.user, problem ?? 'setUserStatus answers');
    live(`${user.status}, KYC ${user.kyc.status} (${user.kyc.providerStatus})`);
    check(user.kyc.status === kycStatus, problem ?? `the status is ${kycStatus}`);
  }
}

function showAssociates({ associates }: UserView['profile']): void {
  for (const { firstName, lastName, title } of associates ?? []) {
    row('associate', [firstName, lastName].filter(Boolean).join(' '), title ?? '');
  }
}

/** The two associates and the status with which the story begins, where one broke off in the middle. */
async function putBack(stage: Stage): Promise<void> {
  const known = (await storedAssociates(stage)).filter(({ person }) =>
    [SEAN, IRENE].includes(person.reference),
  );
  check(known.length === 2, 'the sandbox has both associates (POST /_sandbox/bvnk/reset brings them back)');
  await stage.sandbox('PUT', `users/${HARBOR}/associates`, { associates: known, webhook: 'never' });
  await stage.sandbox('POST', `users/${HARBOR}/status`, { status: 'PENDING', webhook: 'never' });
}

async function storedAssociates(stage: Stage): Promise<RawAssociate[]> {
  const { profile } = await stage.sandbox<{ profile: { company: { associates: RawAssociate[] } } }>(
    'GET',
    `users/${HARBOR}`,
  );
  return profile.company.associates;
}

type Call = { ordinal: number; method: string; path: string; status: number };

/** What the simulator was asked about the company, oldest first. */
async function callsOf(stage: Stage): Promise<Call[]> {
  const calls = await stage.sandbox<Call[]>('GET', 'requests');
  return calls.filter(({ path }) => path.includes(HARBOR));
}

async function lastCall(stage: Stage): Promise<number> {
  return (await callsOf(stage)).at(-1)?.ordinal ?? 0;
}
