import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeLinks, locateBinaries, program } from '../../../src/db/embedded/binaries.ts';
import { temporaryFolder } from './support/folders.ts';
import { copyPlatformPackage } from './support/project.ts';

test('the links that an install without scripts leaves out are made', () => {
  const root = copyPlatformPackage(join(temporaryFolder(), 'node_modules'), { withLinks: false });
  const postgres = program({ root, version: '' }, 'postgres');
  const version = () => execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: 'pipe', env: {} });
  expect(version).toThrow('error while loading shared libraries');
  expect(completeLinks(root)).toBe(true);
  expect(version()).toContain('(PostgreSQL) 18.');
});

test('a platform without binaries is named together with the way out', () => {
  expect(() => locateBinaries('linux-riscv64')).toThrow(/linux-riscv64.*set DATABASE_URL/);
});

test('Windows is told why, and what to do instead', () => {
  expect(() => locateBinaries('win32-x64')).toThrow(/unix sockets.*win32-x64.*set DATABASE_URL/);
});
