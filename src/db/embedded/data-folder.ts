import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';

/**
 * Makes the data folder if it is missing.
 * @returns its real path
 * @throws EmbeddedPostgresError when it cannot be made or written
 */
export function openDataFolder(dataDir: string): string {
  if (!isAbsolute(dataDir))
    throw new EmbeddedPostgresError(`The data folder must be an absolute path: ${dataDir}`);
  try {
    const firstMade = mkdirSync(dataDir, { recursive: true });
    if (firstMade !== undefined && process.geteuid?.() === 0) letOthersPass(dataDir, firstMade);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The data folder ${dataDir} cannot be created or written by uid ${process.geteuid?.()} (${error instanceof Error ? error.message : error}). Make it writable, or set DATA_DIR to a folder that is.`,
      { cause: error },
    );
  }
}

/** Under root's umask of 077 the uid of the server could not reach its data, which is closed by itself. */
function letOthersPass(folder: string, firstMade: string): void {
  for (let current = folder; current.length >= firstMade.length; current = dirname(current)) {
    chmodSync(current, 0o711);
    if (current === dirname(current)) return;
  }
}
