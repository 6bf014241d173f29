import { readFileSync } from 'node:fs';
import type { Value } from './reading.ts';

/**
 * The variables of an environment. A secret may stand in a file instead, whose path is in `NAME_FILE`: orchestrators
 * mount secrets as files, which other processes and crash reports do not show. One line break at its end is not part of
 * it. What is wrong is added to the problems.
 */
export function readSecretFiles(
  env: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
  problems: string[],
): Value {
  const given = (name: string) => (env[name]?.trim() ? env[name] : undefined);
  const found = new Map<string, string>();
  for (const name of secrets) {
    const path = given(`${name}_FILE`)?.trim();
    if (path === undefined) continue;
    if (given(name) !== undefined) problems.push(`${name} and ${name}_FILE are both set: keep one of them`);
    const content = contentOf(path);
    if (content === null)
      problems.push(`${name}_FILE cannot be read: set it to a file that this process may read`);
    else if (content.trim() === '') problems.push(`${name}_FILE is an empty file: write the secret into it`);
    else found.set(name, content);
  }
  return (name) => found.get(name) ?? given(name);
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    return null;
  }
}
