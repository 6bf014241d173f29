import type { PageInfoResolvers, ProfileUpdateResolvers } from '../types.generated.ts';
import { historyOf } from '../update-history.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

export const ProfileUpdate = {
  __resolveReference: ({ id }, context) => visibleUpdate(context, id),
  history: async (update, _args, { loaders }) => historyOf(update, await loaders.history.load(update.id)),
  user: ({ userId }, _args, context) => visibleUser(context, { id: userId }),
} satisfies ProfileUpdateResolvers;

export const PageInfo = {
  hasPreviousPage: (page) => page.hasPreviousPage(),
} satisfies PageInfoResolvers;
