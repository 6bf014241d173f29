import { ApolloProvider } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { createClient } from './apollo.ts';
import { ProfilePage } from './profile-page.tsx';
import type { Person, Session } from './session.ts';

/** The page of the person who is signed in. Here anybody can be anybody: the sandbox has demo users. */
export function App({ session }: { session: Session }) {
  const [id, setId] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const follow = () => setId(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const person = session.users.find((user) => user.id === id) ?? session.users[0];
  return (
    <>
      <header>
        <p className="brand">Your profile</p>
        <div className="field person">
          <label htmlFor="person">Signed in as</label>
          <select id="person" value={person?.id} onChange={({ target }) => (location.hash = target.value)}>
            {[...Map.groupBy(session.users, ({ provider }) => provider)].map(([provider, users]) => (
              <optgroup key={provider} label={provider}>
                {users.map((user) => (
                  <option key={user.id} value={user.id}>
                    {user.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
      </header>
      <main>
        {person ? <SignedIn key={person.id} person={person} session={session} /> : <p>Nobody is here.</p>}
      </main>
    </>
  );
}

function SignedIn({ person, session }: { person: Person; session: Session }) {
  const [connection, setConnection] = useState<ReturnType<typeof createClient> | null>(null);
  useEffect(() => {
    const opened = createClient(session.api, person.token);
    setConnection(opened);
    return opened.close;
  }, [session.api, person.token]);
  return (
    <>
      <h1>{person.label}</h1>
      <p className="quiet story">
        {person.provider}. {person.story}
      </p>
      {connection && (
        <ApolloProvider client={connection.client}>
          <ProfilePage userId={person.id} console={session.console} />
        </ApolloProvider>
      )}
    </>
  );
}
