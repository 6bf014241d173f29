import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startInChild, urlOf } from './support/child.ts';
import { publicDataDir, relocatedTo, temporaryDataDir, temporaryFolder } from './support/folders.ts';
import { installProject } from './support/project.ts';
import { query } from './support/query.ts';

const nobody = 65534;
const unlisted = 54329;

const runs = (...[file = '', ...args]: string[]) => spawnSync(file, args, { cwd: '/' }).status === 0;
const isRoot = process.geteuid?.() === 0;
/** Where the project itself lies in a closed folder, no other user can run these tests' child. */
const othersCanRunNode =
  isRoot && spawnSync(process.execPath, ['--version'], { uid: nobody, gid: nobody, cwd: '/' }).status === 0;

describe.runIf(isRoot)('root', () => {
  test('runs the server as another user, in the data folder', async () => {
    const dataDir = temporaryDataDir();
    const url = await urlOf(startInChild(dataDir));
    expect(await query(url, 'SELECT 1')).toEqual([[1]]);
    expect(relocatedTo(dataDir)).toBeUndefined();
    expect(statSync(join(dataDir, 'cluster/pgdata')).uid).toBeGreaterThan(0);
  });

  test('in a project that no other user may enter, moves binaries and data, and finds them again', async () => {
    const project = installProject(temporaryFolder(0o700), { withLinks: true });
    const dataDir = join(project, 'data');
    const first = startInChild(dataDir, { project });
    await query(await urlOf(first), 'CREATE TABLE kept AS SELECT 42 AS answer');
    const base = relocatedTo(dataDir) ?? '';
    expect((await first.answer).log).toContainEqual(expect.stringContaining(`the database is in ${base}`));
    expect(base).toMatch(/\/pgapp-[0-9a-f]{12}$/);
    expect(statSync(base).mode & 0o777).toBe(0o755);
    expect(statSync(join(base, 'cluster')).mode & 0o777).toBe(0o700);
    const { error } = await startInChild(dataDir, { project }).answer;
    expect(error).toContain(`in use by PostgreSQL process`);
    await first.stop();
    expect(await query(await urlOf(startInChild(dataDir, { project })), 'TABLE kept')).toEqual([[42]]);
  });

  test('starts afresh after its closed data folder was deleted, and keeps the old data aside', async () => {
    const dataDir = temporaryDataDir(0o700);
    const first = startInChild(dataDir);
    await query(await urlOf(first), 'CREATE TABLE gone()');
    await first.stop();
    const base = relocatedTo(dataDir) ?? '';
    rmSync(dataDir, { recursive: true });
    const second = startInChild(dataDir);
    expect(await query(await urlOf(second), `SELECT to_regclass('gone')`)).toEqual([[null]]);
    expect(relocatedTo(dataDir)).toBe(base);
    expect(statSync(join(base, 'cluster-set-aside/pgdata')).isDirectory()).toBe(true);
  });

  test.runIf(runs('unshare', '--mount', 'true'))('needs no user called postgres', async () => {
    const dataDir = temporaryDataDir();
    const passwd = join(dataDir, '../passwd');
    const others = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .filter((line) => !/^_?postgres:/.test(line));
    writeFileSync(passwd, others.join('\n'), { mode: 0o644 });
    const prefix = ['unshare', '--mount', 'sh', '-c', 'mount --bind "$0" /etc/passwd && exec "$@"', passwd];
    expect(await query(await urlOf(startInChild(dataDir, { prefix })), 'SELECT 1')).toEqual([[1]]);
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(nobody);
  });

  test.runIf(runs('unshare', '--user', '--map-root-user', '--net', 'true'))(
    'of a namespace with a single user and no network runs it too',
    async () => {
      const dataDir = temporaryDataDir();
      const prefix = ['unshare', '--user', '--map-root-user', '--net'];
      const child = startInChild(dataDir, { prefix });
      expect(await query(await urlOf(child), 'SELECT 1')).toEqual([[1]]);
      await child.stop();
      expect(await query(await urlOf(startInChild(dataDir, { prefix })), 'SELECT 1')).toEqual([[1]]);
    },
  );
});

describe.runIf(othersCanRunNode)('an ordinary user', () => {
  test('runs the server as itself, without a home or any variable', async () => {
    const dataDir = publicDataDir();
    const url = await urlOf(startInChild(dataDir, { uid: nobody }));
    expect(await query(url, 'SELECT 1')).toEqual([[1]]);
    expect(statSync(join(dataDir, 'cluster/pgdata')).uid).toBe(nobody);
  });

  test('is told whose the data is, when it is not theirs', async () => {
    const dataDir = publicDataDir();
    mkdirSync(join(dataDir, 'cluster'), { mode: 0o700 });
    chownSync(join(dataDir, 'cluster'), 1234, 1234);
    const { error } = await startInChild(dataDir, { uid: nobody }).answer;
    expect(error).toMatch(/belongs to uid 1234, and this process runs as uid 65534\. .*chown -R 65534/);
  });

  test('needs no right to write to node_modules when links are missing there', async () => {
    const project = installProject(temporaryFolder(), { withLinks: false });
    const dataDir = publicDataDir();
    const url = await urlOf(startInChild(dataDir, { uid: nobody, project }));
    expect(await query(url, 'SELECT 1')).toEqual([[1]]);
  });

  test.runIf(runs('unshare', '--user', `--map-user=${nobody}`, 'true'))(
    'without an entry in /etc/passwd can make a database and open it again',
    async () => {
      const dataDir = publicDataDir();
      const first = startInChild(dataDir, { uid: unlisted });
      expect(await query(await urlOf(first), 'SELECT 1')).toEqual([[1]]);
      await first.stop();
      const second = startInChild(dataDir, { uid: unlisted });
      expect(await query(await urlOf(second), 'SELECT 1')).toEqual([[1]]);
    },
  );
});
