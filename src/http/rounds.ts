export type Rounds<Member> = {
  add(member: Member): void;
  remove(member: Member): void;
};

/** So that the members do not all have their turn at the same moment. */
const PARTS = 16;

/**
 * Visits each member once in `everyMs`, for the first time about as long after it came. One timer serves all: thousands
 * of connections with a timer each would take more memory, and more time.
 */
export function createRounds<Member>(everyMs: number, visit: (member: Member) => void): Rounds<Member> {
  const parts = Array.from({ length: PARTS }, () => new Set<Member>());
  let latest = 0;
  let timer: NodeJS.Timeout | undefined;

  function visitNext(): void {
    latest = (latest + 1) % PARTS;
    for (const member of parts[latest] ?? []) visit(member);
  }

  return {
    add(member) {
      parts[latest]?.add(member);
      timer ??= setInterval(visitNext, everyMs / PARTS).unref();
    },
    remove(member) {
      for (const part of parts) part.delete(member);
      if (parts.some(({ size }) => size > 0)) return;
      clearInterval(timer);
      timer = undefined;
    },
  };
}
