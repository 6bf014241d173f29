import { existsSync, rmSync } from 'node:fs';
import { type Binaries, completeLinks, program } from './binaries.ts';
import { copyBinaries } from './copy-binaries.ts';
import { EmbeddedPostgresError, useOwnServer } from './errors.ts';
import { type Identity, identitiesToTry } from './identity.ts';
import { clusterOwner, hasCluster } from './layout.ts';
import { dropBase, openBase, relocatedTo, relocationBases } from './relocate.ts';
import { runAs } from './run-as.ts';

/** Where the database lives, as whom the server runs, and which copy of its programs that one can run. */
export type Placement = { readonly base: string; readonly identity: Identity; readonly binaries: Binaries };

/**
 * Chooses by trying: what a uid may enter and run depends on mounts, modes, capabilities and namespaces that
 * cannot be seen from outside. To be called inside the start lock.
 * @throws EmbeddedPostgresError with everything that was tried
 */
export async function place(dataDir: string, packaged: Binaries): Promise<Placement> {
  const existing = hasCluster(dataDir) ? dataDir : relocatedTo(dataDir);
  const owner = existing === undefined ? undefined : clusterOwner(existing);
  const ownUid = process.geteuid?.();
  if (owner !== undefined && ownUid !== 0 && ownUid !== owner.uid) {
    throw new EmbeddedPostgresError(
      `The database in ${existing} belongs to uid ${owner.uid}, and this process runs as uid ${ownUid}. Run it as that user or as root, give the data to it (chown -R ${ownUid} ${existing}), or set DATA_DIR to another folder.`,
    );
  }
  const refusals: string[] = [];
  for (const identity of identitiesToTry(owner)) {
    const able = await runAs(identity, ['/bin/sh', '-c', ':']);
    if (!able.ok) {
      refusals.push(`as ${identity.label}: ${able.reason}`);
      continue;
    }
    const bases = existing === undefined ? freshBases(dataDir, identity) : [existing];
    for (const base of bases) {
      const placed = await tryBase(base, identity, packaged, dataDir);
      if (typeof placed !== 'string') return placed;
      refusals.push(`as ${identity.label} in ${base}: ${placed}`);
    }
  }
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL cannot run for uid ${ownUid}. Tried:\n${refusals.map((line) => `  - ${line}`).join('\n')}\nLet an unprivileged user enter the data folder and run the project's node_modules, run as an ordinary user, ${useOwnServer}.`,
  );
}

function freshBases(dataDir: string, identity: Identity): string[] {
  return identity.account === undefined ? [dataDir] : [dataDir, ...relocationBases(dataDir)];
}

/** @returns the placement, or why this base cannot be used */
async function tryBase(
  base: string,
  identity: Identity,
  packaged: Binaries,
  dataDir: string,
): Promise<Placement | string> {
  const closed = base === dataDir ? undefined : openBase(base);
  if (closed !== undefined) return closed;
  const refused = async (reason: string) => {
    if (base !== dataDir) dropBase(base);
    return reason;
  };
  const entered = await runAs(identity, ['/bin/sh', '-c', 'cd "$0"', base]);
  if (!entered.ok) return refused(entered.reason);
  const linked = completeLinks(packaged.root);
  const inPlace = await runAs(identity, [program(packaged, 'postgres'), '--version']);
  if (inPlace.ok) return { base, identity, binaries: packaged };
  const elsewhereHelps = !linked || inPlace.code === 'EACCES';
  if (!elsewhereHelps) return refused(explained(inPlace.code, inPlace.reason, packaged));
  let copied: Binaries | undefined;
  try {
    copied = copyBinaries(packaged, base);
    const there = await runAs(identity, [program(copied, 'postgres'), '--version']);
    if (there.ok) return { base, identity, binaries: copied };
    rmSync(copied.root, { recursive: true, force: true });
    return refused(there.reason);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function explained(code: string | undefined, reason: string, packaged: Binaries): string {
  const unloadable = code === 'ENOENT' && existsSync(program(packaged, 'postgres'));
  return unloadable ? `${reason} (the programs need glibc, which this system lacks)` : reason;
}
