const DEEPEST_CAUSE = 3;

/** Names of kinds and codes, as errors carry them; not free text. */
const NAME = /^[A-Za-z0-9_.:-]{1,80}$/;

/** Beside the stack, what distinguishes failures: PostgreSQL's, the system's and our own errors' fields. */
const DETAILS = ['code', 'kind', 'constraint', 'table', 'column', 'syscall', 'status', 'reason'] as const;

/**
 * An error for the log: its kind, codes and stack frames, without its message. Messages of other people's errors quote
 * values (PostgreSQL's do), and those may be personal.
 */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}` };
  const described: Record<string, unknown> = { name: NAME.test(error.name) ? error.name : 'Error' };
  for (const key of DETAILS) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'number' || (typeof value === 'string' && NAME.test(value))) described[key] = value;
  }
  described.stack = stackFrames(error);
  const cause: unknown = error.cause ?? Reflect.get(error, 'originalError');
  if (cause instanceof Error && depth < DEEPEST_CAUSE) described.cause = describeError(cause, depth + 1);
  return described;
}

function stackFrames(error: Error): string[] {
  // Cut out first: a message may have lines that look like frames.
  const withoutMessage = (error.stack ?? '').split(error.message || '\0').join('');
  return withoutMessage
    .split('\n')
    .filter((line) => /^ {4}at \S/.test(line))
    .map((line) => line.trim());
}
