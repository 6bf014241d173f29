import { print } from 'graphql';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createProfileForm, type FormState, type FormUser, type ProfileForm } from './form.ts';
import { UserUpdateStatusDocument, type UserUpdateStatusSubscription } from './operations.generated.ts';

/** The form for a user, which goes on with what was typed when the server shows something new. */
export function useProfileForm(
  user: FormUser,
): FormState & Pick<ProfileForm, 'set' | 'reset' | 'buildInput'> {
  const [form] = useState(() => createProfileForm(user));
  useEffect(() => form.load(user), [form, user]);
  const state = useSyncExternalStore(form.subscribe, form.state, form.state);
  return { ...state, set: form.set, reset: form.reset, buildInput: form.buildInput };
}

export type UserUpdateEvent = NonNullable<UserUpdateStatusSubscription['userUpdateStatus']>;

/** What the clients of `./graphql-ws` and `./graphql-sse` have in common. */
export type UpdatesClient = {
  subscribe(
    payload: { query: string; variables: Record<string, unknown> },
    sink: {
      next(result: { data?: UserUpdateStatusSubscription | null | undefined }): void;
      error(error: unknown): void;
      complete(): void;
    },
  ): () => void;
};

/**
 * The last event of the users that the token may see, or of one user; `null` before the first event. `after` is the
 * cursor to start from (`EventCursorDocument`). Without it, earlier events are not delivered.
 */
export function useUserUpdates(
  client: UpdatesClient,
  { userId = null, after = null }: { userId?: string | null; after?: string | null },
): Latest {
  const [latest, setLatest] = useState(NOTHING);
  useEffect(() => {
    setLatest(NOTHING);
    return client.subscribe(
      { query: print(UserUpdateStatusDocument), variables: { userId, after } },
      {
        next({ data }) {
          const event = data?.userUpdateStatus;
          if (event) setLatest({ event, error: null });
        },
        error: (error) => setLatest((before) => ({ ...before, error })),
        complete() {},
      },
    );
  }, [client, userId, after]);
  return latest;
}

type Latest = { event: UserUpdateEvent | null; error: unknown };

const NOTHING: Latest = { event: null, error: null };
