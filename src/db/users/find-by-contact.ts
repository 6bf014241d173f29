import { sql } from 'kysely';
import type { ContactKind } from '../../domain/contact.ts';
import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { possibleDigests } from './contact-digests.ts';

/** Ids of users whose contact this seems to be, newest first: an entry of the index may be older than the profile. */
export async function findByContact(
  db: Queryable,
  keyring: Keyring,
  { kind, contact, limit }: { kind: ContactKind; contact: string; limit: number },
): Promise<string[]> {
  const digests = possibleDigests(keyring, kind, contact);
  const column = kind === 'EMAIL' ? sql`k.email_digest` : sql`k.phone_digest`;
  const { rows } = await sql<{ id: string }>`
    select u.id from user_keys k join users u on u.id = k.user_id
    where ${column} = any(${digests}::bytea[])
    order by u.sequence desc limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
