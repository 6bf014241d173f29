import type { ChangeRecord, UpdateRecord } from '../db/updates/update-record.ts';
import type { Problem } from '../domain/problem.ts';

/** What the provider refused while the client waited, said once more as problems. */
export function refusalsOf(update: UpdateRecord, currentVersion: number): Problem[] {
  return update.changes.flatMap((change) =>
    change.failure ? [refusal(change, change.failure, currentVersion)] : [],
  );
}

function refusal(
  change: ChangeRecord,
  failure: NonNullable<ChangeRecord['failure']>,
  currentVersion: number,
): Problem {
  const where = { field: change.field, path: ['changes', ...change.path] };
  if (failure.code === 'PROVIDER_REJECTED') {
    return {
      code: 'PROVIDER_REJECTED',
      message: `${change.path.join('.')}: the provider refused this value.`,
      providerCode: failure.providerCode,
      ...where,
    };
  }
  if (failure.code === 'VERSION_CONFLICT') {
    return {
      code: 'VERSION_CONFLICT',
      message: `${change.path.join('.')}: has changed at the provider since it was read here; read the user again.`,
      currentVersion,
      ...where,
    };
  }
  const why =
    failure.code === 'PROVIDER_DID_NOT_KEEP'
      ? 'the provider took this value, but did not keep it'
      : 'the provider could not be reached with our credentials; nothing was changed';
  return { code: 'PROVIDER_UNAVAILABLE', message: `${change.path.join('.')}: ${why}.`, ...where };
}
