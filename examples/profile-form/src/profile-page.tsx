import { useQuery, useSubscription } from '@apollo/client/react';
import {
  ProfileFormDocument,
  type UpdateFragment,
  UpdateHistoryDocument,
  type UpdateHistoryQuery,
  UserDocument,
  UserUpdateStatusDocument,
} from 'profile-subgraph-client';
import { useEffect, useState } from 'react';
import { History } from './history.tsx';
import { Pending } from './pending.tsx';
import { ProfileForm } from './profile-form.tsx';
import { words } from './words.ts';

/** Everything about one user, kept up to date by the subscription. */
export function ProfilePage({ userId, console: office }: { userId: string; console: string | null }) {
  const variables = { id: userId };
  const card = useQuery(UserDocument, { variables });
  const form = useQuery(ProfileFormDocument, { variables });
  const history = useQuery(UpdateHistoryDocument, { variables: { id: userId, first: 5 } });
  const [told, setTold] = useState('');
  // The cursor of the first read: the subscription goes on from there by itself.
  const [after, setAfter] = useState<string | null>(null);
  const cursor = card.data?.user?.eventCursor ?? null;
  useEffect(() => setAfter((first) => first ?? cursor), [cursor]);

  async function readAgain(): Promise<void> {
    await Promise.all([card.refetch(), form.refetch(), history.refetch()]);
  }
  const labelOf = (field: string | null) =>
    form.data?.user?.fieldPolicies.find((policy) => policy.field === field)?.label ?? words(field);

  const live = useSubscription(UserUpdateStatusDocument, {
    variables: { userId, after: after ?? '' },
    skip: after === null,
    ignoreResults: true,
    onData({ data: { data } }) {
      const transitions = data?.userUpdateStatus?.transitions ?? [];
      setTold(
        transitions
          .map(({ field, status }) => `${labelOf(field)}: ${words(status).toLowerCase()}`)
          .join('. '),
      );
      void readAgain();
    },
    onError: (error) => setTold(`Live updates have ended: ${error.message} Load the page again.`),
  });

  const error = card.error ?? form.error ?? history.error ?? live.error;
  const user = card.data?.user;
  const formUser = form.data?.user;
  return (
    <>
      <p className="told" role="status" aria-live="polite">
        {told}
      </p>
      {error && (
        <p className="notice" role="alert">
          {error.message}{' '}
          <button type="button" onClick={() => void readAgain()}>
            Try again
          </button>
        </p>
      )}
      {!error && !(user && formUser) && <p className="quiet">Reading the profile …</p>}
      {user && formUser && (
        <>
          <p className="badges">
            <span className={`badge ${user.status}`}>{words(user.status)}</span>
            <span className={`badge ${user.kyc.status}`}>KYC: {words(user.kyc.status).toLowerCase()}</span>
          </p>
          <div className="columns">
            <ProfileForm
              user={formUser}
              onStale={readAgain}
              onSaved={async (message) => {
                setTold(message);
                await readAgain();
              }}
            />
            <div className="aside">
              <Pending
                verifications={user.requirements.pendingVerification}
                updates={updatesOf(history.data)}
                console={office && `${office}#/users/${userId}`}
                labelOf={labelOf}
                onDone={async (message) => {
                  setTold(message);
                  await readAgain();
                }}
              />
              <History updates={updatesOf(history.data)} labelOf={labelOf} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function updatesOf(data: UpdateHistoryQuery | undefined): UpdateFragment[] {
  return data?.user?.updates?.edges.map(({ node }) => node) ?? [];
}
