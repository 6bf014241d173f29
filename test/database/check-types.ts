import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/db/connection.ts';
import { startEmbeddedPostgres } from '../../src/db/embedded/server.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts';

/**
 * Compares `src/db/database.generated.ts` with a freshly migrated database; with `--write` writes it anew.
 */
const folder = makeDataFolder();
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
  removeDataFolder(folder);
}
