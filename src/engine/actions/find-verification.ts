import { mayTouchUser, type Viewer } from '../../auth/viewer.ts';
import { readVerifications, type VerificationKey } from '../../db/updates/read-updates.ts';
import type { VerificationRecord } from '../../db/updates/update-record.ts';
import { isStorable } from '../../domain/storable-text.ts';
import { isOpenVerification } from '../../domain/user/lifecycle.ts';
import { isUuid } from '../../domain/uuid.ts';
import type { EngineDeps } from '../deps.ts';

/** `ambiguous`: the provider's id names verifications of several users, so the id is ambiguous. */
export type FoundVerification = VerificationRecord | 'unknown' | 'ambiguous';

/**
 * The verification that a client means, by our id or by the provider's reference, among those that the viewer may
 * see. A reference is unique only per user while open: the open ones count, else those that have ended; of several
 * of one user the newest is meant.
 */
export async function findVerification(
  deps: EngineDeps,
  viewer: Viewer,
  id: string,
): Promise<FoundVerification> {
  const visible = async (key: VerificationKey) => {
    const all = await readVerifications(deps.seenBy(viewer), key, deps.keyring);
    return all.filter(({ userId }) => mayTouchUser(viewer, userId));
  };
  const [own] = isUuid(id) ? await visible({ id: id.toLowerCase() }) : [];
  if (own) return own;
  const referred = isStorable(id) ? await visible({ reference: id }) : [];
  const open = referred.filter(({ status }) => isOpenVerification(status));
  const [newest, ...others] = open.length > 0 ? open : referred;
  if (!newest) return 'unknown';
  return others.some(({ userId }) => userId !== newest.userId) ? 'ambiguous' : newest;
}
