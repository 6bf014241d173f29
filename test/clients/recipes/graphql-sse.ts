import { print } from 'graphql';
import { UserUpdateStatusDocument, type UserUpdateStatusSubscription } from 'profile-subgraph-client';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-sse';

type Event = NonNullable<UserUpdateStatusSubscription['userUpdateStatus']>;

/** Sends every status change after the cursor `after` to `sink`. Returns a function that ends the subscription. */
export function watchUpdates(
  origin: string,
  token: () => Promise<string>,
  after: string,
  sink: { next(event: Event): void; error(error: unknown): void },
): () => void {
  const client = createUpdatesClient(`${origin}/graphql/stream`, token);
  client.subscribe<UserUpdateStatusSubscription>(
    { query: print(UserUpdateStatusDocument), variables: { after } },
    {
      next({ data, errors }) {
        if (errors) sink.error(errors);
        else if (data?.userUpdateStatus) sink.next(data.userUpdateStatus);
      },
      error: sink.error,
      complete: () => sink.error(new Error('the server ended the subscription')),
    },
  );
  return () => client.dispose();
}
