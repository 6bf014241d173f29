import { isService } from '../../auth/viewer.ts';
import type {
  PageInfoResolvers,
  ProfileUpdateConnectionResolvers,
  ProfileUpdateResolvers,
  UserConnectionResolvers,
} from '../types.generated.ts';
import { historyOf } from '../update-history.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

export const ProfileUpdate = {
  __resolveReference: ({ id }, context) => visibleUpdate(context, id),
  requestedBy: (update, _args, { viewer }) => (isService(viewer) ? update.requestedBy() : null),
  history: async (update, _args, { loaders }) => historyOf(update, await loaders.history.load(update.id)),
  user: ({ userId }, _args, context) => visibleUser(context, { id: userId }),
} satisfies ProfileUpdateResolvers;

export const ProfileUpdateConnection = {
  totalCount: (connection) => connection.totalCount(),
} satisfies ProfileUpdateConnectionResolvers;

export const UserConnection = {
  totalCount: (connection) => connection.totalCount(),
} satisfies UserConnectionResolvers;

export const PageInfo = {
  hasPreviousPage: (page) => page.hasPreviousPage(),
} satisfies PageInfoResolvers;
