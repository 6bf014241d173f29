import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { DataKey } from '../sealing/seal.ts';

/** How far each trail reached at a moment: by user, the number of entries and the hash of the newest (64 hex digits). */
export type Checkpoint = ReadonlyMap<string, { entries: number; hash: string }>;

const TITLE = 'profile-subgraph audit checkpoint 1';
const LINE = /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/;

/**
 * Writes a checkpoint as a text file: a title, a line for each trail, a signature.
 *
 * @throws Error that names the file, where it cannot be written
 * @param key the service key, which outlasts rotations: a checkpoint is of use for as long as its database
 */
export async function writeCheckpoint(file: string, key: DataKey, checkpoint: Checkpoint): Promise<void> {
  const lines = [...checkpoint].map(([userId, { entries, hash }]) => `${userId} ${entries} ${hash}`);
  const text = `${[TITLE, ...lines].join('\n')}\n`;
  // The name has a whole file at any moment.
  try {
    await writeFile(`${file}.part`, `${text}signature ${signature(key, text)}\n`);
    await rename(`${file}.part`, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`The checkpoint ${file} cannot be written (${code}). Its folder must exist.`, {
      cause: error,
    });
  }
}

/** @throws Error that names the file, where it is no checkpoint of this database or was altered */
export async function readCheckpoint(file: string, key: DataKey): Promise<Checkpoint> {
  const whole = await readFile(file, 'utf8').catch(({ code }) => {
    throw new Error(`${file} cannot be read (${code}). Name a file that --write made.`);
  });
  const end = whole.lastIndexOf('signature ');
  const text = whole.slice(0, Math.max(0, end));
  const [title, ...lines] = text.trimEnd().split('\n');
  if (title !== TITLE) throw new Error(`${file} is no audit checkpoint. Name a file that --write made.`);
  const given = Buffer.from(whole.slice(end + 'signature '.length).trim());
  const expected = Buffer.from(signature(key, text));
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Error(
      `The signature of ${file} is wrong: the file was altered, or it belongs to another database.`,
    );
  return new Map(
    lines.map((line) => {
      const [, userId = '', entries = '', hash = ''] = LINE.exec(line) ?? [];
      return [userId, { entries: Number(entries), hash }];
    }),
  );
}

function signature(key: DataKey, text: string): string {
  const signing = Buffer.from(hkdfSync('sha256', key, '', 'audit-checkpoint', 32));
  return createHmac('sha256', signing).update(text).digest('hex');
}
