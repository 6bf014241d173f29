import type { ProfileValues } from '../../../domain/profile.ts';
import { keyOf } from '../../../domain/profile-field.ts';
import { ProviderError } from '../../../domain/provider-error.ts';
import { holdsMasked } from '../../../domain/secret-numbers.ts';
import type { ChangeToSend } from '../../module.ts';
import { BODY_PARTS, WRITTEN_KEYS } from './parts-of-body.ts';

/**
 * The body of one `PATCH` that makes exactly these changes. Throws `rejected` when one cannot be made: nothing shows
 * afterwards whether it was, so it must not get lost on the way.
 */
export function toBody(changes: readonly ChangeToSend[], current: ProfileValues): Record<string, unknown> {
  const changed = new Map(changes.map(({ field, value }) => [keyOf(field), value]));
  const isUnknown = [...changed.keys()].some((key) => !WRITTEN_KEYS.includes(key));
  // Numbers are kept masked here; one of those must never take the place of the real one.
  const isMasked = changes.some(({ field, value }) => holdsMasked(field, value));
  if (isUnknown || isMasked) throw new ProviderError({ kind: 'rejected', notSent: true });
  const wanted: ProfileValues = { ...current, ...Object.fromEntries(changed) };
  const parts = BODY_PARTS.filter(({ from }) => from.some((key) => changed.has(key)));
  return Object.fromEntries(parts.map(({ name, write }) => [name, write(wanted, current)]));
}
