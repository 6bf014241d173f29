import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeAudit } from './audit.ts';
import { installScripts, type Lock, licenceProblems } from './licences.ts';

const ID = 'GHSA-aaaa-bbbb-cccc';
const report = {
  vulnerabilities: {
    left: { via: [{ url: `https://github.com/advisories/${ID}`, name: 'left', severity: 'high' }] },
    right: { via: ['left'] },
  },
};
const allowed = { id: ID, because: 'It is not reached.', until: '2030-01-31' };

describe('an audit', () => {
  test('fails for an advisory, once for all packages that it reaches', () => {
    expect(judgeAudit(report, [], '2030-01-01')).toEqual({
      answered: true,
      problems: [`${ID} (high) is about left: https://github.com/advisories/${ID}`],
    });
  });

  test('passes while the advisory is allowed, its last day included', () => {
    expect(judgeAudit(report, [allowed], '2030-01-31').problems).toEqual([]);
    expect(judgeAudit(report, [allowed], '2030-02-01').problems).toEqual([
      `${ID} was allowed until 2030-01-31: update the package, or decide anew`,
    ]);
  });

  test('fails for an allowed advisory that is gone', () => {
    expect(judgeAudit({ vulnerabilities: {} }, [allowed], '2030-01-01').problems).toEqual([
      `${ID} is no longer reported: remove it from allowed-advisories.json`,
    ]);
  });

  test('says nothing about packages without an answer, and yet ends what was allowed', () => {
    const silent = { message: 'connect ECONNREFUSED' };
    expect(judgeAudit(silent, [allowed], '2030-01-01')).toEqual({ answered: false, problems: [] });
    expect(judgeAudit(silent, [allowed], '2030-02-01').problems.length).toBe(1);
  });
});

describe('licences of dependencies', () => {
  const lock = (license?: string, dev = false): Lock => ({
    packages: {
      '': { license: 'UNLICENSED' },
      'node_modules/a/node_modules/@b/c': { ...(license && { license }), dev },
    },
  });

  test.each(['MIT', '(MIT AND BSD-3-Clause)', 'GPL-3.0-only OR MIT'])('%s is taken', (license) => {
    expect(licenceProblems(lock(license))).toEqual([]);
  });

  test.each([['GPL-3.0-only'], ['MIT AND GPL-3.0-only'], ['SEE LICENSE IN LICENSE'], [undefined]])(
    '%s is not, in production',
    (license) => {
      expect(licenceProblems(lock(license))).toEqual([expect.stringContaining('@b/c has the licence')]);
      expect(licenceProblems(lock(license, true))).toEqual([]);
    },
  );
});

/** Every package that would run a script when it is installed has a decision, and nothing else has one. */
test.each(['../..', '../gateway', '../clients'])(
  'the install scripts of %s are decided one by one',
  (folder) => {
    const read = (name: string) =>
      JSON.parse(readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8'));
    const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
    expect(Object.keys(allowScripts).sort()).toEqual(installScripts(read('package-lock.json') as Lock));
  },
);
