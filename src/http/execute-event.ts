import { setTimeout as sleep } from 'node:timers/promises';
import { type ExecutionResult, GraphQLError } from 'graphql';

/** Long enough for a connection that was cut and for a database that is started again: six seconds in all. */
const PAUSES_MS = [100, 200, 400, 800, 1_600, 3_200];

/**
 * What an event gives its subscribers, read again where reading failed: they cannot ask for it once more. What is still
 * missing then is delivered with its error.
 */
export async function executeEvent(
  run: () => Promise<ExecutionResult>,
  pausesMs: readonly number[] = PAUSES_MS,
): Promise<ExecutionResult> {
  for (const pauseMs of pausesMs) {
    const result = await run();
    if (!hasBrokenOff(result)) return result;
    await sleep(pauseMs, undefined, { ref: false });
  }
  return run();
}

/** Whether something was thrown that is no answer of ours, or the event could not be read in time. */
function hasBrokenOff({ errors }: ExecutionResult): boolean {
  return (errors ?? []).some(
    ({ extensions, originalError }) =>
      extensions.code === 'SERVICE_UNAVAILABLE' ||
      (originalError !== undefined && !(originalError instanceof GraphQLError)),
  );
}
