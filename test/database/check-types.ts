import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/db/connection.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';

/**
 * Compares `src/db/database.generated.ts` with a freshly migrated database; with `--write` writes it anew.
 */
const folder = await mkdtemp(path.join(tmpdir(), 'profile-subgraph-types-'));
const server = await startEmbeddedPostgres({ dataDir: folder });
try {
  const { db } = openDatabase({ url: server.url, maxConnections: 2, onError: () => {} });
  await migrateToLatest(db as never);
  await db.destroy();
  const config = fileURLToPath(new URL('kysely-codegen.json', import.meta.url));
  const verify = process.argv.includes('--write') ? [] : ['--verify'];
  const { status } = spawnSync('kysely-codegen', ['--config-file', config, '--url', server.url, ...verify], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
