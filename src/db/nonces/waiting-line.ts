/** A waiting call. `run` never rejects. */
export type Waiting = { kind: 'WRITE' | 'READ'; run(holder: string): Promise<void> };

export type WaitingLine = ReturnType<typeof createWaitingLine>;

/** Those who wait for their turns with one key in this process: writes first, each kind in order of arrival. */
export function createWaitingLine() {
  const lines = { WRITE: [] as Waiting[], READ: [] as Waiting[] };
  return {
    join(waiting: Waiting): void {
      lines[waiting.kind].push(waiting);
    },
    /** Takes out somebody who does not want to wait any longer; false when the turn has come already. */
    quit(waiting: Waiting): boolean {
      const index = lines[waiting.kind].indexOf(waiting);
      if (index >= 0) lines[waiting.kind].splice(index, 1);
      return index >= 0;
    },
    next: (): Waiting | undefined => lines.WRITE.shift() ?? lines.READ.shift(),
    isEmpty: (): boolean => lines.WRITE.length === 0 && lines.READ.length === 0,
  };
}
