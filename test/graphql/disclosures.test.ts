import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../src/auth/viewer.ts';
import { anUpdate, aUser, keyring } from '../support/builders.ts';
import { trailOf } from '../support/trail.ts';
import { endUser, everything, type GraphqlWorld, graphqlWorld, reader, service } from './support.ts';

let world: GraphqlWorld;
beforeAll(async () => {
  world = await graphqlWorld();
});
afterAll(() => world.close());

const clerk: Viewer = { ...service('users:read', 'users:pii'), subject: 'clerk-7' };

const NUMBERS = {
  taxIdentifiers: [
    { type: 'SSN', number: '111111112' },
    { type: 'SSN', number: '*****1113' },
  ],
  documents: [
    { type: 'EIN', number: '123456789' },
    { type: 'passport', number: 'P1234567A' },
  ],
};
const ofNumbers = () => aUser(world.db, { profile: { values: NUMBERS } });

/** Who was shown numbers of a user in full. */
async function disclosed(userId: string): Promise<string[]> {
  const trail = await trailOf(world.db, keyring, userId);
  const rows = trail.filter(({ action }) => action === 'UNMASKED_READ');
  for (const { subject } of rows) expect(subject).toBe('MATCHMOVE');
  return rows.map(({ actor }) => actor);
}

const PROFILE =
  'query ($id: ID!) { user(id: $id) { profile { taxIdentifiers { type number } documents { number } } } }';

describe('a number that is shown in full', () => {
  it('is in the trail, once for each operation and user', async () => {
    const [id, other] = [await ofNumbers(), await ofNumbers()];
    const { data, errors } = await world.run(
      `query ($all: [_Any!]!) { _entities(representations: $all) { ... on User { id profile {
        taxIdentifiers { type number } again: taxIdentifiers { number } documents { number } } } } }`,
      { all: [id, other, id].map((one) => ({ __typename: 'User', id: one })) },
      clerk,
    );
    expect(errors).toBeUndefined();
    expect(data._entities[0].profile).toMatchObject({
      taxIdentifiers: [
        { type: 'SSN', number: '111111112' },
        { type: 'SSN', number: '*****1113' },
      ],
      documents: [{ number: '123456789' }, { number: 'P1234567A' }],
    });
    expect(await disclosed(id)).toEqual(['clerk-7']);
    expect(await disclosed(other)).toEqual(['clerk-7']);
    await world.run(PROFILE, { id }, endUser(id));
    expect(await disclosed(id)).toEqual(['clerk-7', `user ${id}`]);
  });

  it.each([
    ['in the value of a change', 'updates { edges { node { changes { requestedValue previousValue } } } }'],
    ['in what waits for verification', 'requirements { pendingVerification { verificationData } }'],
    ['in what the provider echoes', 'providerRecord { echoes { value } }'],
  ])('%s, too', async (_where, selection) => {
    const id = await aUser(world.db, {
      profile: {
        readOnly: {
          echoes: [{ field: 'TAX_IDENTIFIERS', name: 'echo', value: NUMBERS.taxIdentifiers }] as never,
        },
      },
    });
    const change = { field: 'TAX_IDENTIFIERS', itemKey: '0', requested: NUMBERS.taxIdentifiers[0] } as const;
    await anUpdate(world.db, id, [{ ...change, verification: {} }]);
    const query = `query ($id: ID!) { user(id: $id) { ${selection} } }`;
    const masked = await world.run(query, { id }, reader);
    expect(masked.errors).toBeUndefined();
    expect(await disclosed(id)).toEqual([]);
    const { data, errors } = await world.run(query, { id }, clerk);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('111111112');
    expect(JSON.stringify(masked.data)).not.toContain('111111112');
    expect(await disclosed(id)).toEqual(['clerk-7']);
  });

  it('is not shown where that cannot be written down', async () => {
    const id = await ofNumbers();
    await sql`create function deny() returns trigger language plpgsql as $$ begin
      if new.action = 'UNMASKED_READ' then raise exception 'no room'; end if; return new; end $$`.execute(
      world.db,
    );
    await sql`create trigger deny before insert on audit_entries for each row execute function deny()`.execute(
      world.db,
    );
    try {
      const { data, errors } = await world.run(PROFILE, { id }, clerk);
      expect(JSON.stringify({ data, errors })).not.toContain('111111112');
      expect(errors?.length).toBeGreaterThan(0);
      expect((await world.run(PROFILE, { id }, reader)).errors).toBeUndefined();
    } finally {
      await sql`drop function deny cascade`.execute(world.db);
    }
  });
});

describe('no entry is made', () => {
  it.each<[string, string, Viewer]>([
    ['for a viewer without users:pii', 'taxIdentifiers { number }', reader],
    ['where no number was asked for', 'firstName taxIdentifiers { type }', clerk],
    ['for numbers that anybody may see', 'documents { type }', clerk],
  ])('%s', async (_when, selection, viewer) => {
    const id = await ofNumbers();
    const { errors } = await world.run(
      `query ($id: ID!) { user(id: $id) { profile { ${selection} } } }`,
      { id },
      viewer,
    );
    expect(errors).toBeUndefined();
    expect(await disclosed(id)).toEqual([]);
  });

  it('where we know no more than the masked form', async () => {
    const id = await aUser(world.db, {
      profile: { values: { taxIdentifiers: [{ type: 'SSN', number: '*****1112' }] } },
    });
    expect((await world.run(PROFILE, { id }, everything)).errors).toBeUndefined();
    expect(await disclosed(id)).toEqual([]);
  });
});
