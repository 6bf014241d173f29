import { hasScope, type Viewer } from '../auth/viewer.ts';
import type { Unmasked } from '../domain/masking.ts';

/** What this viewer may see beyond the masked form. */
export function unmaskedFor(viewer: Viewer): Unmasked {
  return { numbers: hasScope(viewer, 'users:pii'), risk: hasScope(viewer, 'users:admin') };
}
