import { parseArgs } from 'node:util';
import type { AuditFinding } from '../db/audit/audit.repository.ts';
import { readCheckpoint, writeCheckpoint } from '../db/audit/checkpoint.ts';
import { verifyAudit } from '../db/audit/verify-audit.ts';
import { serviceKey } from '../db/sealing/service-key.ts';
import { loadEnvironment } from '../env.ts';
import { createLogger } from '../http/log.ts';
import { registry } from '../providers/registry.ts';
import { readyDatabase } from '../runtime/database.ts';
import { readyKeyring } from '../runtime/secrets.ts';

const USAGE = `npm run audit:verify -- [--since <file>] [--write <file>] [--seal]

Checks every user's audit trail for entries that were altered, removed or moved, including the newest. Prints the faults
and exits with 1 if there is one. It needs the environment of the server (DATABASE_URL, ENCRYPTION_KEYS).

--write <file>  writes a signed checkpoint of all trails, if there is no fault. Keep it outside the database.
--since <file>  checks that every trail still has what it had at this checkpoint: only this
                reveals a database that was reset to an earlier state.
--seal          adds a seal to trails without one: run it once, after the upgrade that introduced seals.`;

const MEANINGS: Record<NonNullable<AuditFinding['fault']>['kind'], string> = {
  ENTRY: 'this entry was altered, removed or moved',
  END: 'entries after this one were removed or added',
  SEAL: 'the stored end of the trail was altered',
  CHECKPOINT: 'the checkpoint has this entry, and the trail does not',
  UNSEALED: 'the trail has no seal: it is older than seals, or its seal was removed',
};

try {
  const { values } = parseArgs({
    options: {
      seal: { type: 'boolean', default: false },
      since: { type: 'string' },
      write: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else process.exitCode = await verify(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the audit trail could not be checked');
  process.exitCode = 2;
}

type Options = { seal: boolean; since?: string | undefined; write?: string | undefined };

async function verify({ seal, since, write }: Options): Promise<number> {
  const env = loadEnvironment(Object.values(registry));
  const database = await readyDatabase(env, createLogger('fatal'));
  try {
    const keyring = await readyKeyring(env, database.db);
    const key = await serviceKey(database.db, keyring);
    const found = await verifyAudit(database.db, keyring, {
      seal,
      since: since === undefined ? undefined : await readCheckpoint(since, key),
      onFault({ userId, fault }) {
        if (fault) console.log(`user ${userId}, entry ${fault.sequence}: ${MEANINGS[fault.kind]}`);
      },
    });
    const { trails, entries, faults, sealed, checkpoint } = found;
    if (seal) console.log(`sealed ${sealed} trails`);
    console.log(`${trails} trails, ${entries} entries, ${faults} faults`);
    if (faults > 0) return 1;
    if (since !== undefined) console.log(`the trails have every entry of the checkpoint ${since}`);
    if (write !== undefined) {
      await writeCheckpoint(write, key, checkpoint);
      console.log(`wrote the checkpoint ${write}`);
    }
    return 0;
  } finally {
    await database.close();
  }
}
