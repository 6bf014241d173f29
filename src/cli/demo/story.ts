import type { DemoClient } from './client.ts';
import {
  FIND_USER,
  READ_USER,
  SELF_VERIFY,
  UPDATE_USER,
  type UpdateView,
  type UserView,
  type VerifyView,
  WATCH,
  type WatchView,
} from './operations.ts';
import { good, heading, line, live, refused, row } from './terminal.ts';

const SHOWN_FIELDS = ['FIRST_NAME', 'LAST_NAME', 'EMAIL', 'PHONE', 'RESIDENTIAL_ADDRESS', 'JOB_TITLE'];
const PATIENCE_MS = 30_000;
const ENDED_BADLY = ['REJECTED', 'EXPIRED', 'CANCELLED', 'FAILED'];

/** An approved user changes an e-mail address. Throws as soon as a step did not really happen. */
export async function tellStory(client: DemoClient, providerUserId: string): Promise<void> {
  heading('1  A user, as a form sees it before anyone types');
  const { userByProviderReference } = await client.ask<{ userByProviderReference: { id: string } | null }>(
    FIND_USER,
    {
      provider: 'MATCHMOVE',
      providerUserId,
    },
  );
  const id = expect(userByProviderReference, 'the demo user is linked').id;
  const before = await readUser(client, id);
  const oldEmail = expect(before.profile.email, 'the user has an e-mail address');
  row(
    'user',
    `${before.profile.firstName} ${before.profile.lastName}`,
    `${before.status}, KYC ${before.kyc.status}`,
  );
  row('e-mail', oldEmail);
  for (const policy of before.fieldPolicies.filter(({ field }) => SHOWN_FIELDS.includes(field))) {
    row(policy.field, policy.access, policy.reason ?? '');
  }

  heading('2  A locked name: refused before anything is sent');
  const locked = await update(client, id, { lastName: 'Jones' });
  const reason = expect(locked.userErrors[0], 'the locked name is refused');
  if (reason.code !== 'FIELD_LOCKED' || locked.update)
    throw new Error('the locked name was not refused as locked');
  refused(`${reason.code}  ${reason.message}`);

  const watching = client.watch<WatchView>(WATCH, { userId: id, after: before.eventCursor });
  const ending = createEnding();
  const told = tellLive(watching.events, ending);
  try {
    await changeEmail(client, { told, ending }, id, oldEmail);
  } finally {
    watching.end();
    await told.catch(() => undefined);
  }
}

async function changeEmail(
  client: DemoClient,
  watch: { told: Promise<void>; ending: Ending },
  id: string,
  oldEmail: string,
): Promise<void> {
  const newEmail = `maria.${Date.now().toString(36)}@example.ph`;
  heading('3  A new e-mail: taken, but parked until it is verified');
  const changed = await update(client, id, { email: newEmail });
  const updateId = expect(changed.update, changed.userErrors[0]?.message ?? 'the update is accepted').id;
  watch.ending.updateId = updateId;
  const parked = await readUser(client, id);
  const pending = expect(
    parked.requirements.pendingVerification.find(
      ({ verificationData }) => verificationData.email === newEmail,
    ),
    'the new e-mail waits for verification',
  );
  if (parked.profile.email !== oldEmail) throw new Error('the profile changed before the approval');
  row('e-mail now', oldEmail);
  row('e-mail pending', newEmail);
  row('needs', pending.action, pending.acceptedDocumentTypes.join(', '));

  heading('4  Evidence handed in; the bank decides; the subscription tells');
  const { selfVerify } = await client.ask<VerifyView>(SELF_VERIFY, {
    input: {
      verificationId: pending.id,
      documentType: pending.acceptedDocumentTypes[0],
      documentId: crypto.randomUUID(),
    },
  });
  const status = expect(
    selfVerify?.verification,
    selfVerify?.userErrors[0]?.message ?? 'evidence is taken',
  ).status;
  line(`  evidence taken, verification ${status}`);
  await Promise.race([waitFor(watch.ending.applied), endedEarly(watch.told)]);

  heading('5  The new e-mail is in the profile');
  const after = await readUser(client, id);
  if (after.profile.email !== newEmail) throw new Error('the profile does not show the new e-mail');
  row('e-mail', newEmail, `version ${after.version}`);
  good('every step happened');
}

/** Which update the story waits for; known only once it was accepted. */
type Ending = {
  updateId: string | null;
  applied: Promise<void>;
  happened(): void;
  failed(error: Error): void;
};

function createEnding(): Ending {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => undefined);
  return { updateId: null, applied: promise, happened: resolve, failed: reject };
}

/** Prints every status the moment it arrives, and tells when the story's update has ended. */
async function tellLive(events: AsyncIterableIterator<WatchView>, ending: Ending): Promise<void> {
  const ends = new Map<string, string>();
  for await (const { userUpdateStatus: event } of events) {
    live(`${(event.previousStatus ?? '(new)').padEnd(22)} → ${event.status}`);
    if (event.update) ends.set(event.update.id, event.status);
    const status = ending.updateId === null ? undefined : ends.get(ending.updateId);
    if (status === 'APPLIED') ending.happened();
    if (status && ENDED_BADLY.includes(status)) ending.failed(new Error(`the update ended ${status}`));
  }
}

async function endedEarly(told: Promise<void>): Promise<never> {
  await told;
  throw new Error('the subscription ended early');
}

async function waitFor(applied: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no approval came in time')), PATIENCE_MS);
  });
  await Promise.race([applied, giveUp]).finally(() => clearTimeout(timer));
}

async function readUser(client: DemoClient, id: string) {
  const { user } = await client.ask<UserView>(READ_USER, { id });
  return expect(user, 'the user can be read');
}

async function update(client: DemoClient, userId: string, changes: Record<string, unknown>) {
  const { updateUser } = await client.ask<UpdateView>(UPDATE_USER, { input: { userId, changes } });
  return expect(updateUser, 'updateUser answers');
}

function expect<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`did not happen: ${what}`);
  return value;
}
