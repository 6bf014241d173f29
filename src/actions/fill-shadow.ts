import { findUser } from '../db/users/read-users.ts';
import { lockUser, updateUserRow } from '../db/users/user.repository.ts';
import { isEmpty } from '../domain/comparison.ts';
import type { ProfileValues } from '../domain/profile.ts';
import type { ActionDeps } from './ports/action-deps.ts';

/**
 * Adds what a client knows of a linked user to our own copy, where nothing is known yet. What is known came from
 * updates that the provider took, and is not overwritten.
 */
export async function fillShadow(deps: ActionDeps, userId: string, shadow: ProfileValues): Promise<void> {
  if (isEmpty(shadow)) return;
  await deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
    if (!record) return;
    const { values } = record.profile;
    const unknown = Object.entries(shadow).filter(
      ([key, value]) => !isEmpty(value) && isEmpty(values[key as keyof ProfileValues]),
    );
    if (unknown.length === 0) return;
    await updateUserRow(tx, userId, record.dataKey, {
      ...record,
      profile: { ...record.profile, values: { ...values, ...Object.fromEntries(unknown) } },
      version: record.version + 1,
    });
  });
}
