import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { aUser, storeOver } from '../support/builders.ts';
import { createTestDatabase } from '../support/database.ts';

it('a user that cannot be opened keeps none of the others waiting', async () => {
  const database = await createTestDatabase();
  const { db } = openDatabase({ url: database.url, maxConnections: 2, onError() {} });
  try {
    const [broken, whole] = [await aUser(db), await aUser(db)];
    await sql`update user_keys set wrapped_key = 'x' where user_id = ${broken}`.execute(db);
    const isDue = (id: string) =>
      sql`update user_actors set wake_at = clock_timestamp() where user_id = ${id}`.execute(db);
    await isDue(broken);
    await isDue(whole);
    const claim = () => storeOver(db).claimDue(randomUUID(), new Map([['MATCHMOVE', 16]]));
    expect((await claim()).map(({ actor }) => actor.id)).toEqual([whole]);
    // Alone, it is said.
    await sql`update user_actors set lease_holder = null, wake_at = clock_timestamp() where user_id = ${broken}`.execute(
      db,
    );
    await expect(claim()).rejects.toThrow('sealed value');
  } finally {
    await db.destroy();
    await database.drop();
  }
});
