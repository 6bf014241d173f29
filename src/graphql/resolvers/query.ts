import { mayTouchUser } from '../../auth/viewer.ts';
import { readAuditTrail } from '../../db/audit/read-audit-trail.ts';
import { cursorSecret } from '../../db/events/cursor-secret.ts';
import { serviceKey } from '../../db/sealing/service-key.ts';
import { countUpdates, hasUpdates } from '../../db/updates/read-update-pages.ts';
import { readUpdates } from '../../db/updates/read-updates.ts';
import { countUsers, readUserPage } from '../../db/users/read-user-pages.ts';
import { authorise } from '../authorise.ts';
import { auditPage, auditPageRequest } from '../connections/audit-trail-page.ts';
import {
  behind,
  MAX_COUNT,
  type PageQuestions,
  pageRequest,
  updatePage,
} from '../connections/update-page.ts';
import { userPage, userPageRequest } from '../connections/user-page.ts';
import { userErrors } from '../errors/user-errors.ts';
import { ownId } from '../ids.ts';
import { profileChanges } from '../inputs/profile-changes.ts';
import { updateFilter } from '../inputs/update-filter.ts';
import { userFilter } from '../inputs/user-filter.ts';
import type { QueryResolvers } from '../types.generated.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

const NO_UPDATES: PageQuestions = { has: async () => false, count: async () => 0 };

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

  async updates(_root, { status, provider, filter, ...page }, context) {
    authorise(context, 'users:read');
    const { db, keyring } = context.services;
    const request = pageRequest(page, await cursorSecret(db));
    const wanted = await updateFilter(context, { status, provider, filter });
    if (wanted === null) return updatePage([], request, NO_UPDATES);
    const { first, orderBy } = request;
    const asked = { ...wanted, ...behind(request), orderBy, limit: first + 1 };
    const updates = await readUpdates(db, asked, keyring);
    return updatePage(updates, request, {
      has: (place) => hasUpdates(db, { ...wanted, ...place }),
      count: () => countUpdates(db, wanted, MAX_COUNT + 1),
    });
  },

  async users(_root, { filter, ...page }, context) {
    authorise(context, 'users:admin', 'users:read');
    const { db } = context.services;
    const request = userPageRequest(page, await cursorSecret(db));
    const { first, after } = request;
    const wanted = userFilter(context, filter ?? {});
    const behind = after === null ? {} : { olderThan: after };
    const asked = { ...wanted, ...behind, limit: first + 1 };
    const places = wanted === null ? [] : await readUserPage(db, asked);
    const count = async (narrowed: object, limit: number) =>
      wanted === null ? 0 : countUsers(db, { ...wanted, ...narrowed }, limit);
    return userPage(places, request, ({ id }) => context.loaders.user.load({ id }), {
      hasNotOlderThan: async (notOlderThan) => (await count({ notOlderThan }, 1)) > 0,
      count: () => count({}, MAX_COUNT + 1),
    });
  },

  async auditTrail(_root, { userId, ...page }, context) {
    authorise(context, 'users:admin');
    const { db, keyring } = context.services;
    const id = ownId(userId);
    if (id === null || !mayTouchUser(context.viewer, id)) return null;
    const request = auditPageRequest(id, page, await cursorSecret(db));
    const { first, after } = request;
    const keys = { keyring, service: await serviceKey(db, keyring) };
    const entries = await readAuditTrail(db, keys, id, { olderThan: after, limit: first + 1 });
    return entries.length === 0 && after === null ? null : auditPage(entries, request);
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
