import { authorise } from '../authorise.ts';
import type { GraphqlContext } from '../context.ts';
import type {
  CancelUpdatePayloadResolvers,
  FindUsersPayloadResolvers,
  LinkUserPayloadResolvers,
  RefreshUserPayloadResolvers,
  RetryUpdatePayloadResolvers,
  SelfVerifyPayloadResolvers,
  SetUserStatusPayloadResolvers,
  SubmitKycPayloadResolvers,
  UpdateUserPayloadResolvers,
} from '../types.generated.ts';
import { visibleUpdate, visibleUser } from '../visible.ts';

/** Entities are read after the write, by their ids, and only when they are asked for. */
function user({ userId }: { userId: string | null }, _args: unknown, context: GraphqlContext) {
  return userId === null ? null : visibleUser(context, { id: userId });
}

function update({ updateId }: { updateId: string | null }, _args: unknown, context: GraphqlContext) {
  return updateId === null ? null : visibleUpdate(context, updateId);
}

export const LinkUserPayload = { user } satisfies LinkUserPayloadResolvers;
export const RefreshUserPayload = { user } satisfies RefreshUserPayloadResolvers;
export const SubmitKycPayload = { user } satisfies SubmitKycPayloadResolvers;
export const SetUserStatusPayload = { user } satisfies SetUserStatusPayloadResolvers;
export const UpdateUserPayload = { user, update } satisfies UpdateUserPayloadResolvers;
export const CancelUpdatePayload = { update } satisfies CancelUpdatePayloadResolvers;
export const RetryUpdatePayload = { update } satisfies RetryUpdatePayloadResolvers;
export const FindUsersPayload = {
  async users({ userIds }, _args, context) {
    if (!userIds) return null;
    const users = await Promise.all(userIds.map((id) => visibleUser(context, { id })));
    return users.filter((one) => one !== null);
  },
} satisfies FindUsersPayloadResolvers;
export const SelfVerifyPayload = {
  verification({ verification }, _args, context) {
    if (!verification) return null;
    authorise(context, 'users:read');
    return verification;
  },
  update,
} satisfies SelfVerifyPayloadResolvers;
