import { cursorSecret } from '../../db/events/cursor-secret.ts';
import { hasUpdatesFrom } from '../../db/updates/read-update-pages.ts';
import { readUpdates } from '../../db/updates/read-updates.ts';
import { authorise } from '../authorise.ts';
import { pageRequest, updatePage } from '../connections/update-page.ts';
import { userErrors } from '../errors/user-errors.ts';
import { boundUserId } from '../ids.ts';
import { profileChanges } from '../inputs/profile-changes.ts';
import type { QueryResolvers } from '../types.generated.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

export const Query = {
  user: (_root, { id }, context) => visibleUser(context, { id }),

  userByProviderReference: (_root, { provider, providerUserId }, context) =>
    visibleUser(context, { provider, providerUserId }),

  profileUpdate: (_root, { id }, context) => visibleUpdate(context, id),

  async previewUpdate(_root, { userId, changes }, context) {
    authorise(context, 'users:read');
    const preview = await context.actions.previewUpdate(
      context.viewer,
      userId.toLowerCase(),
      profileChanges(context, changes),
    );
    return { changes: preview.changes, userErrors: userErrors(preview.problems, { userId }) };
  },

  async updates(_root, { status, provider, ...page }, context) {
    authorise(context, 'users:read');
    const { viewer, services } = context;
    const request = pageRequest(page, await cursorSecret(services.db));
    const own = boundUserId(viewer);
    const filter = {
      ...(own === null ? {} : { userId: own }),
      ...(status ? { statuses: status } : {}),
      ...(provider ? { provider } : {}),
    };
    const older = request.before === null ? {} : { before: request.before };
    const updates = await readUpdates(
      services.db,
      { ...filter, ...older, limit: request.first + 1 },
      services.keyring,
      services.clockOffsetMs,
    );
    return updatePage(updates, request, (before) =>
      hasUpdatesFrom(services.db, filter, before, services.clockOffsetMs),
    );
  },

  providers(_root, _args, context) {
    authorise(context, 'users:read');
    return [...context.services.providers];
  },

  eventCursor(_root, _args, context) {
    authorise(context, 'users:read');
    return context.feed.currentCursor();
  },
} satisfies QueryResolvers;
