import { createHash } from 'node:crypto';
import type { Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type AuditFinding, checkTrail, sealTrail, usersWithTrails } from './audit.repository.ts';

const PAGE = 500;

export type AuditVerification = {
  trails: number;
  entries: number;
  faults: number;
  sealed: number;
  /** Stands for every trail as it is now. Kept elsewhere, it shows later whether what it stood for is still there. */
  checkpoint: string;
};

export type VerifyOptions = {
  /** Seals trails that have no seal and are whole otherwise. */
  seal: boolean;
  /** Hears of every fault. */
  onFault(finding: AuditFinding): void;
};

/** Checks every trail. */
export async function verifyAudit(
  db: Queryable,
  keyring: Keyring,
  { seal, onFault }: VerifyOptions,
): Promise<AuditVerification> {
  const checkpoint = createHash('sha256');
  const found = { trails: 0, entries: 0, faults: 0, sealed: 0 };
  let after: string | null = null;
  for (;;) {
    const page: string[] = await usersWithTrails(db, after, PAGE);
    for (const userId of page) {
      const finding = await checkTrail(db, keyring, userId);
      found.trails += 1;
      found.entries += finding.entries;
      checkpoint.update(`${userId}:${finding.entries}:${finding.hash?.toString('hex') ?? ''}\n`);
      if (finding.fault?.kind === 'UNSEALED' && seal && (await sealTrail(db, keyring, userId))) {
        found.sealed += 1;
      } else if (finding.fault) {
        found.faults += 1;
        onFault(finding);
      }
    }
    after = page.at(-1) ?? null;
    if (page.length < PAGE) return { ...found, checkpoint: checkpoint.digest('hex') };
  }
}
