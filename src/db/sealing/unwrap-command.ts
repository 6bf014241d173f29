import { type ChildProcess, spawn } from 'node:child_process';
import type { GivenKey, MasterKey } from './keyring.ts';

/** A program that unwraps a master key: the wrapped key at its standard input, the key at its standard output. */
export type KeyCommand = {
  program: string;
  args: readonly string[];
  /** All variables that the program gets, beside `MASTER_KEY_ID`. */
  env: Readonly<Record<string, string>>;
  timeoutMs?: number;
};

const TIMEOUT_MS = 20_000;
/** The longest answer of a tool is a JSON object of less than one KiB. */
const MOST_OUTPUT_BYTES = 16 * 1024;
const KEY_BYTES = 32;
const BY_HAND = 'Run it by hand with the wrapped key at its standard input to see its messages';

/** A problem is one clause without anything that the program printed: that may be a key. */
export async function unwrapByCommand(
  command: KeyCommand,
  { id, text }: GivenKey,
): Promise<MasterKey | { problem: string }> {
  const result = await run({ ...command, env: { ...command.env, MASTER_KEY_ID: id } }, text);
  if ('problem' in result) return result;
  const key = keyIn(result.output);
  return 'problem' in key ? key : { id, key: key.bytes };
}

function run(command: KeyCommand, input: string): Promise<{ output: string } | { problem: string }> {
  const { program, args, env, timeoutMs = TIMEOUT_MS } = command;
  return new Promise((resolve) => {
    // A process group of its own: what a script has started ends with it. The program's own messages go nowhere, because
    // nobody knows what they contain.
    const child = spawn(program, args, { env, detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
    const kill = () => killGroup(child);
    const timer = setTimeout(
      () => end({ problem: `it did not end within ${timeoutMs / 1_000} seconds. ${BY_HAND}` }),
      timeoutMs,
    );
    // A start that is broken off must not leave it behind.
    process.once('exit', kill);
    const chunks: Buffer[] = [];
    let bytes = 0;

    function end(result: { output: string } | { problem: string }): void {
      clearTimeout(timer);
      process.off('exit', kill);
      kill();
      child.stdout.destroy();
      for (const chunk of chunks.splice(0)) chunk.fill(0);
      resolve(result);
    }

    child.once('error', (error) => end({ problem: notStarted(error) }));
    // It need not read: what it prints is judged.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.stdout.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > MOST_OUTPUT_BYTES)
        end({ problem: `it printed more than ${MOST_OUTPUT_BYTES / 1024} KiB. It must print only the key` });
    });
    child.once('close', (code, signal) => {
      if (code === 0) return end({ output: Buffer.concat(chunks).toString('latin1') });
      end({ problem: `it ended with ${signal ?? `exit code ${code}`}. ${BY_HAND}` });
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function notStarted(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'the program was not found. Give its absolute path';
  if (error.code === 'EACCES') return 'this user may not run the program. Make it executable';
  return `the program cannot be run (${error.code ?? 'unknown reason'}). Name a program, or a script that begins with #!`;
}

function keyIn(output: string): { bytes: Buffer } | { problem: string } {
  const text = output.trim();
  const base64 = text.startsWith('{') ? plaintextIn(text) : text;
  if (base64 === null || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64))
    return { problem: 'it did not print one key in base64. It must print only the key' };
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === KEY_BYTES) return { bytes };
  const hint = bytes.length === 44 ? '. Wrap the bytes of the key, not their base64' : '';
  return { problem: `it printed ${bytes.length} bytes, and a key has ${KEY_BYTES}${hint}` };
}

/** The key in the JSON of `aws kms decrypt`, `vault write -format=json` or Cloud KMS. */
function plaintextIn(json: string): string | null {
  try {
    const { Plaintext, plaintext, data } = JSON.parse(json);
    const found = Plaintext ?? plaintext ?? data?.plaintext;
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}
