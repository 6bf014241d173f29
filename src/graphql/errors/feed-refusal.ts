import { GraphQLError } from 'graphql';
import { FeedError } from '../../events/feed-error.ts';

/** What ended a stream, as clients see it; anything but a `FeedError` stays as it is. */
export function feedRefusal(error: unknown): unknown {
  if (!(error instanceof FeedError)) return error;
  return new GraphQLError(error.message, {
    extensions: { code: error.code, ...(error.after === null ? {} : { after: error.after }) },
  });
}
