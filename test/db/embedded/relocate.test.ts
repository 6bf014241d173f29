import { chownSync, cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bindBase, openBase, relocatedTo } from '../../../src/db/embedded/relocate.ts';
import { temporaryFolder } from './support/folders.ts';

const ignore = () => undefined;

function relocated() {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'project');
  const base = join(folder, 'pgapp-0123');
  for (const path of [dataDir, base]) mkdirSync(path);
  bindBase(base, dataDir, ignore);
  mkdirSync(join(base, 'cluster'));
  return { folder, dataDir, base };
}

test('a moved project takes its database along', () => {
  const { folder, dataDir, base } = relocated();
  expect(relocatedTo(dataDir)).toBe(base);
  renameSync(dataDir, join(folder, 'moved'));
  expect(relocatedTo(join(folder, 'moved'))).toBe(base);
});

test('a copied project keeps off the database of its original', () => {
  const { folder, dataDir, base } = relocated();
  const copy = join(folder, 'copy');
  cpSync(dataDir, copy, { recursive: true });
  expect(relocatedTo(copy)).toBeUndefined();
  expect(relocatedTo(dataDir)).toBe(base);
});

test('a database that is gone, after a reboot perhaps, is not looked for', () => {
  const { dataDir, base } = relocated();
  rmSync(base, { recursive: true });
  expect(relocatedTo(dataDir)).toBeUndefined();
});

test.runIf(process.geteuid?.() === 0)('a folder that somebody else put in the place is not used', () => {
  const base = join(temporaryFolder(), 'pgapp-0123');
  expect(openBase(base)).toBeUndefined();
  expect(openBase(base)).toBeUndefined();
  chownSync(base, 1234, 1234);
  expect(openBase(base)).toContain('root alone');
});
