import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keeps one JSON document on disk. */
export type StateFile = {
  /** Writes within 50 ms; several changes become one write. */
  changed(): void;
  /** Writes now what is not yet written. */
  flush(): void;
};

const DEBOUNCE_MS = 50;

/** The document as it was last written; undefined when there is none. A file that is not JSON is moved aside. */
export function loadState(path: string, log: (line: string) => void): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    setAside(path, log);
    return undefined;
  }
}

/** Moves a state that cannot be used out of the way instead of writing over it. */
export function setAside(path: string, log: (line: string) => void): void {
  const aside = `${path}.unreadable-${Date.now()}`;
  renameSync(path, aside);
  log(`state could not be read; moved to ${aside}; starting anew`);
}

/** Written beside and renamed, so that a crash leaves the old document or the new one, never half. */
export function keepState(path: string, document: () => unknown): StateFile {
  mkdirSync(dirname(path), { recursive: true });
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const beside = `${path}.writing`;
    writeFileSync(beside, JSON.stringify(document()), { mode: 0o600 });
    renameSync(beside, path);
  }

  return {
    changed() {
      timer ??= setTimeout(flush, DEBOUNCE_MS);
    },
    flush,
  };
}

/** For a simulator without a state file. */
export const memoryOnly: StateFile = { changed() {}, flush() {} };
