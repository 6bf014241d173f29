import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type AuditFinding, checkTrail, sealTrail, usersWithTrails } from './audit.repository.ts';
import type { Checkpoint } from './checkpoint.ts';

const PAGE = 500;

export type AuditVerification = {
  trails: number;
  entries: number;
  faults: number;
  sealed: number;
  /** Every trail as it is now. */
  checkpoint: Checkpoint;
};

export type VerifyOptions = {
  /** Seals trails that have no seal and are whole otherwise. */
  seal: boolean;
  /** How far the trails reached before: each must still have what it had. */
  since?: Checkpoint | undefined;
  /** Hears of every fault. */
  onFault(finding: AuditFinding): void;
};

/** Checks every trail, and those of which only a checkpoint knows. */
export async function verifyAudit(
  db: Queryable,
  keyring: Keyring,
  { seal, since = new Map(), onFault }: VerifyOptions,
): Promise<AuditVerification> {
  const checkpoint = new Map<string, { entries: number; hash: string }>();
  const missing = new Map(since);
  const found = { trails: 0, entries: 0, faults: 0, sealed: 0 };
  let after: string | null = null;
  for (;;) {
    const page: string[] = await usersWithTrails(db, after, PAGE);
    for (const userId of page) {
      const finding = await checkTrail(db, keyring, userId, missing.get(userId));
      missing.delete(userId);
      found.trails += 1;
      found.entries += finding.entries;
      if (finding.hash)
        checkpoint.set(userId, { entries: finding.entries, hash: finding.hash.toString('hex') });
      if (finding.fault?.kind === 'UNSEALED' && seal && (await sealTrail(db, keyring, userId))) {
        found.sealed += 1;
      } else if (finding.fault) {
        found.faults += 1;
        onFault(finding);
      }
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) break;
  }
  for (const [userId, { entries }] of missing) {
    found.faults += 1;
    onFault({ userId, entries: 0, hash: null, fault: { kind: 'CHECKPOINT', sequence: entries } });
  }
  return { ...found, checkpoint };
}
