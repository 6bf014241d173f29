import type { UpdateRecord } from '../db/updates/update-record.ts';
import type { UserKey } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { authorise } from './authorise.ts';
import type { GraphqlContext } from './context.ts';
import { isProvider, isProviderId, ownId } from './ids.ts';
import { createLoaders } from './loaders.ts';

/**
 * The user, or `null` where there is none or the viewer may not see it.
 *
 * @throws GraphQLError `FORBIDDEN` without `users:read`
 */
export async function visibleUser(context: GraphqlContext, key: UserKey): Promise<UserRecord | null> {
  authorise(context, 'users:read');
  if (!('id' in key)) {
    const { provider, providerUserId } = key;
    if (!isProvider(provider) || !isProviderId(providerUserId)) return null;
    const { module } = context.services.providers.find(({ id }) => id === provider) ?? {};
    const own = module?.ownForm?.(providerUserId) ?? providerUserId;
    return context.loaders.user.load({ provider, providerUserId: own });
  }
  const id = ownId(key.id);
  return id === null ? null : context.loaders.user.load({ id });
}

/** The same for an update. `null` in gives `null` out. */
export async function visibleUpdate(
  context: GraphqlContext,
  updateId: string | null,
): Promise<UpdateRecord | null> {
  authorise(context, 'users:read');
  const id = ownId(updateId);
  return id === null ? null : context.loaders.update.load(id);
}

/** Forgets what was read so far: after a write, and for each event of a stream. */
export function readAfresh(context: GraphqlContext): void {
  context.budget.restart();
  context.loaders = createLoaders(context.viewer, context.services, context.budget);
}
