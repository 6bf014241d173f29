import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { z } from 'zod';
import { loopback } from '../../loopback.ts';

const ownerSchema = z.object({ pid: z.number(), url: z.string(), instance: z.string() });
export type OwnerRecord = z.infer<typeof ownerSchema>;

export type Ownership = {
  /** Names this owner; `/_sandbox/health` shows it, so that a reused port is not taken for the owner. */
  instance: string;
  /** The last owner of this state: a new owner tries to listen at the same address, so that other replicas find it. */
  previous: OwnerRecord | undefined;
  /** Records where this process serves the state. */
  announce(url: string): void;
  release(): void;
};

const SQLITE_BUSY = 5;
const ANSWER_WITHIN_MS = 10_000;

/**
 * Either this process becomes the one that serves the state file, or the url of the process that does.
 *
 * The lock is the kernel's (an SQLite file held in a transaction): it ends with its process, however that
 * ends, so there is no stale lock to judge. `{stateFile}.owner` only says where the owner listens.
 * Throws when the lock is held and nobody answers for 10 s.
 */
export async function ownState(stateFile: string): Promise<Ownership | { servedAt: string }> {
  const ownerFile = `${stateFile}.owner`;
  mkdirSync(dirname(stateFile), { recursive: true });
  const giveUpAt = Date.now() + ANSWER_WITHIN_MS;
  for (;;) {
    const release = tryLock(`${stateFile}.lock`);
    if (release) {
      const instance = randomUUID();
      return {
        instance,
        previous: readOwner(ownerFile),
        announce(url) {
          writeFileSync(`${ownerFile}.writing`, JSON.stringify({ pid: process.pid, url, instance }));
          renameSync(`${ownerFile}.writing`, ownerFile);
        },
        release,
      };
    }
    const owner = readOwner(ownerFile);
    if (owner && (await answers(owner))) return { servedAt: owner.url };
    if (Date.now() > giveUpAt) throw new Error(`another process holds ${stateFile} but does not answer`);
    await sleep(50);
  }
}

function tryLock(path: string): (() => void) | undefined {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE');
    return () => {
      if (lock.isOpen) lock.close();
    };
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

function readOwner(ownerFile: string): OwnerRecord | undefined {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(ownerFile, 'utf8')));
  } catch {
    return undefined;
  }
}

async function answers(owner: OwnerRecord): Promise<boolean> {
  try {
    const answer = await request(`${owner.url}/_sandbox/health`, {
      headersTimeout: 1000,
      bodyTimeout: 1000,
      dispatcher: loopback,
    });
    const health = z.object({ instance: z.string() }).parse(await answer.body.json());
    return health.instance === owner.instance;
  } catch {
    return false;
  }
}
