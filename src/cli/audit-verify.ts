import { parseArgs } from 'node:util';
import type { AuditFinding } from '../db/audit/audit.repository.ts';
import { verifyAudit } from '../db/audit/verify-audit.ts';
import { loadEnvironment } from '../env.ts';
import { createLogger } from '../http/log.ts';
import { registry } from '../providers/registry.ts';
import { readyDatabase } from '../runtime/database.ts';
import { readyKeyring } from '../runtime/secrets.ts';

const USAGE = `npm run audit:verify -- [--seal]

Checks every user's audit trail for entries that were altered, removed or moved, including the newest. Prints the faults and
a checkpoint of all trails, and exits with 1 if there is a fault. It needs the environment of the server
(DATABASE_URL, ENCRYPTION_KEYS). --seal adds a seal to trails without one: run it once, after the upgrade that introduced seals.`;

const MEANINGS: Record<NonNullable<AuditFinding['fault']>['kind'], string> = {
  ENTRY: 'this entry was altered, removed or moved',
  END: 'entries after this one were removed or added',
  SEAL: 'the stored end of the trail was altered',
  UNSEALED: 'the trail has no seal: it is older than seals, or its seal was removed',
};

try {
  const { values } = parseArgs({
    options: { seal: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) console.log(USAGE);
  else process.exitCode = await verify(values.seal);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the audit trail could not be checked');
  process.exitCode = 2;
}

async function verify(seal: boolean): Promise<number> {
  const env = loadEnvironment(Object.values(registry));
  const database = await readyDatabase(env, createLogger('fatal'));
  try {
    const keyring = await readyKeyring(env, database.db);
    const found = await verifyAudit(database.db, keyring, {
      seal,
      onFault({ userId, fault }) {
        if (fault) console.log(`user ${userId}, entry ${fault.sequence}: ${MEANINGS[fault.kind]}`);
      },
    });
    const { trails, entries, faults, sealed, checkpoint } = found;
    if (seal) console.log(`sealed ${sealed} trails`);
    console.log(`${trails} trails, ${entries} entries, ${faults} faults, checkpoint ${checkpoint}`);
    return faults === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
