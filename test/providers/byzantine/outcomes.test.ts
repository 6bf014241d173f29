import { expect, onTestFinished, test } from 'vitest';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { byzantineDriver } from '../contract/drivers/byzantine.ts';
import { startProvider } from '../contract/harness.ts';

/** What clients are told of an update that Byzantine takes in part, with everything real but the provider. */

const samples = byzantineDriver.samples.INDIVIDUAL ?? {};

async function meet(switches: object = {}) {
  const under = await startProvider(byzantineDriver, { switches, limits: { confirmWithinMs: 2_000 } });
  onTestFinished(() => under.close());
  const { userId, providerUserId } = await under.newUser('activeUs');
  return {
    under,
    userId,
    providerUserId,
    /** The update's status, and of each change its status, confirmation and the provider's code. */
    async outcomeOf(changes: ProfileChanges) {
      const { updateId } = await under.update(userId, changes);
      const status = await under.settled(updateId);
      const { changes: made } = await under.updateOf(updateId);
      const told = made.map((one) => [
        `${one.field}${one.itemKey && `.${one.itemKey}`}`,
        one.status,
        one.status === 'APPLIED' ? one.confirmation : (one.failure?.providerCode ?? null),
      ]);
      return { status, changes: told.sort() };
    },
  };
}

test('a document that is refused inside a 200 fails alone', async () => {
  const { under, providerUserId, outcomeOf } = await meet();
  await under.simulator.control('POST', `/users/${providerUserId}/next-documents`, {
    documentType: 'passport',
    errors: ['The passport has expired'],
  });
  const documents = samples.DOCUMENTS?.value as NonNullable<ProfileChanges['documents']>;
  expect(await outcomeOf({ documents, firstName: 'Johnny' })).toEqual({
    status: 'PARTLY_APPLIED',
    changes: [
      ['DOCUMENTS.0', 'REJECTED', 'document_refused'],
      ['DOCUMENTS.1', 'APPLIED', 'UNVERIFIABLE'],
      ['FIRST_NAME', 'APPLIED', 'READ_BACK'],
    ],
  });
});

test('what is dropped without a word was not kept, by a read or by the answer, one field at a time', async () => {
  const { under, userId, outcomeOf } = await meet({ dropsSilently: ['middleName', 'lastName', 'phone'] });
  const before = (await under.user(userId)).profile.values;
  const changes = { firstName: 'Johnny', middleName: 'Quinn', lastName: 'Smythe', phone: '+14155550188' };
  expect(await outcomeOf(changes)).toEqual({
    status: 'PARTLY_APPLIED',
    changes: [
      ['FIRST_NAME', 'APPLIED', 'READ_BACK'],
      ['LAST_NAME', 'FAILED', null],
      ['MIDDLE_NAME', 'FAILED', null],
      ['PHONE', 'FAILED', null],
    ],
  });
  expect((await under.user(userId)).profile.values).toEqual({ ...before, firstName: 'Johnny' });
});

test('what is repeated and not stored was not kept where a read shows it, and cannot be told where none does', async () => {
  const { outcomeOf } = await meet({ echoesWithoutStoring: ['middleName', 'lastName'] });
  expect(await outcomeOf({ middleName: 'Quinn', lastName: 'Smythe' })).toEqual({
    status: 'PARTLY_APPLIED',
    changes: [
      ['LAST_NAME', 'FAILED', null],
      ['MIDDLE_NAME', 'APPLIED', 'UNVERIFIABLE'],
    ],
  });
});

test('a country of birth that an older service does not show is applied by its echo alone', async () => {
  const { outcomeOf } = await meet({ readsCountryOfBirth: false });
  expect(await outcomeOf({ placeOfBirth: { country: 'CA' } })).toEqual({
    status: 'APPLIED',
    changes: [['PLACE_OF_BIRTH', 'APPLIED', 'UNVERIFIABLE']],
  });
});

test('where the read after a write fails, the next one decides', async () => {
  const { under, providerUserId, outcomeOf } = await meet({ dropsSilently: ['lastName'] });
  await under.simulator.faultOnRead(providerUserId, { kind: 'status', status: 503 });
  expect(await outcomeOf({ firstName: 'Johnny', lastName: 'Smythe' })).toEqual({
    status: 'PARTLY_APPLIED',
    changes: [
      ['FIRST_NAME', 'APPLIED', 'READ_BACK'],
      ['LAST_NAME', 'FAILED', null],
    ],
  });
  expect(await under.simulator.writesOf(providerUserId)).toHaveLength(1);
});

test('a social security number is kept masked once it was sent', async () => {
  const { under, userId, outcomeOf } = await meet();
  const taxIdentifiers = [{ type: 'SSN', number: '219-09-9999', issuingCountry: 'US' }];
  expect(await outcomeOf({ taxIdentifiers })).toEqual({
    status: 'APPLIED',
    changes: [['TAX_IDENTIFIERS.0', 'APPLIED', 'UNVERIFIABLE']],
  });
  expect(JSON.stringify((await under.user(userId)).profile)).not.toMatch(/219.?09/);
});

test('a user whose id is written in capitals is the same user, known by the id in lower case', async () => {
  const { under } = await meet();
  const providerUserId = await under.simulator.newUser('twoAccounts');
  const { profile } = await under.simulator.recordOf(providerUserId);
  const providerAccountId: string = profile.accounts[1].accountId;
  const linked = await under.link(providerUserId.toUpperCase(), {
    providerAccountId: providerAccountId.toUpperCase(),
  });
  expect(linked.problems).toEqual([]);
  expect(await under.user(linked.userId ?? '')).toMatchObject({ providerUserId, providerAccountId });
  for (const spelling of [providerUserId, ` ${providerUserId.toUpperCase()} `])
    expect(await under.link(spelling)).toEqual(linked);
});

test('a user with two accounts is linked once it is said which one is meant', async () => {
  const { under } = await meet();
  const providerUserId = await under.simulator.newUser('twoAccounts');
  const { profile } = await under.simulator.recordOf(providerUserId);
  const second: string = profile.accounts[1].accountId;
  expect((await under.link(providerUserId)).problems).toMatchObject([{ path: ['providerAccountId'] }]);
  expect((await under.link(providerUserId, { providerAccountId: ' ' })).problems).toMatchObject([
    { code: 'INVALID_VALUE', path: ['providerAccountId'] },
  ]);
  const { userId } = await under.link(providerUserId, { providerAccountId: ` ${second} ` });
  const { updateId } = await under.update(userId ?? '', { firstName: 'Johnny' });
  expect(await under.settled(updateId)).toBe('APPLIED');
  const [write] = await under.simulator.writesOf(providerUserId);
  expect(write?.body.accountId).toBe(second);
});
