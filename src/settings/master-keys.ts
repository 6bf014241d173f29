import { z } from 'zod';
import { type GivenKey, type Keyring, parseGivenKeys, parseKeyring } from '../db/sealing/keyring.ts';
import { commandKeys, environmentKeys, type MasterKeySource } from '../db/sealing/master-key-source.ts';
import type { Read, Value } from './reading.ts';

/**
 * The master keys: those of `ENCRYPTION_KEYS`, or with `ENCRYPTION_KEYS_COMMAND` what that command makes of them.
 * `null`: there are none.
 */
export function readMasterKeys(
  read: Read,
  value: Value,
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): MasterKeySource | null {
  const command = read('ENCRYPTION_KEYS_COMMAND', commands);
  if (value('ENCRYPTION_KEYS_COMMAND') === undefined) {
    const keyring = read('ENCRYPTION_KEYS', keyrings);
    return keyring ? environmentKeys(keyring) : null;
  }
  const wrapped = read('ENCRYPTION_KEYS', wrappedKeys);
  if (command && value('ENCRYPTION_KEYS') === undefined)
    problems.push(
      'ENCRYPTION_KEYS_COMMAND requires ENCRYPTION_KEYS: set ENCRYPTION_KEYS to the wrapped keys',
    );
  if (!command || !wrapped) return null;
  const [program = '', ...args] = command;
  return commandKeys(wrapped, { program, args, env: environmentOfTools(env) });
}

const keyrings = keysBy(parseKeyring, (problem) => {
  return `cannot be read (${problem}): set it to id:base64 of 32 bytes, newest first, joined by commas. Keys that a KMS wrapped require ENCRYPTION_KEYS_COMMAND`;
});

const wrappedKeys = keysBy(parseGivenKeys, (problem) => {
  return `cannot be read (${problem}): set it to id:wrapped key, newest first, joined by commas`;
});

function keysBy<Keys extends Keyring | GivenKey[]>(
  parse: (text: string) => Keys,
  explain: (problem: string) => string,
) {
  return z
    .string()
    .transform((text, context) => {
      try {
        return parse(text);
      } catch (error) {
        context.addIssue(explain(error instanceof Error ? error.message : 'unreadable'));
        return z.NEVER;
      }
    })
    .optional();
}

/** A path, or a program and its arguments as a JSON array. Without a shell: nothing is expanded. */
const commands = z
  .string()
  .transform((text, context) => {
    const words = text.startsWith('[') ? wordsOf(text) : text.startsWith('/') ? [text] : null;
    if (words) return words;
    context.addIssue(
      'must be the absolute path of a program, or a program and its arguments as a JSON array of strings',
    );
    return z.NEVER;
  })
  .optional();

function wordsOf(json: string): string[] | null {
  try {
    const words: unknown = JSON.parse(json);
    const valid =
      Array.isArray(words) &&
      Boolean(words[0]) &&
      words.every((one) => typeof one === 'string' && !one.includes('\0'));
    return valid ? words : null;
  } catch {
    return null;
  }
}

/** What tools need to find and reach their KMS. Our own variables hold secrets that are not theirs. */
const FOR_TOOLS =
  /^(PATH|HOME|USER|LANG|LC_ALL|TZ|TMPDIR|(HTTPS?|NO|ALL)_PROXY|(https?|no|all)_proxy|SSL_CERT_(FILE|DIR)|(VAULT|BAO|AWS|GOOGLE|CLOUDSDK|GCE)_\w+)$/;

function environmentOfTools(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(env).filter(([name, value]) => FOR_TOOLS.test(name) && value !== undefined);
  return Object.fromEntries(kept) as Record<string, string>;
}
