import { readFileSync } from 'node:fs';

/**
 * The user that runs PostgreSQL's programs: they refuse to run as root. `uid` and `gid` are set when they must
 * be switched to; `prefix` is a command to run them under.
 */
export type Identity = {
  readonly label: string;
  readonly account?: { readonly uid: number; readonly gid: number };
  readonly prefix: readonly string[];
};

type PasswdEntry = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * Identities to try, best first.
 * @param clusterOwner uid and gid that own the existing data, if there is any: nobody else may open it.
 */
export function identitiesToTry(clusterOwner: { uid: number; gid: number } | undefined): Identity[] {
  if (process.geteuid?.() !== 0) return [{ label: `uid ${process.geteuid?.()}`, prefix: [] }];
  const listed = unprivilegedAccounts();
  const account = clusterOwner ?? listed[0];
  const switched: Identity[] =
    account === undefined || account.uid === 0
      ? []
      : [{ label: `uid ${account.uid}`, account: { uid: account.uid, gid: account.gid }, prefix: [] }];
  // Root that is mapped alone into a user namespace has no other uid to switch to, but may make one up.
  // Last, because under a real root that server would still be root to the rest of the machine.
  if (clusterOwner !== undefined && clusterOwner.uid !== 0) return switched;
  return [...switched, ...listed.slice(0, 1).map(inOwnNamespace)];
}

/**
 * The identity for making a cluster when this uid has no entry in /etc/passwd (`docker run -u 12345`):
 * initdb wants a name for its uid, postgres does not.
 */
export function listedIdentity(): Identity | undefined {
  return unprivilegedAccounts().slice(0, 1).map(inOwnNamespace)[0];
}

function inOwnNamespace({ uid, gid }: PasswdEntry): Identity {
  return {
    label: `uid ${uid} in a user namespace`,
    prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`],
  };
}

function unprivilegedAccounts(): PasswdEntry[] {
  const preferred = ['postgres', '_postgres', 'nobody'];
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const first = preferred.flatMap((name) => accounts.filter((account) => account.name === name));
  return [...first, ...accounts];
}
