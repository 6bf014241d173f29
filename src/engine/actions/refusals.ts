import type { Problem } from '../../domain/problem.ts';
import type { ProfileField } from '../../domain/profile-field.ts';
import type { Run } from '../engine.ts';

/** A change that ended, with what the provider said to it. */
export type EndedChange = {
  field: ProfileField;
  path: string[];
  failure: { code: string; providerCode: string | null } | null;
};

/** What became of the changes of an update in a run. */
export function endedChanges({ decided }: Run, updateId: string): EndedChange[] {
  return decided.flatMap(({ commit }) => {
    const moved = commit.events.filter((event) => event.updateId === updateId);
    const failures = commit.changes.filter(
      (change) => change.failure !== null && change.updateId === updateId,
    );
    return moved.length === 0 ? [] : failures.map(({ field, path, failure }) => ({ field, path, failure }));
  });
}

/** What the provider refused while the client waited, said once more as problems. */
export function refusalsOf(changes: readonly EndedChange[], currentVersion: number): Problem[] {
  return changes.flatMap((change) =>
    change.failure ? [refusal(change, change.failure, currentVersion)] : [],
  );
}

function refusal(
  change: EndedChange,
  failure: NonNullable<EndedChange['failure']>,
  currentVersion: number,
): Problem {
  const where = { field: change.field, path: ['changes', ...change.path] };
  const name = change.path.join('.');
  switch (failure.code) {
    case 'PROVIDER_REJECTED':
      return {
        code: 'PROVIDER_REJECTED',
        message: `${name}: the provider refused this value.`,
        providerCode: failure.providerCode,
        ...where,
      };
    case 'VERSION_CONFLICT':
      return {
        code: 'VERSION_CONFLICT',
        message: `${name}: the value has changed at the provider since the last read; read the user again.`,
        currentVersion,
        ...where,
      };
    case 'PROVIDER_DID_NOT_KEEP':
      return {
        code: 'PROVIDER_UNAVAILABLE',
        message: `${name}: the provider accepted this value but did not store it; contact the provider.`,
        ...where,
      };
    default:
      return {
        code: 'PROVIDER_UNAVAILABLE',
        message: `${name}: the provider could not be reached in time; try again later.`,
        ...where,
      };
  }
}
