/** A queued call. `run` never rejects. */
export type QueuedCall = { kind: 'WRITE' | 'READ'; run(holder: string): Promise<void> };

export type CallQueue = ReturnType<typeof createCallQueue>;

/** The calls of one key that wait in this process: writes first, each kind in order of arrival. */
export function createCallQueue() {
  const calls = { WRITE: [] as QueuedCall[], READ: [] as QueuedCall[] };
  return {
    add(call: QueuedCall): void {
      calls[call.kind].push(call);
    },
    /** Removes a call that gave up; false when it has started already. */
    remove(call: QueuedCall): boolean {
      const index = calls[call.kind].indexOf(call);
      if (index >= 0) calls[call.kind].splice(index, 1);
      return index >= 0;
    },
    next: (): QueuedCall | undefined => calls.WRITE.shift() ?? calls.READ.shift(),
    isEmpty: (): boolean => calls.WRITE.length === 0 && calls.READ.length === 0,
  };
}
