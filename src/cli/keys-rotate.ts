import { openDatabase } from '../db/connection.ts';
import { pendingMigrations } from '../db/migrate.ts';
import { loadEnvironment } from '../env.ts';
import { registry } from '../providers/registry.ts';
import { type Rotation, rotateMasterKey } from '../runtime/rotate-keys.ts';

const USAGE = `npm run keys:rotate

Makes the first key of ENCRYPTION_KEYS current, and wraps every data key with it. Before that, put the new key in front
of the old ones on every replica, and restart the replicas: the old key stays current until you run this command. You can
stop it and run it again. Remove an old key when the command prints that it is no longer in use.`;

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

/** Whether everything is under the new key. */
async function rotate(): Promise<boolean> {
  const { databaseUrl, masterKeys } = loadEnvironment(Object.values(registry));
  if (!databaseUrl || !masterKeys) throw new Error('DATABASE_URL and ENCRYPTION_KEYS are required: set both');
  const keyring = await masterKeys.open();
  const { db } = openDatabase({ url: databaseUrl, maxConnections: 2, onError() {} });
  try {
    if ((await pendingMigrations(db as never)).length > 0)
      throw new Error(
        'the schema is older than this version: run npm run migrate first, or start a replica as its owner',
      );
    let sealed = 0;
    const rotation = await rotateMasterKey({
      db,
      keyring,
      signal: stopping.signal,
      progress(count) {
        sealed += count;
        if (count > 0) console.log(`${sealed} data keys are wrapped with the new key`);
      },
    });
    return report(rotation);
  } finally {
    await db.destroy();
  }
}

function report({ current, rewrapped, unreadable, left, retired }: Rotation): boolean {
  console.log(`The key ${current} is current. ${rewrapped} data keys were wrapped with it.`);
  for (const [id, count] of left)
    console.log(`${count} data keys are still wrapped with ${id}: run this command again.`);
  if (unreadable > 0) console.log(`${unreadable} of them cannot be opened with the key that they name.`);
  for (const id of retired)
    console.log(`The key ${id} is no longer in use: remove it from ENCRYPTION_KEYS of every replica.`);
  return left.size === 0;
}

try {
  if (process.argv.includes('--help')) console.log(USAGE);
  else if (!(await rotate())) process.exitCode = 2;
} catch (error) {
  console.error(error instanceof Error ? error.message : 'the keys could not be rotated');
  process.exitCode = 1;
}
