/** What belongs to a process: nothing of it happens while the process is paused, nor ever after it has died. */
export type Owner = { dead: boolean; pausedUntil: number };

type Entry = { at: number; due: number; order: number; work: (() => void) | null; owner: Owner | null };

export type World = ReturnType<typeof createWorld>;

/** 2026-01-01, so that traces are easy to read. */
export const EPOCH = Date.UTC(2026, 0, 1);

const BATCH = 128;

/** Many times what the longest history takes. */
const MOST_EVENTS = 100_000;

/**
 * Virtual time: events in their order, and every promise that an event settles is followed to its end before the next
 * event. Immediates of one batch have the microtasks run between them, which costs no turn of the event loop.
 */
export function createWorld() {
  const heap: Entry[] = [];
  const world = { now: 0, events: 0, trace: null as string[] | null };
  let order = 0;

  function push(entry: Entry): void {
    let i = heap.length;
    heap.push(entry);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(entry, heap[parent] as Entry)) break;
      heap[i] = heap[parent] as Entry;
      i = parent;
    }
    heap[i] = entry;
  }

  function pop(): Entry {
    const first = heap[0] as Entry;
    const last = heap.pop() as Entry;
    if (heap.length === 0) return first;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Entry, heap[child] as Entry)) child += 1;
      if (!isBefore(heap[child] as Entry, last)) break;
      heap[i] = heap[child] as Entry;
      i = child;
    }
    heap[i] = last;
    return first;
  }

  /** Runs `work` after `ms`, as the owner's if there is one; the result cancels it. */
  function after(ms: number, work: () => void, owner: Owner | null = null): () => void {
    const at = world.now + Math.max(0, ms);
    order += 1;
    const entry: Entry = { at, due: at, order, work, owner };
    push(entry);
    return () => {
      entry.work = null;
    };
  }

  /** One event; false when there is none before `until`. */
  function step(until: number): boolean {
    while (heap.length > 0 && (heap[0] as Entry).at <= until) {
      const entry = pop();
      const { owner, work } = entry;
      if (!work || owner?.dead) continue;
      if (owner && owner.pausedUntil > entry.at) {
        entry.at = owner.pausedUntil;
        push(entry);
        continue;
      }
      world.now = Math.max(world.now, entry.at);
      world.events += 1;
      if (world.events > MOST_EVENTS) throw new Error('the history does not come to an end');
      work();
      return true;
    }
    world.now = Math.max(world.now, until);
    return false;
  }

  /** Lets time go on to `until`, or to where `isDone` says so. */
  function run(until: number, isDone: () => boolean = () => false): Promise<void> {
    return new Promise((resolve, reject) => {
      let left = 0;
      let ended = false;
      const one = () => {
        if (ended) return;
        try {
          if (isDone() || !step(until)) {
            ended = true;
            resolve();
            return;
          }
        } catch (error) {
          ended = true;
          reject(error);
          return;
        }
        left -= 1;
        if (left === 0) batch();
      };
      const batch = () => {
        left = BATCH;
        for (let i = 0; i < BATCH; i += 1) setImmediate(one);
      };
      batch();
    });
  }

  return Object.assign(world, {
    after,
    run,
    clock: () => new Date(EPOCH + world.now),
    note(line: () => string): void {
      world.trace?.push(`${stamp(world.now)} ${line()}`);
    },
  });
}

/** What a pause held back comes in the order in which it was due. */
function isBefore(one: Entry, other: Entry): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return one.due !== other.due ? one.due < other.due : one.order < other.order;
}

function stamp(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${clock.map((part) => String(part).padStart(2, '0')).join(':')}.${String(Math.floor(ms % 1000)).padStart(3, '0')}`;
}
