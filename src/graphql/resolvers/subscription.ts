import { mayTouchUser } from '../../auth/viewer.ts';
import type { FeedEvent } from '../../events/feed.ts';
import { authorise } from '../authorise.ts';
import type { GraphqlContext } from '../context.ts';
import { feedRefusal } from '../errors/feed-refusal.ts';
import { badUserInput, forbidden } from '../errors/refusals.ts';
import { boundUserId, ownId } from '../ids.ts';
import { endingWithItsError, type StreamItem } from '../streams/ending-with-its-error.ts';
import type { SubscriptionResolvers, UserUpdateStatusEventResolvers } from '../types.generated.ts';
import { readAfresh, visibleUpdate, visibleUser } from '../visible.ts';

export const Subscription = {
  userUpdateStatus: {
    async subscribe(_root, { userId, after }, context) {
      authorise(context, 'users:read');
      const watched = await userToWatch(context, userId ?? null);
      const events = await context.feed
        .subscribe({
          userId: watched,
          after: await whereToStart(context, after ?? null),
          until: context.viewer.expiresAt,
        })
        .catch((error: unknown) => {
          throw feedRefusal(error);
        });
      return endingWithItsError(events);
    },

    // The feed decides whether the token is still valid: results are shared by viewers with the same rights,
    // whose tokens end at different times.
    resolve(item: StreamItem<FeedEvent>, _args: unknown, context: GraphqlContext) {
      if ('error' in item) throw feedRefusal(item.error);
      authorise(context, 'users:read');
      if (!mayTouchUser(context.viewer, item.value.userId)) throw foreignUser();
      readAfresh(context);
      return item.value;
    },
  },
} satisfies SubscriptionResolvers;

/** Both as they are now: the event itself says what was then. */
export const UserUpdateStatusEvent = {
  erased: ({ updateId }) => updateId === null,
  update: ({ updateId }, _args, context) => visibleUpdate(context, updateId),
  user: ({ userId }, _args, context) => visibleUser(context, { id: userId }),
} satisfies UserUpdateStatusEventResolvers;

/** Whose events; `null` for those of all users. */
async function userToWatch(context: GraphqlContext, userId: string | null): Promise<string | null> {
  const own = boundUserId(context.viewer);
  if (userId === null) return own;
  const id = ownId(userId);
  // Before it is looked up: an answer that differs would tell whether the user exists.
  if (own !== null && id !== own) throw foreignUser();
  const user = id === null ? null : await visibleUser(context, { id });
  if (user === null) throw badUserInput('There is no such user.');
  return user.id;
}

/** A stream that goes on elsewhere needs a place to start from even where none was asked for. */
async function whereToStart({ place, feed }: GraphqlContext, after: string | null): Promise<string | null> {
  if (!place) return after;
  place.cursor ??= after ?? (await feed.currentCursor());
  return place.cursor;
}

function foreignUser() {
  return forbidden('The token may not subscribe to this user.');
}
