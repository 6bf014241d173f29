import { type AuditRecord, readAuditTrail } from '../../src/db/audit/read-audit-trail.ts';
import type { Database } from '../../src/db/connection.ts';
import type { Keyring } from '../../src/db/sealing/keyring.ts';
import { serviceKey } from '../../src/db/sealing/service-key.ts';

/** A user's audit trail, opened, the oldest entry first. */
export async function trailOf(db: Database, keyring: Keyring, userId: string): Promise<AuditRecord[]> {
  const service = await serviceKey(db, keyring);
  return (await readAuditTrail(db, { keyring, service }, userId)).reverse();
}
