import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { aUser, keyring } from '../support/builders.ts';
import { trailOf } from '../support/trail.ts';
import { codes, endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;
beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const operator = service('users:admin', 'users:read');
const FIND = `mutation ($input: FindUsersInput!) { findUsers(input: $input) {
  users { id } userErrors { code field path message } } }`;

async function find(input: object, viewer: Viewer = operator): Promise<string[]> {
  const { data, errors } = await world.run(FIND, { input }, viewer);
  expect(errors).toBeUndefined();
  expect(data.findUsers.userErrors).toEqual([]);
  return data.findUsers.users.map(({ id }: { id: string }) => id);
}

const withContacts = (values: object, more: object = {}) => aUser(world.db, { ...more, profile: { values } });

const lookUps = async (id: string) =>
  (await trailOf(world.db, keyring, id))
    .filter(({ action }) => action === 'USER_LOOKED_UP')
    .map(({ actor, action, subject }) => ({ actor, action, subject }));

describe('operators find users', () => {
  it('by e-mail in any letter case, at every provider, the newest first', async () => {
    const first = await withContacts({ email: 'Ana.Reyes@example.ph' });
    const second = await withContacts({ email: 'ana.reyes@EXAMPLE.ph' }, { provider: 'BVNK' });
    await withContacts({ email: 'ana.reyes@example.com' });
    expect(await find({ email: ' ANA.reyes@example.ph' })).toEqual([second, first]);
    expect(await find({ email: 'ana.reyes@example.ph', phone: null })).toHaveLength(2);
  });

  it('by phone however its digits are set apart', async () => {
    const id = await withContacts({ phone: '+639171234567', email: 'someone@example.ph' });
    for (const phone of ['+639171234567', '+63 (917) 123-4567', '+63 0917 123 4567'])
      expect(await find({ phone })).toEqual([id]);
    expect(await find({ phone: '+639171234568' })).toEqual([]);
    expect(await find({ email: '+639171234567@example.ph' })).toEqual([]);
  });

  it('by what is in force, and neither by what was nor by what is pending', async () => {
    const id = await withContacts({ email: 'old@example.ph' });
    const update = `mutation ($id: ID!) { updateUser(input: { userId: $id, changes: { email: "pending@example.ph" } }) { update { status } } }`;
    await world.run(update, { id }, everything);
    expect(await find({ email: 'pending@example.ph' })).toEqual([]);
    expect(await find({ email: 'old@example.ph' })).toEqual([id]);
  });

  it('only whose profile says so: an entry of the index that is older finds nobody', async () => {
    const id = await withContacts({ email: 'moved-away@example.ph' });
    const other = await withContacts({ email: 'stays@example.ph' });
    const { email_digest } = await world.db
      .selectFrom('user_keys')
      .select('email_digest')
      .where('user_id', '=', id)
      .executeTakeFirstOrThrow();
    await world.db.updateTable('user_keys').set({ email_digest }).where('user_id', '=', other).execute();
    expect(await find({ email: 'moved-away@example.ph' })).toEqual([id]);
    expect(await lookUps(other)).toEqual([]);
  });

  it('and the trail of each says who looked, and never for what', async () => {
    const id = await withContacts({ email: 'watched@example.ph', phone: '+15550100' });
    await find({ email: 'watched@example.ph' });
    await find({ phone: '+15550100' }, { ...operator, subject: 'clerk-7' });
    expect(await lookUps(id)).toEqual([
      { actor: 'back-office', action: 'USER_LOOKED_UP', subject: 'EMAIL' },
      { actor: 'clerk-7', action: 'USER_LOOKED_UP', subject: 'PHONE' },
    ]);
  });

  it('never once they are erased', async () => {
    const id = await withContacts({ email: 'erased@example.ph', phone: '+15550101' });
    await world.core.actions.eraseUser(everything, id);
    expect(await find({ email: 'erased@example.ph' })).toEqual([]);
    expect(await find({ phone: '+15550101' })).toEqual([]);
    const kept = await world.db.selectFrom('user_keys').select('user_id').where('user_id', '=', id).execute();
    expect(kept).toEqual([]);
  });
});

it.each([
  [{}, ['email'], null],
  [{ email: null, phone: null }, ['email'], null],
  [{ email: 'a@example.com', phone: '+15550100' }, ['email'], null],
  [{ email: 'nonsense' }, ['email'], 'EMAIL'],
  [{ email: 'a\0@example.com' }, ['email'], 'EMAIL'],
  [{ phone: 'nonsense' }, ['phone'], 'PHONE'],
])('%j is INVALID_VALUE, without the value', async (input, path, field) => {
  const { data, errors } = await world.run(FIND, { input }, operator);
  expect(errors).toBeUndefined();
  expect(data.findUsers.users).toBeNull();
  expect(data.findUsers.userErrors).toEqual([
    { code: 'INVALID_VALUE', field, path, message: expect.not.stringContaining('nonsense') },
  ]);
});

describe('a stranger', () => {
  it('learns nothing without both scopes', async () => {
    const id = await withContacts({ email: 'guarded@example.ph' });
    const input = { email: 'guarded@example.ph' };
    for (const viewer of [reader, service('users:admin'), service('users:write', 'users:pii')]) {
      const answer = await world.run(FIND, { input }, viewer);
      expect(answer.data).toEqual({ findUsers: null });
      expect(codes(answer)).toEqual(['FORBIDDEN']);
    }
    expect(await lookUps(id)).toEqual([]);
  });

  it('with a token of one user finds that user alone, and leaves no trace at others', async () => {
    const own = await withContacts({ email: 'shared@example.ph' });
    const others = await withContacts({ email: 'shared@example.ph' });
    expect(await find({ email: 'shared@example.ph' }, endUser(own))).toEqual([own]);
    expect(await lookUps(others)).toEqual([]);
  });
});
