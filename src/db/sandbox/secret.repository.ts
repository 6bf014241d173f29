import type { Queryable } from '../connection.ts';

/** A secret that the sandbox made for itself: the first to ask makes it, all replicas get the same. */
export async function loadOrCreateSecret(
  db: Queryable,
  name: string,
  create: () => Promise<string> | string,
): Promise<string> {
  const existing = await findSecret(db, name);
  if (existing !== undefined) return existing;
  await db
    .insertInto('sandbox_secrets')
    .values({ name, value: await create() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await findSecret(db, name)) as string;
}

async function findSecret(db: Queryable, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('sandbox_secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}
