import { readFile, writeFile } from 'node:fs/promises';
import { registry } from '../../src/providers/registry.ts';
import { renderPolicies } from './render-policies.ts';
import { withSection } from './section.ts';

/**
 * Compares the policy table in README.md with the policies of the registry (`--check`), or writes it anew
 * (`--write`).
 */
const readme = new URL('../../README.md', import.meta.url);
const written = await readFile(readme, 'utf8');
const wanted = withSection(written, 'policies', renderPolicies(registry));

if (process.argv.includes('--write')) {
  await writeFile(readme, wanted);
} else if (wanted !== written) {
  console.error('The policy table in README.md is out of date: npm run readme');
  process.exitCode = 1;
}
