import { print } from 'graphql';
import { UserUpdateStatusDocument, type UserUpdateStatusSubscription } from 'profile-subgraph-client';
import { createUpdatesClient } from 'profile-subgraph-client/graphql-ws';

type Event = NonNullable<UserUpdateStatusSubscription['userUpdateStatus']>;

/** Tells of every move of an update from `after` on. Gives what ends that. */
export function watchUpdates(
  origin: string,
  token: () => Promise<string>,
  after: string,
  sink: { told(event: Event): void; failed(error: unknown): void },
): () => void {
  const client = createUpdatesClient(`${origin.replace(/^http/, 'ws')}/graphql`, token);
  client.subscribe<UserUpdateStatusSubscription>(
    { query: print(UserUpdateStatusDocument), variables: { after } },
    {
      next({ data, errors }) {
        if (errors) sink.failed(errors);
        else if (data?.userUpdateStatus) sink.told(data.userUpdateStatus);
      },
      error: sink.failed,
      complete: () => sink.failed(new Error('the subscription was ended')),
    },
  );
  return () => void client.dispose();
}
